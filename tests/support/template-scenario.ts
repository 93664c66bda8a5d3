// The scenario that the `new` command writes, compiled: a different dispute with few entries of each kind.
import { readFileSync } from 'node:fs';
import type { Scenario } from '../../src/engine/model/scenario';
import { loadScenario } from '../../src/scenario/load-scenario';
import { formatProblem } from '../../src/scenario/problem/problem';

export function loadTemplateScenario(): Scenario {
  const fill: Readonly<Record<string, string>> = { id: 'two-towns', folder: 'two-towns', schema: 'scenario.schema.json' };
  const text = readFileSync('src/cli/template/scenario.yaml', 'utf8').replace(/\{\{(\w+)\}\}/g, (_, key: string) => fill[key] ?? '');
  const path = 'scenarios/two-towns/scenario.yaml';
  const loaded = loadScenario([{ path, text }], path);
  if (!loaded.ok || loaded.problems.length > 0) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return loaded.scenario;
}
