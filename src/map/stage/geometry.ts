// Where everything on the map is, in css pixels, for a map of any size; and what a pointer at a place means.
// Pure: no canvas, no Phaser. Every target is at least 44 css pixels across unless a nearer one claims the place.
import { curveBetween, type MapPoint, mapSheet, placeOnSheet, type QuadraticCurve } from '../../platform/map-sheet';
import type { StageModel } from './model';

export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface StageLayout {
  readonly width: number;
  readonly height: number;
  /** A small stage (a phone): smaller marks, and a small inset without its date. */
  readonly isCompact: boolean;
  /** css = place * scale + origin, with place in sheet units. */
  readonly scale: number;
  readonly origin: MapPoint;
  /** The inset's frame; its own scale is inset units to css pixels. */
  readonly inset: Rectangle & { readonly scale: number };
  readonly dotRadius: number;
  readonly labelSize: number;
}

/** Half of a comfortable target, in css pixels. */
export const touchRadius = 22;
const units = mapSheet.unitsPerPixel;
// Leaves the lower left for the newspaper and the lower right for the inset.
const wideFrame: Rectangle = { left: -41 * units, top: 36 * units, width: 816 * units, height: 706 * units };
const compactFrame: Rectangle = { left: -87 * units, top: 34 * units, width: 907 * units, height: 535 * units };
const capitalSpan = { top: 70 * units, bottom: 478 * units, width: 380 * units };

/** Fits the sheet to a stage of `width` x `height` css pixels so that all four capitals stand on it. */
export function layoutStage(width: number, height: number): StageLayout {
  const isCompact = width < 460 || height < 380;
  const frame = isCompact ? compactFrame : wideFrame;
  const fit = Math.min(width / frame.width, height / frame.height);
  const { center, radius } = mapSheet.disc;
  const middle: MapPoint = [frame.left + frame.width / 2, frame.top + frame.height / 2];
  // A stage of another shape shows more of the world; zoom in until its corners stay on the disc, as long as the capitals fit.
  const off = Math.hypot(middle[0] - center[0], middle[1] - center[1]);
  const cover = Math.hypot(width, height) / 2 / (radius - off);
  const most = Math.min(height / (capitalSpan.bottom - capitalSpan.top + 90 * units), width / (capitalSpan.width + 120 * units));
  const scale = Math.max(fit, Math.min(cover, most));
  const left = width / 2 - middle[0] * scale;
  const origin: MapPoint = [width < 560 ? left : Math.max(left, clearOfPaper(width, scale, isCompact)), alignTop(height, middle[1], scale)];
  return {
    width,
    height,
    isCompact,
    scale,
    origin,
    inset: insetBox(width, height, isCompact),
    dotRadius: isCompact ? 5 : 6.5,
    labelSize: isCompact ? 13 : Math.round(Math.max(16, Math.min(22, width / 36))),
  };
}

/** Moves the sheet to the right until one capital stands beside the newspaper on the lower left, as long as another stays on the stage. */
function clearOfPaper(width: number, scale: number, isCompact: boolean): number {
  const paper = 296 + (isCompact ? 110 : 54);
  const { beside, stays } = mapSheet.clearOfPaper;
  return Math.min(paper - beside[0] * scale, width - 44 - stays[0] * scale);
}

/** Centred, but never so that the northernmost or southernmost capital leaves the stage. */
function alignTop(height: number, middleY: number, scale: number): number {
  const centred = height / 2 - middleY * scale;
  const highest = height * 0.06 - capitalSpan.top * scale;
  const lowest = height * 0.9 - capitalSpan.bottom * scale;
  return Math.min(Math.max(centred, Math.min(highest, lowest)), Math.max(highest, lowest));
}

function insetBox(width: number, height: number, isCompact: boolean): Rectangle & { scale: number } {
  const { inset } = mapSheet;
  const most = isCompact
    ? Math.min(width * 0.4, Math.max(150, width * 0.28), height * 0.65)
    : Math.min(290, Math.max(180, (width - 270) * 0.6), height * 0.5);
  const share = most * inset.unitsPerPixel;
  const margin = isCompact ? 6 : 15;
  const scale = share / inset.unitsPerPixel / inset.width;
  const boxWidth = Math.round(inset.width * scale);
  const boxHeight = Math.round(inset.height * scale);
  return { left: width - boxWidth - margin, top: height - boxHeight - margin, width: boxWidth, height: boxHeight, scale };
}

