// Base map: sea, graticule, land and paper grain; painted once per size and pixel ratio.
// Everything is in css pixels under one transform for the pixel ratio, so that it is as crisp as the screen.
import { mapSheet } from '../../platform/map-sheet';
import { stageColours } from '../palette';
import type { StageLayout } from '../stage/geometry';
import { createNoise } from './noise';

const land = lazyPath(() => mapSheet.landPath);
/** All that is not land: a frame far outside every stage, with the land cut out of it. */
const sea = lazyPath(() => `M-20000-20000h50000v50000h-50000z${mapSheet.landPath}`);
const graticule = lazyPath(() => mapSheet.graticulePath);

/** Fills the canvas (layout size x ratio) with the bare sheet. */
export function paintBaseMap(context: CanvasRenderingContext2D, layout: StageLayout, ratio: number): void {
  const { width, height } = layout;
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  paintSea(context, width, height);
  onSheet(context, layout, ratio, (unit) => {
    context.lineWidth = 0.8 * unit;
    context.strokeStyle = 'rgba(214, 226, 236, 0.13)';
    context.stroke(graticule());
    paintShallows(context, ratio);
    paintLand(context, layout, ratio, unit);
  });
  paintGrain(context, width, height);
  paintVignette(context, width, height);
}

/** Runs `draw` in sheet units; it is given the length of one css pixel there. */
function onSheet(context: CanvasRenderingContext2D, layout: StageLayout, ratio: number, draw: (unit: number) => void): void {
  context.save();
  const scale = layout.scale * ratio;
  context.setTransform(scale, 0, 0, scale, layout.origin[0] * ratio, layout.origin[1] * ratio);
  context.lineJoin = 'round';
  draw(1 / layout.scale);
  context.restore();
}

function paintSea(context: CanvasRenderingContext2D, width: number, height: number): void {
  const reachOut = Math.hypot(width, height) * 0.72;
  const depth = context.createRadialGradient(width * 0.5, height * 0.56, 0, width * 0.5, height * 0.5, reachOut);
  depth.addColorStop(0, stageColours.seaLight);
  depth.addColorStop(0.42, stageColours.sea);
  depth.addColorStop(1, stageColours.seaDeep);
  context.fillStyle = depth;
  context.fillRect(0, 0, width, height);
}

/** The printer's graded wash along the coasts. A shadow costs a tenth of the wide strokes it stands for; its blur is in canvas pixels. */
function paintShallows(context: CanvasRenderingContext2D, ratio: number): void {
  context.save();
  context.fillStyle = stageColours.land;
  for (const [wide, alpha] of [
    [20, 0.3],
    [6, 0.42],
  ] as const) {
    context.shadowColor = `rgba(150, 188, 216, ${alpha})`;
    context.shadowBlur = wide * ratio;
    context.fill(land());
  }
  context.restore();
}

function paintLand(context: CanvasRenderingContext2D, layout: StageLayout, ratio: number, unit: number): void {
  const top = -layout.origin[1] * unit;
  const wash = context.createLinearGradient(0, top, 0, top + layout.height * unit);
  wash.addColorStop(0, '#bbb39b');
  wash.addColorStop(0.5, stageColours.land);
  wash.addColorStop(1, stageColours.landLight);
  context.fillStyle = wash;
  context.fill(land());
  // Ink gathers at the edge of a printed shape: the sea's shadow falls a little way onto the land, then comes the line itself.
  context.save();
  context.clip(land());
  context.shadowColor = 'rgba(84, 66, 34, 0.55)';
  context.shadowBlur = 7 * ratio;
  context.fill(sea(), 'evenodd');
  context.restore();
  context.lineWidth = 0.7 * unit;
  context.strokeStyle = 'rgba(24, 30, 38, 0.55)';
  context.stroke(land());
}

function paintGrain(context: CanvasRenderingContext2D, width: number, height: number): void {
  const pattern = context.createPattern(grainTile(), 'repeat');
  if (pattern === null) return;
  context.save();
  context.globalCompositeOperation = 'soft-light';
  context.fillStyle = pattern;
  context.fillRect(0, 0, width, height);
  context.restore();
}

function paintVignette(context: CanvasRenderingContext2D, width: number, height: number): void {
  const shade = context.createRadialGradient(
    width / 2,
    height / 2,
    Math.min(width, height) * 0.42,
    width / 2,
    height / 2,
    Math.hypot(width, height) * 0.58,
  );
  shade.addColorStop(0, 'rgba(12, 24, 38, 0)');
  shade.addColorStop(1, 'rgba(12, 24, 38, 0.32)');
  context.fillStyle = shade;
  context.fillRect(0, 0, width, height);
}

/** A tile of washi: fine noise with long fibres. Made from a fixed seed, so that every sheet is the same. */
function grainTile(): HTMLCanvasElement {
  const side = 320;
  const tile = document.createElement('canvas');
  tile.width = side;
  tile.height = side;
  const context = tile.getContext('2d');
  if (context === null) return tile;
  const next = createNoise(20160506);
  const noise = context.createImageData(side, side);
  for (let i = 0; i < noise.data.length; i += 4) {
    const value = 96 + next() * 64 + next() * 64;
    noise.data.fill(value, i, i + 3);
    noise.data[i + 3] = 70;
  }
  context.putImageData(noise, 0, 0);
  for (let i = 0; i < 90; i += 1) {
    const [x, y, turn, long] = [next() * side, next() * side, next() * Math.PI, 8 + next() * 26];
    context.strokeStyle = next() < 0.6 ? 'rgba(255, 250, 235, 0.13)' : 'rgba(40, 30, 15, 0.10)';
    context.lineWidth = 0.5 + next() * 0.6;
    context.beginPath();
    context.moveTo(x, y);
    context.quadraticCurveTo(
      x + Math.cos(turn) * long * 0.5 + 4,
      y + Math.sin(turn) * long * 0.5,
      x + Math.cos(turn) * long,
      y + Math.sin(turn) * long,
    );
    context.stroke();
  }
  return tile;
}

/** Path2D exists only in a browser, and parsing 70 KB twice is waste. */
function lazyPath(text: () => string): () => Path2D {
  let path: Path2D | null = null;
  return () => {
    path ??= new Path2D(text());
    return path;
  };
}
