// What answers at a table, fetched when one is first opened: most of a game is played away from it, and the page should not wait for it.
import type { Agent } from '../../agents/agent';
import type { createTextTask } from '../seats/text-task';

interface TableAgents {
  /** A power that also answers texts. */
  readonly power: Agent;
  readonly textTask: typeof createTextTask;
}

const fetched: { now: TableAgents | null } = { now: null };

/** Fetches it; at once when it is there. */
export async function loadTableAgents(): Promise<void> {
  if (fetched.now) return;
  const [{ power }, task] = await Promise.all([import('../../agents/powers/power'), import('../seats/text-task')]);
  fetched.now = { power, textTask: task.createTextTask };
}

/** It, or null while it has not come. */
export function tableAgents(): TableAgents | null {
  return fetched.now;
}
