// The three textures of every print: the plank's grain, the pad's mottle, the paper's own tooth. Each tiles. And what one can print on.
import { createDice, createNoise } from './chance';

/** What one can print on: off the page where that exists, else an element that is in no page. */
export type Surface = OffscreenCanvas | HTMLCanvasElement;
export type Brush = OffscreenCanvasRenderingContext2D | CanvasRenderingContext2D;

/** The plank's grain (mokume), the pad's mottle (goma), the paper's tooth. */
export interface Textures {
  readonly grain: Surface;
  readonly mottle: Surface;
  readonly tooth: Surface;
}

/** An empty surface. Throws where there is no canvas at all. */
export function createSurface(width: number, height: number): Surface {
  if (typeof OffscreenCanvas !== 'undefined') return new OffscreenCanvas(width, height);
  const canvas = document.createElement('canvas');
  canvas.width = width;
  canvas.height = height;
  return canvas;
}

/** The brush of a surface. Throws where the browser gives none. */
export function brushOf(surface: Surface): Brush {
  const brush = surface.getContext('2d') as Brush | null;
  if (!brush) throw new Error('This browser draws on no canvas.');
  return brush;
}

function createTile(size: number, alphaAt: (x: number, y: number) => number, [r, g, b]: readonly [number, number, number]): Surface {
  const surface = createSurface(size, size);
  const brush = brushOf(surface);
  const image = brush.createImageData(size, size);
  for (let y = 0, i = 0; y < size; y += 1)
    for (let x = 0; x < size; x += 1, i += 4) {
      image.data[i] = r;
      image.data[i + 1] = g;
      image.data[i + 2] = b;
      image.data[i + 3] = Math.max(0, Math.min(255, alphaAt(x, y) * 255));
    }
  brush.putImageData(image, 0, 0);
  return surface;
}

/** Makes the textures; they cost as much as a small print, so whoever prints often keeps them. */
export function createTextures(): Textures {
  const roll = createDice('plank');
  const warp = createNoise(roll, 3, 8);
  const fine = createNoise(roll, 8, 256);
  const blot = createNoise(roll, 48, 48);
  const tooth = createNoise(roll, 128, 128);
  const dust = createNoise(roll, 256, 256);
  const grainAt = (x: number, y: number): number => {
    const ring = 0.5 + 0.5 * Math.sin(((y / 512) * 44 + warp(x / 170.67, y / 64) * 3.4) * Math.PI * 2);
    return ring ** 4 * 0.5 + fine(x / 64, y / 2) * 0.42 - 0.12;
  };
  const mottleAt = (x: number, y: number): number =>
    Math.max(0, tooth(x / 2, y / 2) - 0.5) * 0.8 + Math.max(0, dust(x, y) - 0.8) * 1.3 + (blot(x / 5.33, y / 5.33) - 0.42) * 0.5;
  const toothAt = (x: number, y: number): number =>
    (tooth(x / 2, y / 2) * 0.6 + dust(x, y) * 0.4) ** 2 * 0.36 + blot(x / 5.33, y / 5.33) * 0.1;
  return {
    grain: createTile(512, grainAt, [0, 0, 0]),
    mottle: createTile(256, mottleAt, [0, 0, 0]),
    tooth: createTile(256, toothAt, [70, 50, 25]),
  };
}
