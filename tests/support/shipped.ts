// The scenarios as they are shipped, compiled once per test file.
import { readFileSync } from 'node:fs';
import type { Scenario, ScenarioTexts } from '../../src/engine/scenario';
import { listIncludes } from '../../src/scenario/include-list';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem';
import { withoutImprovements } from './prototype-rules';

export const shippedIds = ['2012-abe-restart', '2018-singapore', '2022-sanctions'] as const;

export function loadShippedWithTexts(id: string): { scenario: Scenario; texts: ScenarioTexts } {
  const entry = `scenarios/${id}/scenario.yaml`;
  const seen = new Map<string, string>();
  const visit = (path: string): void => {
    if (seen.has(path)) return;
    const text = readFileSync(path, 'utf8');
    seen.set(path, text);
    for (const include of listIncludes(text, path)) visit(include);
  };
  visit(entry);
  const loaded = loadScenario(
    [...seen].map(([path, text]) => ({ path, text })),
    entry,
  );
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded;
}

/** `asPrototype`: with the documented improvements over the reference prototype taken back. */
export function loadShipped(id: string, options: { asPrototype?: boolean } = {}): Scenario {
  const { scenario } = loadShippedWithTexts(id);
  return options.asPrototype ? withoutImprovements(scenario) : scenario;
}
