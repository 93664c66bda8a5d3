// Connects the pictures to the page: brings them with the first that is shown, prints them into the element they are given, anew when its size
// changes. Invariant: `data-print` of the element says what stands in it (waiting, half, full, none); with none the page's own plain sky shows,
// and the game goes on.
import type { PictureFrame, PicturePort, ShownPicture } from '../app/ports';
import type { WorkerChannel } from '../platform/page';
import type { PrintCache, WantedPrint } from './print-cache';
import { createPrinter, type FinishedPrint, type PrintAnswer, type PrintTask } from './printer';

/** Milliseconds an element must keep its size before its picture is printed anew. */
const SETTLED_MS = 150;

const readDensity = (): number => globalThis.devicePixelRatio || 1;

function draw(canvas: HTMLCanvasElement, print: FinishedPrint): void {
  canvas.width = print.width;
  canvas.height = print.height;
  canvas.getContext('2d')?.drawImage(print, 0, 0);
}

function createCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.setAttribute('aria-hidden', 'true');
  Object.assign(canvas.style, { display: 'block', width: '100%', height: '100%', objectFit: 'cover' });
  return canvas;
}

/** `start` gives the worker that prints, or null where there are none. */
export function createPicturePort(start: () => WorkerChannel<PrintTask, PrintAnswer> | null): PicturePort {
  const printer = createPrinter(start);
  let opened: Promise<PrintCache> | null = null;
  const openCache = (): Promise<PrintCache> => {
    printer.warmUp();
    opened ??= import('./print-cache').then(({ createPrintCache }) => createPrintCache(printer));
    return opened;
  };
  /** The frame of the last picture shown: the next one will stand in the same. */
  let lastFrame: WantedPrint['frame'] | null = null;

  const attach = (host: HTMLElement, picture: ShownPicture, frame: PictureFrame = {}): (() => void) => {
    const canvas = createCanvas();
    let isOver = false;
    let end = (): void => undefined;
    let timer: ReturnType<typeof setTimeout> | undefined;
    let shown = '';
    const fail = (): void => {
      if (!isOver && !canvas.isConnected) host.dataset.print = 'none';
    };
    const print = async (): Promise<void> => {
      const size = { width: host.clientWidth, height: host.clientHeight };
      const name = `${size.width}x${size.height}`;
      if (size.width === 0 || size.height === 0 || name === shown) return;
      shown = name;
      const cache = await openCache();
      if (isOver || name !== shown) return;
      end();
      lastFrame = { ...frame, ...size };
      end = cache.show({ order: picture, frame: lastFrame, density: readDensity() }, (print, quality) => {
        if (!print) return fail();
        draw(canvas, print);
        if (!canvas.isConnected) host.prepend(canvas);
        host.dataset.print = quality;
      });
    };
    host.dataset.print = 'waiting';
    const observer = new ResizeObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(() => print().catch(fail), shown === '' ? 0 : SETTLED_MS);
    });
    observer.observe(host);
    return () => {
      isOver = true;
      clearTimeout(timer);
      observer.disconnect();
      end();
      canvas.remove();
      delete host.dataset.print;
    };
  };
  return {
    attach,
    warmUp: () => {
      openCache().catch(() => undefined);
    },
    prefetch: (picture) => {
      const frame = lastFrame;
      if (!frame) return;
      openCache()
        .then((cache) => cache.prefetch({ order: picture, frame, density: readDensity() }))
        .catch(() => undefined);
    },
  };
}
