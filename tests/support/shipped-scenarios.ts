// The scenarios as they are shipped, compiled once for each process of the tests.
// Invariant: every call gives a copy of its own, by way of JSON, as the page gets it; no test sees what another does to it.
import { collectScenarioFiles, findScenarioFile } from '../../src/cli/sources/scenario-files';
import type { Scenario, ScenarioTexts } from '../../src/engine/model/scenario';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem/problem';

export const disputeIds = ['2012-abe-restart', '2018-singapore', '2022-sanctions'] as const;
/** The same three in six turns each. */
export const lessonIds = ['2012-abe-restart-lesson', '2018-singapore-lesson', '2022-sanctions-lesson'] as const;

interface Shipped {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
}

const compiled = new Map<string, string>();

/** Compiled from the files, whatever was compiled before. */
export function compileShipped(id: string): Shipped {
  const { files, entry } = collectScenarioFiles(findScenarioFile(id));
  const loaded = loadScenario(files, entry);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return { scenario: loaded.scenario, texts: loaded.texts };
}

export function loadShippedWithTexts(id: string): Shipped {
  const text = compiled.get(id) ?? JSON.stringify(compileShipped(id));
  compiled.set(id, text);
  return JSON.parse(text);
}

export function loadShipped(id: string): Scenario {
  return loadShippedWithTexts(id).scenario;
}
