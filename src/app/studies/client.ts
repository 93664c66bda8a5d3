// Client for long calculations: posts them to a worker; without one (or after it fails) runs them on the page in time slices.
// Invariant: each study that is asked for settles once; a cancelled one gives null.
import type { StudyProgress } from '../../analysis/study-progress';
import type { Scenario } from '../../engine/model/scenario';
import type { StudyPort, StudyResponse, StudyResult, StudyTask } from './protocol';

/** A study under way. */
export interface RunningStudy<R> {
  /** What was found; null when cancelled. Rejects when the study itself is faulty. */
  readonly result: Promise<R | null>;
  readonly cancel: () => void;
}

export interface StudyClient {
  /** Studies of this scenario's tables are likely: the worker may start and get warm. */
  readonly warmUp: (scenario: Scenario) => void;
  readonly run: <T extends StudyTask>(
    scenario: Scenario,
    task: T,
    onProgress?: (progress: StudyProgress) => void,
  ) => RunningStudy<StudyResult<T>>;
}

interface Asked {
  readonly scenario: Scenario;
  readonly task: StudyTask;
  readonly onProgress: (progress: StudyProgress) => void;
  readonly settle: (result: unknown) => void;
  readonly fail: (cause: Error) => void;
}

/** `start` gives a fresh worker, or null where there are none; it is called at most once, when first needed. */
export function createStudyClient(start: () => StudyPort | null): StudyClient {
  const asked = new Map<number, Asked>();
  const sent = new Set<string>();
  let count = 0;
  let port: StudyPort | null | undefined;

  const runHere = async (id: number): Promise<void> => {
    const one = asked.get(id);
    if (!one) return;
    try {
      const { runInTimeSlices, createStudySteps } = await import('./runner');
      const result = await runInTimeSlices(createStudySteps(one.scenario, one.task), () => !asked.has(id), one.onProgress);
      if (asked.delete(id)) one.settle(result);
    } catch (cause) {
      if (asked.delete(id)) one.fail(cause instanceof Error ? cause : new Error(String(cause)));
    }
  };
  const onMessage = (message: StudyResponse): void => {
    const one = asked.get(message.id);
    if (!one) return;
    if (message.type === 'progress') {
      one.onProgress({ done: message.done, total: message.total });
      return;
    }
    asked.delete(message.id);
    if (message.type === 'done') one.settle(message.result);
    else one.fail(new Error(message.message));
  };
  /** The worker failed: its open requests and all later ones run on the page. */
  const fallBack = (): void => {
    if (!port) return;
    port.stop();
    port = null;
    for (const id of asked.keys()) void runHere(id);
  };
  const worker = (scenario: Scenario, isEarly: boolean): StudyPort | null => {
    if (port === undefined) {
      port = start();
      port?.listen(onMessage, fallBack);
    }
    if (port && !sent.has(scenario.rulesHash)) {
      sent.add(scenario.rulesHash);
      port.send({ type: 'scenario', scenario, isEarly });
    }
    return port;
  };
  return {
    warmUp: (scenario) => {
      worker(scenario, true);
    },
    run: <T extends StudyTask>(scenario: Scenario, task: T, onProgress: (progress: StudyProgress) => void = () => undefined) => {
      const id = ++count;
      let settleNull = (): void => undefined;
      const result = new Promise<StudyResult<T> | null>((resolve, reject) => {
        const settle = (found: unknown): void => resolve(found as StudyResult<T> | null);
        settleNull = () => resolve(null);
        asked.set(id, { scenario, task, onProgress, settle, fail: reject });
      });
      const where = worker(scenario, false);
      if (where) where.send({ type: 'start', id, rulesHash: scenario.rulesHash, task });
      else void runHere(id);
      return {
        result,
        cancel: () => {
          if (!asked.delete(id)) return;
          port?.send({ type: 'cancel', id });
          settleNull();
        },
      };
    },
  };
}
