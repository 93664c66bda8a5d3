// The worker's own file: prints pictures away from the page, in the order they are asked for, with one set of textures for all. Where it cannot
// draw it fails whole, and the page prints for itself.
import { createTextures } from './press/textures';
import { createPrint } from './print';
import type { PrintAnswer, PrintTask } from './printer';

const textures = createTextures();

self.onmessage = ({ data: { id, order, frame } }: MessageEvent<PrintTask>) => {
  const surface = new OffscreenCanvas(1, 1);
  const print = createPrint(surface, order, frame, textures) ? surface.transferToImageBitmap() : null;
  const answer: PrintAnswer = { id, print };
  self.postMessage(answer, { transfer: print ? [print] : [] });
};
