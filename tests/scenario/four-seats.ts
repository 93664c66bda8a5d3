// The scenario of four equal seats, whole or with some things changed.
import { readFileSync } from 'node:fs';
import type { Scenario, ScenarioTexts } from '../../src/engine/model/scenario';
import { loadScenario, type ScenarioLoadResult } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem/problem';

const path = 'tests/fixtures/scenarios/four-seats/scenario.yaml';

type Edit = readonly [from: string, to: string];

export function loadFourSeats(...edits: readonly Edit[]): ScenarioLoadResult {
  const text = edits.reduce(
    (before, [from, to]) => {
      if (before.split(from).length !== 2) throw new Error(`"${from}" stands ${before.split(from).length - 1} times in ${path}`);
      return before.replace(from, () => to);
    },
    readFileSync(path, 'utf8'),
  );
  return loadScenario([{ path, text }], path, { withRegister: true });
}

export function fourSeats(...edits: readonly Edit[]): { readonly scenario: Scenario; readonly texts: ScenarioTexts['texts'] } {
  const loaded = loadFourSeats(...edits);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return { scenario: loaded.scenario, texts: loaded.texts.texts };
}
