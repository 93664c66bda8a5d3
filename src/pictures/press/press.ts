// The press: prints as a woodblock printer does, one block and one ink at a time, on a canvas. No image file, no filter, no clock, no chance
// but the seed's: the same seed gives the same print again in the same browser. (Another browser prints the same composition, its tones a
// level or two of 255 off: each rounds in its own way.)
import { createDice, type Dice } from './chance';
import { inks, type LightFactors, rgba, underLight } from './inks';
import { type Contour, type Outline, type PrintPoint, points } from './shapes';
import { type Brush, brushOf, createSurface, type Surface, type Textures } from './textures';

/** How one block is printed; each has a value that fits most blocks. */
export interface Impression {
  /** Bokashi, the ink wiped off across the block: x, y of its start and end, and how much ink is there. */
  readonly fade?: readonly [x0: number, y0: number, x1: number, y1: number, from: number, to: number];
  /** The same in the round. */
  readonly glow?: readonly [x: number, y: number, radius: number, amount: number];
  readonly alpha?: number;
  /** Body colour (gofun white, lamp yellow) that covers, instead of ink the paper shows through. */
  readonly over?: boolean;
  /** How much plank and pad show. */
  readonly grain?: number;
  readonly mottle?: number;
  /** How far the knife strays, and the block from its place. */
  readonly stray?: number;
  readonly shift?: number;
  /** Width of the key-block's line around it; none when left out. */
  readonly key?: number;
  readonly keyInk?: string;
}

export interface Reflection {
  readonly squash?: number;
  readonly slip?: number;
  readonly alpha?: number;
  readonly from?: number;
  readonly to?: number;
}

/** The part of the sheet to print. */
export type PrintView = readonly [x: number, y: number, width: number, height: number];

export interface PressSettings {
  readonly seed: string;
  readonly view: PrintView;
  readonly textures: Textures;
  /** The light the inks were mixed for, and the one of this print. */
  readonly light: { readonly from: LightFactors; readonly to: LightFactors };
  /** Share of the windows that are lit in the dark which are lit now. */
  readonly lamps: number;
}

/** A knife never cuts a straight line: long edges are divided, then every point strays a little. */
function carve(outline: Outline, stray: number, roll: Dice): Outline {
  if (stray === 0) return outline;
  return outline.map((contour) => {
    const cut: PrintPoint[] = [];
    let drift = 0;
    contour.forEach((p, i) => {
      const q = contour[(i + 1) % contour.length] ?? p;
      const n = Math.max(1, Math.min(40, Math.round(Math.hypot(q[0] - p[0], q[1] - p[1]) / 16)));
      for (let k = 0; k < n; k += 1) {
        drift = drift * 0.6 + (roll() - 0.5) * stray * 1.4;
        cut.push([p[0] + ((q[0] - p[0]) * k) / n + (roll() - 0.5) * stray * 0.5, p[1] + ((q[1] - p[1]) * k) / n + drift]);
      }
    });
    return cut;
  });
}

function pathOf(outline: Outline): Path2D {
  const path = new Path2D();
  for (const contour of outline) {
    contour.forEach(([x, y], i) => {
      if (i === 0) path.moveTo(x, y);
      else path.lineTo(x, y);
    });
    path.closePath();
  }
  return path;
}

function patternOf(brush: Brush, texture: Surface): CanvasPattern {
  const pattern = brush.createPattern(texture, 'repeat');
  if (!pattern) throw new Error('This browser makes no pattern of a canvas.');
  return pattern;
}

export class Press {
  readonly roll: Dice;
  readonly view: PrintView;
  readonly lamps: number;
  readonly #surface: Surface;
  readonly #brush: Brush;
  readonly #scale: number;
  /** Where blocks are inked before they are laid on the sheet, by size. */
  readonly #pads = new Map<number, Brush>();
  readonly #patterns: { readonly grain: CanvasPattern; readonly mottle: CanvasPattern; readonly tooth: CanvasPattern };
  readonly #mixedFor: LightFactors;
  /** The light that falls on what is printed now. */
  #light: LightFactors;

