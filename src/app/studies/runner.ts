// Carries studies out, in slices: what else waits on the same thread has its turn in between. Runs in the worker, and on the page where
// there is none. Invariant: a study that is cancelled ends at the next slice and gives null.

import { partSteps } from '../../analysis/debrief/debrief';
import { openDebrief } from '../../analysis/debrief/game';
import { zoneOpeningSteps } from '../../analysis/debrief/table-turn';
import { coefficientTrialSteps } from '../../analysis/debrief/what-if';
import { plotOf, plotSteps } from '../../analysis/negotiation/plot';
import { tableStudySteps } from '../../analysis/negotiation/study';
import { tableKnowledgeOf } from '../../analysis/negotiation/table-knowledge';
import type { StudyProgress } from '../../analysis/study-progress';
import type { Scenario } from '../../engine/model/scenario';
import { newGame } from '../../engine/turn/new-game';
import { viewSeat } from '../../engine/visibility/seat-view';
import { estimateFacts } from '../../negotiation/model/table-problem';
import { tableDef } from '../game/definitions';
import type { AnyStudyResult, StudyRequest, StudyResponse, StudyTask } from './protocol';

export type StudySteps = Generator<StudyProgress, AnyStudyResult, void>;

export function createStudySteps(scenario: Scenario, task: StudyTask): StudySteps {
  switch (task.kind) {
    case 'debrief':
      return partSteps(openDebrief(scenario, task.game), task.part);
    case 'keys':
      return zoneOpeningSteps(openDebrief(scenario, task.game), task.turn, task.table);
    case 'whatIf':
      return coefficientTrialSteps(openDebrief(scenario, task.game), task.number);
    case 'plot':
      return plotSteps(tableKnowledgeOf(scenario, task.view, task.table));
    case 'seen':
      return tableStudySteps(scenario, estimateFacts(scenario, task.view, task.type), tableDef(scenario, task.table));
    case 'true':
      return tableStudySteps(scenario, task.facts, tableDef(scenario, task.table));
  }
}

/** How long a slice goes on before others have their turn, in milliseconds. */
const slice = 12;

/** Reads the steps to their end, pausing between slices. */
export async function runInTimeSlices(
  steps: StudySteps,
  isCancelled: () => boolean,
  onProgress: (progress: StudyProgress) => void,
): Promise<AnyStudyResult | null> {
  for (let began = performance.now(); ; ) {
    if (isCancelled()) return null;
    const step = steps.next();
    if (step.done) return step.value;
    onProgress(step.value);
    if (performance.now() - began < slice) continue;
    await pause();
    began = performance.now();
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}

/** The worker's side of the talk: give it what comes in; it says what goes out. One study at a time, in the order asked for. */
export function createStudyServer(say: (message: StudyResponse) => void): (message: StudyRequest) => void {
  const scenarios = new Map<string, Scenario>();
  const cancelled = new Set<number>();
  let last: Promise<void> = Promise.resolve();
  let waiting = 0;
  const run = async (id: number, rulesHash: string, task: StudyTask): Promise<void> => {
    try {
      const scenario = scenarios.get(rulesHash);
      if (!scenario) throw new Error('The scenario did not come.');
      const isCancelled = (): boolean => cancelled.has(id);
      const result = isCancelled()
        ? null
        : await runInTimeSlices(createStudySteps(scenario, task), isCancelled, (p) => say({ type: 'progress', id, ...p }));
      if (result) say({ type: 'done', id, result });
    } catch (cause) {
      say({ type: 'failed', id, message: String(cause) });
    }
    cancelled.delete(id);
  };
  return (message) => {
    switch (message.type) {
      case 'scenario':
        scenarios.set(message.scenario.rulesHash, message.scenario);
        if (message.isEarly) last = last.then(() => warmUp(message.scenario, () => waiting > 0));
        break;
      case 'start':
        waiting += 1;
        last = last.then(() => {
          waiting -= 1;
          return run(message.id, message.rulesHash, message.task);
        });
        break;
      case 'cancel':
        cancelled.add(message.id);
        break;
    }
  };
}

/** One throw-away study, so that the code has been compiled before the first request; it stops as soon as one is waiting. */
async function warmUp(scenario: Scenario, isWanted: () => boolean): Promise<void> {
  const view = viewSeat(scenario, newGame(scenario, 'warm-up'), scenario.player);
  for (const [index, table] of scenario.tables.entries()) {
    if (isWanted()) return;
    if (table.parties.some(({ seat }) => seat === view.seat)) plotOf(tableKnowledgeOf(scenario, view, index));
    await pause();
  }
}
