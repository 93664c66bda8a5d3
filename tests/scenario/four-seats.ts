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

const northPurse = 'north: exact, east: hidden, south: hidden, west: hidden }, why: "Two or three';

/** The same with two towns that pay from one purse, which both see. */
export function onePurse(): ReturnType<typeof fourSeats> {
  return fourSeats(['capital: purse_east', 'capital: purse_north'], [northPurse, northPurse.replace('east: hidden', 'east: exact')]);
}
