// Work for all cores: tasks are given out one at a time to processes of their own, or done here where one core is enough.
// Invariant: every result is handed over once; which process did it never shows in it.
import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';

export interface ProcessPool<Task, Result> {
  /** The program of the processes; it announces itself with `ready`, gets the setup, then tasks. */
  readonly program: URL;
  readonly setup: unknown;
  readonly tasks: readonly Task[];
  readonly cores: number;
  /** The same work, done here. */
  readonly runLocally: (task: Task) => Result;
  readonly onResult: (result: Result) => void;
  /** Asked before each task: true ends the work with what there is. */
  readonly isStopped: () => boolean;
  /** Called with something that ends all processes at once. */
  readonly onStart: (stop: () => void) => void;
}

export type PoolRequest<Task> = { readonly kind: 'setup'; readonly setup: unknown } | { readonly kind: 'task'; readonly task: Task };
export type PoolReply<Result> = { readonly kind: 'ready' } | { readonly kind: 'done'; readonly result: Result };

/** Does the tasks, until all are done or it is stopped. A process that fails ends the whole. */
export async function runTasks<Task, Result>(pool: ProcessPool<Task, Result>): Promise<void> {
  const waiting = pool.tasks.slice();
  const next = (): Task | undefined => (pool.isStopped() ? undefined : waiting.shift());
  const count = Math.min(pool.cores, waiting.length);
  if (count <= 1) return workHere(pool, next);
  const stops: (() => void)[] = [];
  pool.onStart(() => {
    for (const stop of stops) stop();
  });
  await Promise.all(Array.from({ length: count }, () => oneProcess(pool, next, stops)));
}

async function workHere<Task, Result>(pool: ProcessPool<Task, Result>, next: () => Task | undefined): Promise<void> {
  pool.onStart(() => undefined);
  for (let task = next(); task !== undefined; task = next()) {
    pool.onResult(pool.runLocally(task));
    // Between two tasks Ctrl-C is heard.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

function oneProcess<Task, Result>(pool: ProcessPool<Task, Result>, next: () => Task | undefined, stops: (() => void)[]): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(pool.program), {
      execArgv: ['--import', import.meta.resolve('tsx')],
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    });
    const end = (): void => {
      child.removeAllListeners();
      child.kill('SIGKILL');
      resolve();
    };
    const send = (order: PoolRequest<Task>): void => {
      child.send(order);
    };
    stops.push(end);
    child.on('message', (reply: PoolReply<Result>) => {
      if (reply.kind === 'ready') send({ kind: 'setup', setup: pool.setup });
      else pool.onResult(reply.result);
      const task = next();
      if (task === undefined) end();
      else send({ kind: 'task', task });
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`A process that plays games ended with code ${code}.`)));
  });
}
