// Where compiled scenarios come from: one lazy file each, made when the game is built. Invariant: each is loaded once.
import { loaders } from 'virtual:scenarios';
import type { Scenario, ScenarioTexts } from '../engine/scenario';

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
}

const loaded = new Map<string, Promise<LoadedScenario>>();

/** The scenario with its texts, or null when there is none of that name. */
export async function loadScenario(id: string): Promise<LoadedScenario | null> {
  const load = Object.hasOwn(loaders, id) ? loaders[id] : undefined;
  if (!load) return null;
  const known = loaded.get(id) ?? load().then((module) => module.default);
  loaded.set(id, known);
  return known;
}

/** In development: a scenario file was saved and compiles; its game may go on under the new rules. */
export function onScenarioChanged(heard: (id: string, scenario: Scenario, texts: ScenarioTexts) => void): void {
  import.meta.hot?.on('scenario:changed', (change: { id: string } & Partial<LoadedScenario>) => {
    const { id, scenario, texts } = change;
    if (!scenario || !texts) return;
    loaded.set(id, Promise.resolve({ scenario, texts }));
    heard(id, scenario, texts);
  });
}
