// Pictures in elements of the page: printed for their size, anew when it changes, from one store of prints for all. Invariant: `data-print` of the
// element says what stands in it: waiting, half, full, or none, and then the page's own plain sky shows and the game goes on.
import type { PictureFrame, ShownPicture } from '../app/ports';
import { createPrintCache, type WantedPrint } from './print-cache';
import { createPrinter, type FinishedPrint, type PrintWorker } from './printer';

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

/** `start` gives the worker that prints, or null where there are none; it is asked at once. */
export function createPictureFrames(start: () => PrintWorker | null) {
  const cache = createPrintCache(createPrinter(start));
  /** The frame of the last picture shown: the next one will stand in the same. */
  let lastFrame: WantedPrint['frame'] | null = null;

  return {
    attach: (host: HTMLElement, picture: ShownPicture, frame: PictureFrame): (() => void) => {
      const canvas = createCanvas();
      let end = (): void => undefined;
      let timer: ReturnType<typeof setTimeout> | undefined;
      let shown = '';
      const print = (): void => {
        const size = { width: host.clientWidth, height: host.clientHeight };
        const name = `${size.width}x${size.height}`;
        if (size.width === 0 || size.height === 0 || name === shown) return;
        shown = name;
        end();
        lastFrame = { ...frame, ...size };
        end = cache.show({ order: picture, frame: lastFrame, density: readDensity() }, (made, quality) => {
          if (made) {
            draw(canvas, made);
            if (!canvas.isConnected) host.prepend(canvas);
            host.dataset.print = quality;
          } else if (!canvas.isConnected) host.dataset.print = 'none';
        });
      };
      print();
      const observer = new ResizeObserver(() => {
        clearTimeout(timer);
        timer = setTimeout(print, SETTLED_MS);
      });
      observer.observe(host);
      return () => {
        clearTimeout(timer);
        observer.disconnect();
        end();
        canvas.remove();
      };
    },
    prefetch: (picture: ShownPicture): void => {
      if (lastFrame) cache.prefetch({ order: picture, frame: lastFrame, density: readDensity() });
    },
  };
}
