// The two map sheets as plain data: the theatre and the inset of the places in dispute.
// The Phaser map and the SVG map both draw from this, so they show the same world. No country is named here.

import insetFile from '../../assets/map/inset.json';
import labelFile from '../../assets/map/labels.json';
import theatreFile from '../../assets/map/theatre.json';

export type MapPoint = readonly [x: number, y: number];
/** Start, control and end of a quadratic curve, in sheet units. */
export type QuadraticCurve = readonly [from: MapPoint, control: MapPoint, to: MapPoint];

export interface MapInset {
  readonly unitsPerPixel: number;
  readonly width: number;
  readonly height: number;
  /** Land beside the places: what else the frame holds. */
  readonly landPath: string;
  /** Where the mainland's name stands, in css pixels of the reference inset. */
  readonly mainlandName: MapPoint;
  /** The places in dispute, by id. */
  readonly places: Readonly<Record<string, InsetPlace>>;
}

export interface InsetPlace {
  /** Its outline, one polygon or several, in inset units. */
  readonly path: string;
  /** Left, top, right, bottom, in inset units. */
  readonly box: readonly [number, number, number, number];
  /** Where its name stands on the stage, in css pixels of the reference inset, and how it is aligned. */
  readonly name: MapPoint;
  readonly align: 'left' | 'right';
  /** Where it stands on the library's drawing. */
  readonly nameOnPaper: MapPoint;
}

export interface MapSheet {
  /** Sheet units in one css pixel of the reference stage. */
  readonly unitsPerPixel: number;
  /** The reference stage (734 x 680 css pixels) in sheet units: a viewBox `0 0 width height` shows what the desk shows. */
  readonly width: number;
  readonly height: number;
  /** Beyond this circle (in sheet units) the far side of the world is too stretched to be shown. */
  readonly disc: { readonly center: MapPoint; readonly radius: number };
  readonly landPath: string;
  readonly graticulePath: string;
  /** Points whose label stands above them, because a line or another point lies below. */
  readonly labelsAbove: readonly string[];
  /** Id of the point that stands for all places of the inset: the ring around them. */
  readonly ring: string;
  /** The page lays its newspaper over the lower left: `beside` stands beside it as long as `stays` is on the stage. */
  readonly clearOfPaper: { readonly beside: MapPoint; readonly stays: MapPoint };
  /** Capitals by the id of their seat, and the ring. */
  readonly points: Readonly<Record<string, MapPoint>>;
  readonly inset: MapInset;
}

const [discX = 0, discY = 0, discRadius = 0] = theatreFile.disc;

/** Everything drawn on the map that is not the state of a game. Paths are SVG path data in sheet units. */
export const mapSheet: MapSheet = {
  unitsPerPixel: theatreFile.unitsPerPixel,
  width: theatreFile.width,
  height: theatreFile.height,
  disc: { center: [discX, discY], radius: discRadius },
  landPath: theatreFile.land,
  graticulePath: theatreFile.graticule,
  labelsAbove: theatreFile.labelsAbove,
  ring: theatreFile.ring,
  clearOfPaper: { beside: pointOf(theatreFile.besidePaper), stays: pointOf(theatreFile.stays) },
  points: pointsById(theatreFile.points),
  inset: {
    unitsPerPixel: insetFile.unitsPerPixel,
    width: insetFile.width,
    height: insetFile.height,
    landPath: insetFile.land,
    mainlandName: toPoint(labelFile.mainland),
    places: insetPlaces(),
  },
};

/** A place of the inset by its id. Throws a RangeError for one that the sheet does not draw. */
export function placeOnSheet(id: string): InsetPlace {
  const place = mapSheet.inset.places[id];
  if (!place) throw new RangeError(`The map has no place ${id}.`);
  return place;
}

/** A capital by the id of its seat, or the ring. Throws a RangeError for one that the sheet does not know. */
export function pointOnSheet(id: string): MapPoint {
  const point = mapSheet.points[id];
  if (!point) throw new RangeError(`The map has no point ${id}.`);
  return point;
}

const middles = pointsById(theatreFile.middles);

/** The line of a relation: through the middle of the great circle, bent a little more so that it reads as a curve. */
export function curveBetween(from: string, to: string): QuadraticCurve | null {
  const start = mapSheet.points[from];
  const end = mapSheet.points[to];
  if (start === undefined || end === undefined) return null;
  const chord: MapPoint = [(start[0] + end[0]) / 2, (start[1] + end[1]) / 2];
  const middle = middles[from < to ? `${from}-${to}` : `${to}-${from}`] ?? chord;
  const bend = 2.2;
  return [start, [chord[0] + (middle[0] - chord[0]) * bend, chord[1] + (middle[1] - chord[1]) * bend], end];
}

/** SVG path data of a curve, in sheet units. */
export function formatCurve([from, control, to]: QuadraticCurve): string {
  return `M${from.join(' ')}Q${control.join(' ')} ${to.join(' ')}`;
}

/** A pair of numbers of a file of the map. */
function toPoint([x = 0, y = 0]: readonly number[]): MapPoint {
  return [x, y];
}

function pointsById(points: Readonly<Record<string, readonly number[]>>): Record<string, MapPoint> {
  return Object.fromEntries(Object.entries(points).map(([id, point]): [string, MapPoint] => [id, toPoint(point)]));
}

function pointOf(id: string): MapPoint {
  return pointsById(theatreFile.points)[id] ?? [0, 0];
}

function insetPlaces(): Record<string, InsetPlace> {
  const labels: Readonly<Record<string, { readonly stage: readonly (string | number)[]; readonly paper: readonly number[] }>> =
    labelFile.places;
  return Object.fromEntries(
    Object.entries(insetFile.places).map(([id, { path, box }]): [string, InsetPlace] => {
      const label = labels[id];
      if (!label) throw new RangeError(`The place ${id} has no labels.`);
      const { stage, paper } = label;
      const [left = 0, top = 0, right = 0, bottom = 0] = box;
      const place: InsetPlace = {
        path,
        box: [left, top, right, bottom],
        name: [Number(stage[0]), Number(stage[1])],
        align: stage[2] === 'right' ? 'right' : 'left',
        nameOnPaper: toPoint(paper),
      };
      return [id, place];
    }),
  );
}
