// Runs the laboratory on as many cores as wanted, tells how long it still takes, and stops at Ctrl-C with what has been played.
import { cpus } from 'node:os';
import { type Batch, type BatchTask, batchTasksOf, createBatchWorker, mergeBatches } from '../../analysis/laboratory/batch';
import { type LaboratoryReport, laboratoryReportOf } from '../../analysis/laboratory/report';
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import { createScenePlayers } from '../../story/scene-player';
import { createProgressLine } from './progress-line';
import { runTasks } from './worker-pool';

/** Below so many games, threads take longer to start than the games take. */
const minGamesForThreads = 100;

/** Milliseconds after which a second Ctrl-C ends everything without a report. */
const secondInterruptMs = 1_000;

export interface LaboratoryRunOptions {
  /** Threads; all cores when left out, fewer where there is little to do. */
  readonly cores?: number;
  /** Gets a function that ends the work with what has been done. */
  readonly onStart?: (stop: () => void) => void;
}

export async function runLaboratory(setup: LaboratorySetup, options: LaboratoryRunOptions = {}): Promise<LaboratoryReport> {
  const tasks = batchTasksOf(setup);
  const games = tasks.reduce((so, t) => so + t.count, 0);
  const cores = options.cores ?? (games < minGamesForThreads ? 1 : cpus().length);
  const portions: Batch[] = [];
  const progress = createProgressLine(tasks, cores);
  const stopped = { now: false, at: 0, threads: (): void => undefined };
  const stop = (): void => {
    // One Ctrl-C may arrive twice, from the terminal and from whoever started this; a later one means it.
    if (stopped.now && Date.now() - stopped.at > secondInterruptMs) process.exit(130);
    if (stopped.now) return;
    stopped.now = true;
    stopped.at = Date.now();
    stopped.threads();
  };
  options.onStart?.(stop);
  process.on('SIGINT', stop);
  try {
    await runTasks<BatchTask, Batch>({
      program: new URL('./worker.ts', import.meta.url),
      runLocally: createBatchWorker(setup, createScenePlayers),
      setup,
      tasks,
      cores,
      onResult: (portion) => {
        portions.push(portion);
        progress.done(portion.task);
      },
      isStopped: () => stopped.now,
      onStart: (end) => {
        stopped.threads = end;
      },
    });
  } finally {
    process.off('SIGINT', stop);
    progress.end();
  }
  return laboratoryReportOf(setup, mergeBatches(setup, portions));
}
