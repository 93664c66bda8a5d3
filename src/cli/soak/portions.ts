// A long run of games cut into what a thread is given at once, and the scenarios that a thread has open.
import { type OpenScenario, requireScenario } from '../sources/open-scenario';

/** Games number `from` to `from + count - 1`. */
export interface Portion {
  readonly from: number;
  readonly count: number;
}

/** So many games in portions of at most `size`, in order. */
export function portionsOf(games: number, size: number): Portion[] {
  return Array.from({ length: Math.ceil(games / size) }, (_, i) => {
    const from = i * size;
    return { from, count: Math.min(size, games - from) };
  });
}

const opened = new Map<string, Promise<OpenScenario>>();

/** The scenario, compiled once in the life of the thread; throws its problems. */
export function openOnce(id: string): Promise<OpenScenario> {
  const known = opened.get(id) ?? requireScenario(id);
  opened.set(id, known);
  return known;
}