  constructor(surface: Surface, { seed, view, textures, light, lamps }: PressSettings) {
    this.#surface = surface;
    this.#brush = brushOf(surface);
    this.view = view;
    this.lamps = lamps;
    this.roll = createDice(seed);
    this.#scale = surface.width / view[2];
    this.#mixedFor = light.from;
    this.#light = light.to;
    this.#patterns = {
      grain: patternOf(this.#brush, textures.grain),
      mottle: patternOf(this.#brush, textures.mottle),
      tooth: patternOf(this.#brush, textures.tooth),
    };
    this.#brush.fillStyle = inks.washi;
    this.#brush.fillRect(0, 0, surface.width, surface.height);
  }

  /** Prints in another light than the sky's: by a lamp, in a room. */
  inLight(light: LightFactors, draw: () => void): void {
    const before = this.#light;
    this.#light = light;
    draw();
    this.#light = before;
  }

  /** Prints lamps, skies and whatever else has a light of its own. */
  shine(draw: () => void): void {
    this.inLight(this.#mixedFor, draw);
  }

  /** Prints what never looks brighter than its inks, as clothes do. */
  dim(draw: () => void): void {
    const [r, g, b] = this.#mixedFor;
    this.inLight([Math.min(this.#light[0], r), Math.min(this.#light[1], g), Math.min(this.#light[2], b)], draw);
  }

  /** The ink as it looks in the light. */
  #tone(ink: string): string {
    return this.#light === this.#mixedFor ? ink : underLight(ink, this.#mixedFor, this.#light);
  }

  #aim(brush: Brush, dx = 0, dy = 0): void {
    const s = this.#scale;
    brush.setTransform(s, 0, 0, s, (dx - this.view[0]) * s, (dy - this.view[1]) * s);
  }

  /** A pad that is just large enough: a browser copies the whole of it with every impression. */
  #padFor(width: number, height: number): Brush {
    const padded = (pixels: number, most: number): number => Math.min(most, 2 ** Math.ceil(Math.log2(Math.max(32, pixels))));
    const [w, h] = [padded(width, this.#surface.width), padded(height, this.#surface.height)];
    const key = w * 65536 + h;
    const pad = this.#pads.get(key) ?? brushOf(createSurface(w, h));
    this.#pads.set(key, pad);
    return pad;
  }

  /** The pixels a block touches: the cost of a print is its inked area, not its number of blocks. */
  #boxOf(outline: Outline): PrintView {
    let [left, top, right, bottom] = [1e9, 1e9, -1e9, -1e9];
    for (const contour of outline)
      for (const [x, y] of contour) {
        if (x < left) left = x;
        if (x > right) right = x;
        if (y < top) top = y;
        if (y > bottom) bottom = y;
      }
    const { width, height } = this.#surface;
    const pixel = (value: number, origin: number, most: number): number =>
      Math.max(0, Math.min(most, Math.round((value - origin) * this.#scale)));
    const x0 = pixel(left - 4, this.view[0], width);
    const y0 = pixel(top - 4, this.view[1], height);
    return [x0, y0, pixel(right + 4, this.view[0], width) - x0, pixel(bottom + 4, this.view[1], height) - y0];
  }

  #fillOf(pad: Brush, ink: string, { fade, glow, alpha = 1 }: Impression): string | CanvasGradient {
    if (!fade && !glow) return rgba(ink, alpha);
    const gradient = fade
      ? pad.createLinearGradient(fade[0], fade[1], fade[2], fade[3])
      : pad.createRadialGradient(glow?.[0] ?? 0, glow?.[1] ?? 0, 0, glow?.[0] ?? 0, glow?.[1] ?? 0, glow?.[2] ?? 0);
    const [from, to] = fade ? [fade[4], fade[5]] : [glow?.[3] ?? 1, 0];
    for (let i = 0; i <= 12; i += 1) {
      const t = i / 12;
      const eased = fade ? t * t * (3 - 2 * t) : 1 - (1 - t) ** 2.2;
      gradient.addColorStop(t, rgba(ink, (from + (to - from) * eased) * alpha));
    }
    return gradient;
  }

  /** One impression. */
  print(outline: Outline, ink: string, impression: Impression = {}): void {
    const { over = false, grain = 0.16, mottle = 0.3, stray = 0.9, shift = 0.7, key, keyInk } = impression;
    const cut = carve(outline, stray, this.roll);
    const [x, y, width, height] = this.#boxOf(cut);
    const dx = (this.roll() - 0.5) * 2 * shift;
    const dy = (this.roll() - 0.5) * 2 * shift;
    // Drawn whether or not the frame shows the block: every frame of a picture, and every size of it, has the same flakes and folds.
    const wear = [grain, mottle].map((amount) => (amount > 0 ? [this.roll() * 512, this.roll() * 512] : [0, 0]));
    if (width < 1 || height < 1) return;
    const pad = this.#padFor(width, height);
    pad.setTransform(1, 0, 0, 1, 0, 0);
    pad.globalCompositeOperation = 'source-over';
    pad.globalAlpha = 1;
    pad.clearRect(0, 0, width, height);
    const s = this.#scale;
    pad.setTransform(s, 0, 0, s, (dx - this.view[0]) * s - x, (dy - this.view[1]) * s - y);
    pad.fillStyle = this.#fillOf(pad, this.#tone(ink), impression);
    pad.fill(pathOf(cut), 'nonzero');
    // Transparent ink is lifted by the grain, so the paper shows; body colour stays whole and is only shaded by it.
    pad.setTransform(1, 0, 0, 1, 0, 0);
    pad.globalCompositeOperation = over ? 'source-atop' : 'destination-out';
    for (const [pattern, amount, [left = 0, top = 0] = []] of [
      [this.#patterns.grain, grain, wear[0]],
      [this.#patterns.mottle, mottle, wear[1]],
    ] as const) {
      if (amount <= 0) continue;
      pattern.setTransform(new DOMMatrix([s, 0, 0, s, left - x, top - y]));
      pad.globalAlpha = over ? amount * 0.45 : amount;
      pad.fillStyle = pattern;
      pad.fillRect(0, 0, width, height);
    }
    const brush = this.#brush;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.globalCompositeOperation = over ? 'source-over' : 'multiply';
    brush.drawImage(pad.canvas, 0, 0, width, height, x, y, width, height);
    brush.globalCompositeOperation = 'source-over';
    if (key !== undefined) for (const line of cut) this.line(closed(line), key, keyInk ?? inks.sumi, 0.85);
  }

  /** Draws only inside a shape: what is seen through a window, what is painted on a screen. */
  within(outline: Outline, draw: () => void): void {
    const brush = this.#brush;
    brush.save();
    this.#aim(brush);
    brush.clip(pathOf(outline));
    draw();
    brush.restore();
  }

  /** A key-block line: swells and thins as if cut and pressed by hand. */
  line(contour: Contour, width = 1.6, ink: string = inks.sumi, alpha = 0.9): void {
    const [left, right]: [PrintPoint[], PrintPoint[]] = [[], []];
    const last = contour.length - 1;
    let swell = 0.8;
    contour.forEach((p, i) => {
      const a = contour[Math.max(0, i - 1)] ?? p;
      const b = contour[Math.min(last, i + 1)] ?? p;
      const length = Math.hypot(b[0] - a[0], b[1] - a[1]) || 1;
      swell = Math.max(0.45, Math.min(1.25, swell + (this.roll() - 0.5) * 0.3));
      const half = (width / 2) * swell * Math.min(1, 0.4 + Math.min(i, last - i) * 0.35);
      const nx = (-(b[1] - a[1]) / length) * half;
      const ny = ((b[0] - a[0]) / length) * half;
      left.push([p[0] + nx, p[1] + ny]);
      right.push([p[0] - nx, p[1] - ny]);
    });
    this.marks([[...left, ...right.reverse()]], ink, alpha);
  }

  /** A key-block line along each contour. */
  lines(outline: Outline, width?: number, ink?: string, alpha?: number): void {
    for (const contour of outline) this.line(contour, width, ink, alpha);
  }

  /** A key-block line through x, y, x, y …. */
  stroke(numbers: readonly number[], width = 1.6, ink: string = inks.sumi, alpha = 0.9): void {
    this.line(points(numbers), width, ink, alpha);
  }

  /** Fast body-colour marks without plank texture: snow, rain, lit windows, ripples. One fill for them all. */
  marks(outline: Outline, ink: string, alpha = 1): void {
    this.#aim(this.#brush);
    this.#brush.fillStyle = rgba(this.#tone(ink), alpha);
    this.#brush.fill(pathOf(outline));
  }

  /** What stands above `y` is laid on the water below it in slipping slices. */
  mirror(y: number, depth: number, reflection: Reflection = {}): void {
    const { squash = 0.9, slip = 5, alpha = 0.8, from = this.view[0], to = this.view[0] + this.view[2] } = reflection;
    const s = this.#scale;
    const { width, height } = this.#surface;
    const x0 = Math.max(0, (from - this.view[0]) * s);
    const x1 = Math.min(width, (to - this.view[0]) * s);
    const edge = (y - this.view[1]) * s;
    const top = Math.max(0, Math.floor(edge - depth * squash * s) - 2);
    const rows = Math.min(height, Math.ceil(edge) + 16) - top;
    const copy = rows < 1 ? null : createSurface(width, rows);
    if (copy) brushOf(copy).drawImage(this.#surface, 0, -top);
    const brush = this.#brush;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    let drift = 0;
    for (let d = 0; d < depth; ) {
      const thick = 1.6 + (d / depth) * 5;
      const source = edge - d * squash * s - 1;
      drift = drift * 0.3 + (this.roll() - 0.5) * slip * (0.25 + (1.6 * d) / depth);
      brush.globalAlpha = alpha * (1 - 0.75 * (d / depth) ** 1.3);
      if (copy && source > 0)
        brush.drawImage(
          copy,
          x0,
          source - top,
          x1 - x0,
          Math.max(1, thick * squash * s),
          x0 + drift * s,
          edge + d * s,
          x1 - x0,
          thick * s + 0.6,
        );
      d += thick;
    }
    brush.globalAlpha = 1;
  }

  /** Last of all: the sheet's tooth over everything, a breath of shade at the edges and, where the frame cuts the sky, a new dark band. */
  finish(band: number): void {
    const brush = this.#brush;
    const { width, height } = this.#surface;
    brush.setTransform(1, 0, 0, 1, 0, 0);
    brush.globalCompositeOperation = 'multiply';
    brush.globalAlpha = 0.32;
    this.#patterns.tooth.setTransform(new DOMMatrix([this.#scale, 0, 0, this.#scale, 0, 0]));
    brush.fillStyle = this.#patterns.tooth;
    brush.fillRect(0, 0, width, height);
    brush.globalAlpha = 1;
    const [x, y] = [width / 2, height * 0.45];
    const shade = brush.createRadialGradient(x, y, Math.min(width, height) * 0.45, x, y, Math.hypot(width, height) * 0.62);
    shade.addColorStop(0, 'rgba(40,28,16,0)');
    shade.addColorStop(1, 'rgba(40,28,16,0.18)');
    brush.fillStyle = shade;
    brush.fillRect(0, 0, width, height);
    if (band > 0) {
      const dark = brush.createLinearGradient(0, 0, 0, height * 0.2);
      dark.addColorStop(0, `rgba(18,36,60,${band})`);
      dark.addColorStop(1, 'rgba(18,36,60,0)');
      brush.fillStyle = dark;
      brush.fillRect(0, 0, width, height * 0.2);
    }
    brush.globalCompositeOperation = 'source-over';
  }
}

function closed(contour: Contour): Contour {
  const [first] = contour;
  return first ? [...contour, first] : contour;
}
