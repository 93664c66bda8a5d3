// Has pictures printed: beside the page where there are workers that can draw, else on the page, one at a time. Invariant: each order is answered
// once, with the print or with null where none can be made.
import type { WorkerChannel } from '../platform/page';
import type { PrintFrame, PrintOrder } from './print';

/** A finished print, to be drawn wherever it is shown. */
export type FinishedPrint = ImageBitmap | HTMLCanvasElement;

/** What the worker is asked, and what it answers. */
export interface PrintTask {
  readonly id: number;
  readonly order: PrintOrder;
  readonly frame: PrintFrame;
}
export interface PrintAnswer {
  readonly id: number;
  readonly print: ImageBitmap | null;
}

export type PrintWorker = WorkerChannel<PrintTask, PrintAnswer>;

export interface Printer {
  readonly print: (order: PrintOrder, frame: PrintFrame) => Promise<FinishedPrint | null>;
  /** Whether it prints beside the page: then a large print stops nobody. */
  readonly isBeside: () => boolean;
  readonly close: () => void;
}

interface OpenTask extends PrintTask {
  readonly settle: (print: FinishedPrint | null) => void;
}

async function printHere({ order, frame }: PrintTask): Promise<FinishedPrint | null> {
  const [{ createPrint }, { createTextures }] = await Promise.all([import('./print'), import('./press/textures')]);
  const canvas = document.createElement('canvas');
  return createPrint(canvas, order, frame, createTextures()) ? canvas : null;
}

/** `start` gives a fresh worker, or null where there are none; it is called at once. */
export function createPrinter(start: () => PrintWorker | null): Printer {
  const open = new Map<number, OpenTask>();
  let count = 0;
  let worker = typeof OffscreenCanvas === 'undefined' ? null : start();

  const finish = (id: number, print: FinishedPrint | null): void => {
    open.get(id)?.settle(print);
    open.delete(id);
  };
  const printOnPage = (task: PrintTask): void => {
    printHere(task).then(
      (print) => finish(task.id, print),
      () => finish(task.id, null),
    );
  };
  /** The worker failed: what it owes and all that comes is printed on the page. */
  const fallBack = (): void => {
    worker?.stop();
    worker = null;
    for (const task of open.values()) printOnPage(task);
  };
  worker?.listen(({ id, print }) => finish(id, print), fallBack);
  return {
    print: (order, frame) =>
      new Promise((settle) => {
        count += 1;
        const task: PrintTask = { id: count, order, frame };
        open.set(task.id, { ...task, settle });
        if (worker) worker.send(task);
        else printOnPage(task);
      }),
    isBeside: () => worker !== null,
    close: () => {
      worker?.stop();
      worker = null;
      for (const id of open.keys()) finish(id, null);
    },
  };
}
