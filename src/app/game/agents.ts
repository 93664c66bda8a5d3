// Who plays the seats no person holds, and how what answers at a table is fetched.
// Invariant: both forms decide alike wherever no text waits for an answer, so that a game does not depend on which of them is there.
import type { Agent } from '../../agents/agent';
import { announcer } from '../../agents/powers/announcer';
import type { createTextTask } from '../seats/text-task';

/** The same player in two forms; only the second can answer a text, and make the task of a person who has to answer one. */
export type GameAgents =
  | { readonly kind: 'awayFromTables'; readonly power: Agent }
  | { readonly kind: 'atTables'; readonly power: Agent; readonly createTextTask: typeof createTextTask };

/** There from the beginning: the mathematics of bargaining is not part of it. */
export const awayFromTables: GameAgents = { kind: 'awayFromTables', power: announcer };

/** Fetches what answers at tables: most of a game is played away from them, and the first desk should not wait for it. */
export async function loadTableAgents(): Promise<GameAgents> {
  const [{ power }, task] = await Promise.all([import('../../agents/powers/power'), import('../seats/text-task')]);
  return { kind: 'atTables', power, createTextTask: task.createTextTask };
}
