// Runs the laboratory on as many cores as wanted, tells how long it still takes, and stops at Ctrl-C with what has been played.
import { cpus } from 'node:os';
import { type Batch, type BatchTask, batchTasksOf, createBatchWorker, mergeBatches } from '../../analysis/laboratory/batch';
import { type LaboratoryReport, laboratoryReportOf } from '../../analysis/laboratory/report';
import type { LaboratorySetup } from '../../analysis/laboratory/setup';
import { runTasks } from './process-pool';
import { createProgressLine } from './progress-line';

/** Below so many games, processes take longer to start than the games take. */
const worthProcesses = 100;

/** Milliseconds after which a second Ctrl-C ends everything without a report. */
const patience = 1_000;

export interface LaboratoryRunOptions {
  /** Processes; all cores when left out, fewer where there is little to do. */
  readonly cores?: number;
  /** Gets a function that ends the work with what has been done. */
  readonly onStart?: (stop: () => void) => void;
}

export async function runLaboratory(setup: LaboratorySetup, options: LaboratoryRunOptions = {}): Promise<LaboratoryReport> {
  const tasks = batchTasksOf(setup);
  const games = tasks.reduce((so, t) => so + t.count, 0);
  const cores = options.cores ?? (games < worthProcesses ? 1 : cpus().length);
  const portions: Batch[] = [];
  const progress = createProgressLine(tasks, cores);
  const stopped = { now: false, at: 0, processes: (): void => undefined };
  const stop = (): void => {
    // One Ctrl-C may arrive twice, from the terminal and from whoever started this; a later one means it.
    if (stopped.now && Date.now() - stopped.at > patience) process.exit(130);
    if (stopped.now) return;
    stopped.now = true;
    stopped.at = Date.now();
    stopped.processes();
  };
  options.onStart?.(stop);
  process.on('SIGINT', stop);
  try {
    await runTasks<BatchTask, Batch>({
      program: new URL('./child.ts', import.meta.url),
      setup,
      tasks,
      cores,
      runLocally: createBatchWorker(setup),
      onResult: (portion) => {
        portions.push(portion);
        progress.done(portion.task);
      },
      isStopped: () => stopped.now,
      onStart: (end) => {
        stopped.processes = end;
      },
    });
  } finally {
    process.off('SIGINT', stop);
    progress.end();
  }
  return laboratoryReportOf(setup, mergeBatches(setup, portions));
}
