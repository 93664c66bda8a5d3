// Textures for animations: a carved seal and an ink blot, generated from a fixed seed so that every map shows the same.
import { stageColours, stageFonts } from '../palette';
import { createNoise } from './noise';

/** Side of a seal's and a blot's picture, in css pixels. */
export const sealSide = 46;
export const inkBlotSide = 150;

/** A square seal with one character cut out of it, worn at the edges. */
export function paintSeal(context: CanvasRenderingContext2D, ratio: number, glyph: string, ink: string): void {
  const side = sealSide;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, side, side);
  context.fillStyle = ink;
  context.beginPath();
  context.roundRect(2, 2, side - 4, side - 4, 7);
  context.fill();
  context.strokeStyle = stageColours.washi;
  context.lineWidth = 1.3;
  context.beginPath();
  context.roundRect(5.2, 5.2, side - 10.4, side - 10.4, 4.5);
  context.stroke();
  context.fillStyle = stageColours.washi;
  context.font = `700 ${side * 0.58}px ${stageFonts.mincho}`;
  context.textAlign = 'center';
  context.textBaseline = 'alphabetic';
  const box = context.measureText(glyph);
  const middle = (box.actualBoundingBoxAscent - box.actualBoundingBoxDescent) / 2;
  context.fillText(glyph, side / 2 - (box.actualBoundingBoxRight - box.actualBoundingBoxLeft) / 2, side / 2 + middle);
  const next = createNoise(glyph.codePointAt(0) ?? 1);
  context.globalCompositeOperation = 'destination-out';
  for (let i = 0; i < 46; i += 1) {
    const atEdge = next() < 0.55;
    const along = 2 + next() * (side - 4);
    const [x, y] = atEdge
      ? next() < 0.5
        ? [along, next() < 0.5 ? 2 : side - 2]
        : [next() < 0.5 ? 2 : side - 2, along]
      : [along, 2 + next() * (side - 4)];
    context.globalAlpha = atEdge ? 0.9 : 0.4;
    context.beginPath();
    context.arc(x, y, 0.3 + next() * (atEdge ? 1.1 : 0.7), 0, Math.PI * 2);
    context.fill();
  }
  context.globalAlpha = 1;
  context.globalCompositeOperation = 'source-over';
}

/** A drop of sumi that has run into paper: an uneven body, a paler rim, specks around it. */
export function paintInkBlot(context: CanvasRenderingContext2D, ratio: number): void {
  const next = createNoise(77);
  const half = inkBlotSide / 2;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.clearRect(0, 0, inkBlotSide, inkBlotSide);
  const waves = Array.from({ length: 7 }, (_, i) => [i + 2, next() * Math.PI * 2, (0.13 * next() + 0.03) / (1 + i * 0.35)] as const);
  const edge = (size: number) => {
    context.beginPath();
    for (let i = 0; i <= 120; i += 1) {
      const turn = (i / 120) * Math.PI * 2;
      const r = size * waves.reduce((sum, [often, phase, deep]) => sum + deep * Math.sin(often * turn + phase), 1);
      context.lineTo(half + Math.cos(turn) * r, half + Math.sin(turn) * r);
    }
    context.closePath();
  };
  for (let layer = 0; layer < 14; layer += 1) {
    const size = half * (0.78 - layer * 0.042);
    const alpha = 0.06 + layer * 0.017;
    context.fillStyle = `rgba(18, 20, 24, ${alpha})`;
    edge(size);
    context.fill();
  }
  context.lineWidth = 0.8;
  context.strokeStyle = 'rgba(244, 238, 225, 0.4)';
  edge(half * 0.78);
  context.stroke();
  for (let i = 0; i < 26; i += 1) {
    const [turn, away] = [next() * Math.PI * 2, half * (0.72 + next() * 0.26)];
    context.fillStyle = `rgba(18, 20, 24, ${0.25 + next() * 0.4})`;
    context.beginPath();
    context.arc(half + Math.cos(turn) * away, half + Math.sin(turn) * away, 0.5 + next() * 1.9, 0, Math.PI * 2);
    context.fill();
  }
}
