// Work for all cores: tasks are given out one at a time to threads, or done here where one core is enough.
// Invariant: every result is handed over once; which thread did it never shows in it.
import { fileURLToPath } from 'node:url';
import Tinypool from 'tinypool';

export interface WorkerPool<Task, Result> {
  /** The program of the threads: its export `doTask` does one task. It finds the setup with `workerSetup`. */
  readonly program: URL;
  /** What all tasks need; a thread gets a copy as it starts. */
  readonly setup: unknown;
  readonly tasks: readonly Task[];
  readonly cores: number;
  /** The same work, done here. */
  readonly runLocally: (task: Task) => Result | Promise<Result>;
  readonly onResult: (result: Result) => void;
  /** Asked before each task: true ends the work with what there is. */
  readonly isStopped?: () => boolean;
  /** Called with something that ends all threads at once. */
  readonly onStart?: (stop: () => void) => void;
}

/** In a thread of the pool: the `setup` of the pool. */
export function workerSetup(): unknown {
  return Tinypool.workerData;
}

/** Does the tasks, until all are done or it is stopped. A task that fails ends the whole. */
export async function runTasks<Task, Result>(work: WorkerPool<Task, Result>): Promise<void> {
  const { program, setup, tasks, isStopped = () => false } = work;
  const count = Math.min(work.cores, tasks.length);
  if (count <= 1) return workHere(work, isStopped);
  const pool = new Tinypool({
    filename: fileURLToPath(program),
    name: 'doTask',
    workerData: setup,
    minThreads: count,
    maxThreads: count,
    execArgv: ['--import', new URL('./thread-loader.mjs', import.meta.url).href],
  });
  const ended: { promise?: Promise<void> } = {};
  const stop = (): void => {
    ended.promise ??= pool.destroy();
  };
  work.onStart?.(stop);
  // Ending the threads fails what they had in hand; that is an error only where nobody asked for it.
  const doTask = (task: Task): Promise<void> =>
    pool.run(task).then(work.onResult, (error) => {
      if (!isStopped()) throw error;
    });
  try {
    await Promise.all(tasks.map(doTask));
  } finally {
    stop();
    await ended.promise;
  }
}

async function workHere<Task, Result>(work: WorkerPool<Task, Result>, isStopped: () => boolean): Promise<void> {
  for (const task of work.tasks) {
    if (isStopped()) return;
    work.onResult(await work.runLocally(task));
    // Yield between tasks so that SIGINT is handled.
    await new Promise((resolve) => setImmediate(resolve));
  }
}