/** Whether an inset at this share of its drawn size has room for names alone. */
export const isSmallInset = (size: number): boolean => size < 0.8;

/** The smallest letters in an inset, in css pixels. */
export const leastLetters = (size: number): number => (isSmallInset(size) ? 9.5 : 11);

/** How far below the first name of a place its second stands, in pixels of the inset as drawn. */
export const secondLine = (size: number): number => (isSmallInset(size) ? 9 / size : 14);

/** A place of the sheet on the stage, in css pixels. */
export function toStagePoint(layout: StageLayout, [x, y]: MapPoint): MapPoint {
  return [x * layout.scale + layout.origin[0], y * layout.scale + layout.origin[1]];
}

/** A relation's curve on the stage, or null when an end is not on this map. */
export function relationCurve(layout: StageLayout, from: string, to: string): QuadraticCurve | null {
  const curve = curveBetween(from, to);
  return curve === null ? null : [toStagePoint(layout, curve[0]), toStagePoint(layout, curve[1]), toStagePoint(layout, curve[2])];
}

/** The point of a curve at `t` (0..1). */
export function curvePoint([a, b, c]: QuadraticCurve, t: number): MapPoint {
  const s = 1 - t;
  return [s * s * a[0] + 2 * s * t * b[0] + t * t * c[0], s * s * a[1] + 2 * s * t * b[1] + t * t * c[1]];
}

/** A place's middle in the inset. */
export function placePoint({ inset }: StageLayout, id: string): MapPoint {
  const [left, top, right, bottom] = placeOnSheet(id).box;
  return [inset.left + ((left + right) / 2) * inset.scale, inset.top + ((top + bottom) / 2) * inset.scale];
}

/** Where an id of the model stands on the stage: a capital, a place, the ring, or the middle of a relation. */
export function stagePointOf(layout: StageLayout, model: StageModel, id: string): MapPoint | null {
  const point = mapSheet.points[id];
  if (point !== undefined) return toStagePoint(layout, point);
  const place = model.places.find((each) => each.id === id);
  if (place !== undefined) return placePoint(layout, place.id);
  const relation = model.relations.find((each) => each.id === id);
  const curve = relation === undefined ? null : relationCurve(layout, relation.from, relation.to);
  return curve === null ? null : curvePoint(curve, 0.5);
}

/** The id under a pointer at (x, y) css pixels: the nearest point first, then a place, then a line; null for the open sea. */
export function hitTest(layout: StageLayout, model: StageModel, x: number, y: number): string | null {
  const { inset } = layout;
  if (x >= inset.left && y >= inset.top && x <= inset.left + inset.width && y <= inset.top + inset.height)
    return nearest(model.places.map((place) => [place.id, distanceToPlace(inset, place.id, x, y)]));
  const ids = [...model.cities.map((capital) => capital.id), mapSheet.ring];
  const point = nearest(
    ids.flatMap((id): [string, number][] => {
      const place = mapSheet.points[id];
      if (!place) return [];
      const [px, py] = toStagePoint(layout, place);
      return [[id, Math.hypot(px - x, py - y)]];
    }),
  );
  if (point !== null) return point;
  return nearest(
    model.relations.map((relation) => [relation.id, distanceToCurve(relationCurve(layout, relation.from, relation.to), x, y)]),
  );
}

function nearest(candidates: readonly (readonly [id: string, distance: number])[]): string | null {
  let best: string | null = null;
  let least = touchRadius + 2;
  for (const [id, distance] of candidates) {
    if (distance >= least) continue;
    best = id;
    least = distance;
  }
  return best;
}

function distanceToPlace(inset: Rectangle & { readonly scale: number }, id: string, x: number, y: number): number {
  const [left, top, right, bottom] = placeOnSheet(id).box;
  // Long places lie on the rising diagonal of their boxes, so the diagonal says more than the box.
  const from: MapPoint = [inset.left + left * inset.scale, inset.top + bottom * inset.scale];
  const to: MapPoint = [inset.left + right * inset.scale, inset.top + top * inset.scale];
  return distanceToCurve([from, [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2], to], x, y);
}

function distanceToCurve(curve: QuadraticCurve | null, x: number, y: number): number {
  if (curve === null) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  const steps = 32;
  for (let i = 0; i <= steps; i += 1) {
    const [px, py] = curvePoint(curve, i / steps);
    least = Math.min(least, Math.hypot(px - x, py - y));
  }
  return least;
}
