// The scenarios as they are shipped, compiled once per test file.
import { findEntry, gatherFiles } from '../../src/cli/scenario-files';
import type { Scenario, ScenarioTexts } from '../../src/engine/scenario';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem';
import { withoutImprovements } from './prototype-rules';

export const shippedIds = ['2012-abe-restart', '2018-singapore', '2022-sanctions'] as const;

export function loadShippedWithTexts(id: string): { scenario: Scenario; texts: ScenarioTexts } {
  const { files, entry } = gatherFiles(findEntry(id));
  const loaded = loadScenario(files, entry);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded;
}

/** `asPrototype`: with the documented improvements over the reference prototype taken back. */
export function loadShipped(id: string, options: { asPrototype?: boolean } = {}): Scenario {
  const { scenario } = loadShippedWithTexts(id);
  return options.asPrototype ? withoutImprovements(scenario) : scenario;
}
