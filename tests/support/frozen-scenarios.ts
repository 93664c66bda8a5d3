// The scenarios as the reference prototype knew them: frozen copies, so that the shipped ones can be rebalanced while the oracle holds.
import { collectScenarioFiles } from '../../src/cli/sources/scenario-files';
import type { Scenario } from '../../src/engine/model/scenario';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem/problem';

/** Rules hashes they were frozen with. */
export const frozenHashes: Readonly<Record<string, string>> = {
  '2012-abe-restart': '16f39b65f666a00e',
  '2018-singapore': 'd801aa19488fb344',
  '2022-sanctions': '2e3b80c714c29af0',
};

export function loadFrozen(id: string): Scenario {
  const { files, entry } = collectScenarioFiles(`tests/fixtures/frozen/${id}/scenario.yaml`);
  const loaded = loadScenario(files, entry);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.scenario;
}
