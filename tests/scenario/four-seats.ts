// The scenario of four equal seats, whole or with one thing changed.
import { readFileSync } from 'node:fs';
import type { Scenario, ScenarioTexts } from '../../src/engine/model/scenario';
import { loadScenario, type ScenarioLoadResult } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem/problem';

const path = 'tests/fixtures/scenarios/four-seats/scenario.yaml';

export function loadFourSeats(from = '', to = ''): ScenarioLoadResult {
  const text = readFileSync(path, 'utf8');
  if (from !== '' && text.split(from).length !== 2) throw new Error(`"${from}" stands ${text.split(from).length - 1} times in ${path}`);
  return loadScenario([{ path, text: text.replace(from, () => to) }], path, { withRegister: true });
}

export function fourSeats(from = '', to = ''): { readonly scenario: Scenario; readonly texts: ScenarioTexts['texts'] } {
  const loaded = loadFourSeats(from, to);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return { scenario: loaded.scenario, texts: loaded.texts.texts };
}
