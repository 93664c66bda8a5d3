// Three houses of state, far off: a stepped tower over long wings, a white dome, a palace of double eaves.
import { inks, mix } from '../press/inks';
import type { Press } from '../press/press';
import { type Contour, curve, drawnAt, points, put, range, times } from '../press/shapes';

export interface HallSettings {
  readonly ink: string;
  readonly shade: string;
  /** How brightly its windows shine; they are dark at 0. */
  readonly lit: number;
}

function printWindows(p: Press, panes: readonly Contour[], { shade, lit }: HallSettings, dark: number): void {
  if (lit > 0) p.shine(() => p.marks(panes, inks.lamp, lit));
  else p.marks(panes, shade, dark);
}

/** A stepped pyramid over a colonnaded tower, long wings. */
export function steppedHall(p: Press, x: number, base: number, s: number, settings: HallSettings): void {
  const { ink, shade } = settings;
  const at = drawnAt(x, base, s);
  const wings =
    'M-300,0 L-300,-58 L-292,-58 L-292,-66 L-186,-66 L-186,-74 L-100,-74 L-100,-66 L-58,-66 L-58,-104 L-50,-104 L-50,-112 L50,-112 L50,-104 L58,-104 L58,-66 L100,-66 L100,-74 L186,-74 L186,-66 L292,-66 L292,-58 L300,-58 L300,0Z';
  const tower =
    'M-40,-112 L-40,-150 L-44,-150 L-44,-158 L-36,-158 L-36,-166 L-29,-166 L-29,-174 L-22,-174 L-22,-182 L-15,-182 L-15,-190 L-8,-190 L-8,-200 L8,-200 L8,-190 L15,-190 L15,-182 L22,-182 L22,-174 L29,-174 L29,-166 L36,-166 L36,-158 L44,-158 L44,-150 L40,-150 L40,-112Z';
  p.print(at(wings), ink, { over: true, key: 1.4 });
  p.print(at(tower), ink, { over: true, key: 1.4 });
  for (const y of [158, 166, 174, 182, 190]) p.lines(at(`M${-36 + (y - 158) * 0.87},${-y} L${36 - (y - 158) * 0.87},${-y}`), 0.9, shade);
  const upright = (i: number, low: number, high: number, width: number): Contour[] =>
    at(`M${i},${-low} L${i},${-high} L${i + width},${-high} L${i + width},${-low}Z`);
  printWindows(
    p,
    [
      ...range(-34, 30.1, 10.6).flatMap((i) => upright(i, 114, 146, 4)),
      ...range(-284, 277, 18).flatMap((i) => (Math.abs(i + 4) > 66 ? upright(i, 12, 50, 8) : [])),
      ...range(-44, 37, 14).flatMap((i) => upright(i, 8, 92, 7)),
    ],
    settings,
    0.75,
  );
}

/** A ribbed dome over its wings. */
export function domedHall(p: Press, x: number, base: number, s: number, settings: HallSettings): void {
  const { ink, shade } = settings;
  const at = drawnAt(x, base, s);
  const wings =
    'M-250,0 L-250,-54 L-150,-54 L-150,-48 L-112,-48 L-112,-60 L-60,-76 L60,-76 L112,-60 L112,-48 L150,-48 L150,-54 L250,-54 L250,0Z';
  const dome =
    'M-58,-76 L-58,-84 L-50,-84 L-50,-120 L-54,-120 L-54,-126 L-44,-126 L-44,-140 C-43,-176 -20,-194 -9,-198 L-9,-214 L-5,-216 L-3,-232 L3,-232 L5,-216 L9,-214 L9,-198 C20,-194 43,-176 44,-140 L44,-126 L54,-126 L54,-120 L50,-120 L50,-84 L58,-84 L58,-76Z';
  p.print(at(wings), ink, { over: true, key: 1.4 });
  p.print(at(dome), ink, { over: true, key: 1.5 });
  const upright = (i: number, low: number, high: number, width: number): Contour[] =>
    at(`M${i},${-low} L${i},${-high} L${i + width},${-high} L${i + width},${-low}Z`);
  printWindows(
    p,
    [
      ...range(-46, 46, 8).flatMap((i) => upright(i, 86, 118, 3.6)),
      ...range(-242, 240, 14).flatMap((i) => (Math.abs(i) > 60 ? upright(i, 8, 42, 6) : [])),
      ...range(-48, 46, 13).flatMap((i) => upright(i, 4, 58, 6)),
    ],
    settings,
    0.7,
  );
  for (const k of [-0.62, -0.25, 0.25, 0.62])
    p.lines(put([curve(points([44 * k, -140, 38 * k, -168, 9 * k, -198]))], x, base, s), 0.9, shade, 0.7);
}

/** A palace of double eaves on its terrace. */
export function eavedPalace(
  p: Press,
  x: number,
  base: number,
  s: number,
  { roof, wall, terrace }: { readonly roof: string; readonly wall: string; readonly terrace: string },
): void {
  const at = drawnAt(x, base, s);
  const steps = 'M-260,0 L-260,-20 L-236,-20 L-236,-40 L-210,-40 L-210,-56 L210,-56 L210,-40 L236,-40 L236,-20 L260,-20 L260,0Z';
  const lowEaves =
    'M-228,-108 C-200,-104 -180,-112 -150,-132 L150,-132 C180,-112 200,-104 228,-108 C222,-100 206,-96 190,-96 L-190,-96 C-206,-96 -222,-100 -228,-108Z';
  const highEaves =
    'M-192,-156 C-160,-152 -132,-166 -104,-206 L-108,-214 L-98,-212 L98,-212 L108,-214 L104,-206 C132,-166 160,-152 192,-156 C186,-148 172,-145 158,-145 L-158,-145 C-172,-145 -186,-148 -192,-156Z';
  const column = (i: number): Contour[] =>
    at(`M${-168 + i * 32.4},-56 L${-168 + i * 32.4},-102 L${-162 + i * 32.4},-102 L${-162 + i * 32.4},-56Z`);
  p.print(at(steps), terrace, { over: true, key: 1.2 });
  p.print(at('M-176,-56 L-176,-104 L176,-104 L176,-56Z'), wall, { over: true, key: 1.2 });
  p.marks(times(11, column).flat(), inks.sumi, 0.7);
  p.print(at(lowEaves), roof, { over: true, key: 1.4 });
  p.print(at('M-138,-132 L-138,-152 L138,-152 L138,-132Z'), wall, { over: true, key: 1.1 });
  p.print(at(highEaves), roof, { over: true, key: 1.5 });
  for (const i of range(-90, 91, 15))
    p.lines(put([curve(points([i, -210, i * 1.22, -176, i * 1.5, -150]))], x, base, s), 0.8, mix(roof, inks.sumi, 0.6), 0.6);
}
