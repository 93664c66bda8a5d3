// Which print is made next, and which are kept. Invariant: a picture that is shown comes at half size first and is refined later; what is shown
// goes before what may be shown next; nothing that was cancelled is begun; one print is made at a time.
import type { PrintFrame, PrintOrder } from './print';
import type { FinishedPrint, Printer } from './printer';

/** A picture for a frame on the page. */
export interface WantedPrint {
  readonly order: PrintOrder;
  readonly frame: Omit<PrintFrame, 'scale'>;
  /** Pixels of the screen for each unit of the page. */
  readonly density: number;
}

export type PrintSize = 'half' | 'full';

export interface PrintCache {
  /** Calls back with the half-size print, then with the full one; with null, once, when none can be had. The returned function ends it. */
  readonly show: (wanted: WantedPrint, onPrint: (print: FinishedPrint | null, size: PrintSize) => void) => () => void;
  /** Has a picture printed that may be shown next; the returned function ends it. */
  readonly prefetch: (wanted: WantedPrint) => () => void;
  readonly close: () => void;
}

/** Pixels a full print has at most, and all kept prints together: four bytes each. */
const mostPixels = 2_600_000;
const mostKept = 14_000_000;

interface Waiting {
  readonly key: string;
  readonly order: PrintOrder;
  readonly frame: PrintFrame;
  /** The lower, the sooner. */
  readonly rank: number;
  readonly settle: (print: FinishedPrint | null) => void;
}

/** The frame in pixels: half, or full as far as a large screen's pixels are worth their time. */
function framed({ frame, density }: WantedPrint, size: PrintSize): PrintFrame {
  const [width, height] = [Math.round(frame.width), Math.round(frame.height)];
  const full = Math.min(density, 2, Math.sqrt(mostPixels / Math.max(1, width * height)));
  return { ...frame, width, height, scale: size === 'full' ? full : full / 2 };
}

/** Everything a print depends on. */
function keyOf({ place, sky, weather, people, seed }: PrintOrder, frame: PrintFrame): string {
  const { width, height, scale, cover, zoom, isSigned } = frame;
  return JSON.stringify([place, sky, weather, people, seed, width, height, scale, cover, zoom, isSigned]);
}

/** `printer` makes the prints. */
export function createPrintCache(printer: Printer): PrintCache {
  const kept = new Map<string, FinishedPrint>();
  let waiting: Waiting[] = [];
  let isPrinting = false;

  const keep = (key: string, print: FinishedPrint): void => {
    kept.set(key, print);
    let pixels = 0;
    for (const one of kept.values()) pixels += one.width * one.height;
    for (const [oldest, one] of kept) {
      if (pixels <= mostKept || one === print) break;
      kept.delete(oldest);
      pixels -= one.width * one.height;
      if ('close' in one) one.close();
    }
  };
  const recall = (key: string): FinishedPrint | undefined => {
    const print = kept.get(key);
    if (!print) return undefined;
    kept.delete(key);
    kept.set(key, print);
    return print;
  };
  const next = async (): Promise<void> => {
    if (isPrinting) return;
    const one = waiting.reduce<Waiting | null>((best, other) => (best && best.rank <= other.rank ? best : other), null);
    if (!one) return;
    isPrinting = true;
    const print = await printer.print(one.order, one.frame).catch(() => null);
    isPrinting = false;
    if (print) keep(one.key, print);
    const done = waiting.filter(({ key }) => key === one.key);
    waiting = waiting.filter(({ key }) => key !== one.key);
    for (const { settle } of done) settle(print);
    await next();
  };
  /** Asks for one print; the returned function withdraws it. */
  const ask = (wanted: WantedPrint, size: PrintSize, rank: number, settle: Waiting['settle']): (() => void) => {
    const frame = framed(wanted, size);
    const key = keyOf(wanted.order, frame);
    const ready = recall(key);
    if (ready) {
      settle(ready);
      return () => undefined;
    }
    const entry: Waiting = { key, order: wanted.order, frame, rank, settle };
    waiting.push(entry);
    next().catch(() => undefined);
    return () => {
      waiting = waiting.filter((one) => one !== entry);
    };
  };
  /** Half, then full where that stops nobody. */
  const askBoth = (wanted: WantedPrint, rank: number, onPrint: (print: FinishedPrint | null, size: PrintSize) => void): (() => void) => {
    let isOver = false;
    let withdraw = (): void => undefined;
    const refine = (): void => {
      withdraw = ask(wanted, 'full', rank + 1, (print) => !isOver && print && onPrint(print, 'full'));
    };
    const full = recall(keyOf(wanted.order, framed(wanted, 'full')));
    if (full) onPrint(full, 'full');
    else
      withdraw = ask(wanted, 'half', rank, (print) => {
        if (isOver) return;
        onPrint(print, 'half');
        if (print && printer.isBeside()) refine();
      });
    return () => {
      isOver = true;
      withdraw();
    };
  };
  return {
    show: (wanted, onPrint) => askBoth(wanted, 0, onPrint),
    prefetch: (wanted) => askBoth(wanted, 2, () => undefined),
    close: () => {
      waiting = [];
      kept.clear();
      printer.close();
    },
  };
}
