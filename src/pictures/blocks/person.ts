// Prints a person: inks each part of a drawing, lays the light along one side, and folds the coat with key-lines.
import type { Figure } from '../../engine/model/picture-def';
import { inks, mix } from '../press/inks';
import type { Press } from '../press/press';
import { type Contour, type Outline, polygon, put, shape } from '../press/shapes';
import { type FigureTone, type FigureVariant, figureVariants } from './figures';

export interface PersonSettings {
  readonly coat: string;
  readonly legs?: string;
  readonly hair?: string;
  readonly skin?: string;
  readonly pale?: string;
  readonly accent?: string;
  /** Where light falls from, and its ink. */
  readonly rim?: readonly [dx: number, dy: number];
  readonly rimInk?: string;
  readonly isTurned?: boolean;
  readonly hasBriefcase?: boolean;
  readonly isSnowy?: boolean;
  readonly lean?: number;
}

const ownHair = '#1b1a1a';

/** How each part is inked. */
function tonesFor(settings: PersonSettings, own: FigureVariant['inks'] = {}): Readonly<Record<FigureTone, string>> {
  const coat = own.coat ?? settings.coat;
  const hair = own.hair ?? settings.hair ?? ownHair;
  const pale = settings.pale ?? '#efe7d6';
  return {
    coat,
    legs: own.legs ?? (own.coat === undefined ? settings.legs : undefined) ?? mix(coat, inks.sumi, 0.5),
    skirt: mix(coat, inks.sumi, 0.35),
    shoe: '#14120f',
    hair,
    bun: mix(hair, '#5a4a3c', 0.35),
    grey: own.grey ?? '#bdb6a8',
    skin: settings.skin ?? '#c49a7a',
    pale,
    accent: own.accent ?? settings.accent ?? inks.shu,
    case: '#4b3426',
    sheet: pale,
  };
}

/** Prints any drawing with its soles at x, y, `height` tall. */
export function printFigure(p: Press, variant: FigureVariant, x: number, y: number, height: number, settings: PersonSettings): void {
  p.dim(() => printParts(p, variant, x, y, height, settings));
}

function printParts(
  p: Press,
  { drawing, without = [], inks: own, mayCarry = false }: FigureVariant,
  x: number,
  y: number,
  height: number,
  settings: PersonSettings,
): void {
  const { rim, rimInk = inks.lamp, isTurned = false, hasBriefcase = false, isSnowy = false, lean = 0 } = settings;
  const s = height / 100;
  const w = Math.max(0.8, s * 0.3);
  const at = (path: string): Contour[] => put(shape(path), x, y, isTurned ? -s : s, s, lean);
  const tones = tonesFor(settings, own);
  if (drawing.cane !== undefined) p.lines(at(drawing.cane), 1.1 * s, '#3d2b1e', 1);
  for (const [tone, path] of drawing.parts) {
    if (without.includes(tone)) continue;
    const outline = at(path);
    if (rim && (tone === 'coat' || tone === 'hair')) printRim(p, outline, [rim[0] * s, rim[1] * s], rimInk, s);
    p.print(outline, tones[tone], {
      over: true,
      stray: Math.min(0.5, 0.16 * s),
      grain: 0.1,
      mottle: 0.12,
      shift: 0.2,
      key: w * (tone === 'skin' ? 0.7 : 1),
      keyInk: '#0f0f10',
    });
    if (tone === 'coat') p.print(outline, '#0d1016', { fade: [0, y - 22 * s, 0, y - 74 * s, 0.75, 0], grain: 0.3, stray: 0, shift: 0 });
  }
  for (const path of drawing.lines) p.lines(at(path), w, mix(tones.coat, '#0b0b0c', 0.72), 0.85);
  if (hasBriefcase && mayCarry) {
    p.print(at('M8.6,-42 L21,-42 L22,-28.6 L7.8,-28.6Z'), tones.case, { over: true, key: w });
    p.lines(at('M8.4,-37.6 L21.2,-37.6'), w, inks.sumi);
    p.lines(at('M11.4,-42 L12,-45 L15.6,-45 L16.4,-42'), w * 1.4, inks.sumi);
  }
  if (!isSnowy) return;
  for (const path of drawing.snow ?? []) p.print(at(path), inks.snow, { over: true, stray: 0.25, grain: 0, mottle: 0.06 });
}

function printRim(p: Press, outline: Outline, [dx, dy]: readonly [number, number], ink: string, s: number): void {
  p.print(put(outline, dx, dy), ink, { over: true, stray: 0.1 * s, grain: 0, mottle: 0.1, shift: 0 });
}

/** A figure of the lists; nothing where there is none. */
export function person(p: Press, who: Figure | undefined, x: number, y: number, height: number, settings: PersonSettings): void {
  if (who !== undefined) printFigure(p, figureVariants[who], x, y, height, settings);
}

/** The shadow of somebody on the ground, from x, y, x, y …; it fades from `y0` to `y1`. */
export function groundShadow(p: Press, numbers: readonly number[], y0: number, y1: number, ink: string, stray = 0.9): void {
  p.print(polygon(numbers), ink, { over: true, fade: [0, y0, 0, y1, 0.7, 0], stray });
}
