// Has pictures printed in a browser's page by the built page's own worker, and says what came out. Works in any browser that can evaluate.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'vite';
import { root } from '../../scripts/setup.mjs';
import type { PrintFrame, PrintOrder } from '../../src/pictures/print';

/** What is known of a print: its size, a hash of its bytes, its mean colour in 16 × 10 fields, and how far its tones lie apart. */
export interface PrintSample {
  readonly width: number;
  readonly height: number;
  readonly hash: string;
  readonly fields: readonly number[];
  readonly contrast: number;
}

export interface PrintWish {
  readonly order: PrintOrder;
  readonly frame: PrintFrame;
}

/** The address of the worker that the built page starts. */
export function findPrintWorker(): string {
  const name = readdirSync(join(root, 'dist/assets')).find((file) => /^print-worker-.*\.js$/.test(file));
  if (name === undefined) throw new Error('The built page has no worker that prints.');
  return `/assets/${name}`;
}

/** Runs in the page: prints each wish in a worker of its own set, one after the other; null where nothing was printed. */
export async function samplePrints([address, wishes]: readonly [string, readonly PrintWish[]]): Promise<(PrintSample | null)[]> {
  const worker = new Worker(address, { type: 'module' });
  const ask = (id: number, wish: PrintWish): Promise<ImageBitmap | null> =>
    new Promise((resolve, reject) => {
      worker.onmessage = ({ data }) => resolve(data.print);
      worker.onerror = ({ message }) => reject(new Error(message));
      worker.postMessage({ id, ...wish });
    });
  const samples: (PrintSample | null)[] = [];
  for (const [id, wish] of wishes.entries()) {
    const print = await ask(id, wish);
    if (!print) {
      samples.push(null);
      continue;
    }
    const { width, height } = print;
    const brush = new OffscreenCanvas(width, height).getContext('2d');
    if (!brush) throw new Error('The page has no canvas.');
    brush.drawImage(print, 0, 0);
    const bytes = brush.getImageData(0, 0, width, height).data;
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as Uint8ClampedArray<ArrayBuffer>));
    const sums = new Float64Array(16 * 10 * 4);
    for (let y = 0, i = 0; y < height; y += 1)
      for (let x = 0; x < width; x += 1) {
        const field = (Math.floor((y * 10) / height) * 16 + Math.floor((x * 16) / width)) * 4;
        for (let channel = 0; channel < 4; channel += 1, i += 1) sums[field + channel] += bytes[i];
      }
    // The fourth is how opaque it is: 255 throughout, so it tells how many pixels a field has.
    const fields = [...sums].flatMap((sum, i) => (i % 4 === 3 ? [] : [(sum * 255) / sums[i - (i % 4) + 3]]));
    samples.push({
      width,
      height,
      hash: [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''),
      fields,
      contrast: Math.max(...fields) - Math.min(...fields),
    });
  }
  worker.terminate();
  return samples;
}

/** `picture-page.ts` as one script that leaves `pictures` behind. */
export async function bundlePicturePage(): Promise<string> {
  const folder = mkdtempSync(join(root, 'node_modules', '.pictures-'));
  try {
    await build({
      configFile: false,
      root,
      logLevel: 'error',
      build: {
        lib: { entry: join(root, 'tests/support/picture-page.ts'), formats: ['iife'], name: 'pictures', fileName: () => 'pictures.js' },
        outDir: folder,
        copyPublicDir: false,
      },
    });
    return readFileSync(join(folder, 'pictures.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
