// The two map sheets as plain data: the theatre (seen from above the Pacific) and the inset of the four islands.
// The Phaser map and the SVG map both draw from this, so they show the same world. No country is named here.
import insetFile from '../../assets/map/inset.json';
import theatreFile from '../../assets/map/theatre.json';

export type MapPoint = readonly [x: number, y: number];
export type IslandId = 'habomai' | 'shikotan' | 'kunashiri' | 'etorofu';
/** Start, control and end of a quadratic curve, in sheet units. */
export type QuadraticCurve = readonly [from: MapPoint, control: MapPoint, to: MapPoint];

export interface MapInset {
  readonly unitsPerPixel: number;
  readonly width: number;
  readonly height: number;
  /** Land beside the islands: Hokkaido and what else the frame holds. */
  readonly landPath: string;
  /** Each island's outline and its box (left, top, right, bottom), in inset units. Habomai is four polygons in one path. */
  readonly islands: Readonly<Record<IslandId, { readonly path: string; readonly box: readonly [number, number, number, number] }>>;
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
  /** The four capitals by id, and `islands`. */
  readonly points: Readonly<Record<string, MapPoint>>;
  readonly inset: MapInset;
}

/** Everything drawn on the map that is not the state of a game. Paths are SVG path data in sheet units. */
export const mapSheet: MapSheet = {
  unitsPerPixel: theatreFile.unitsPerPixel,
  width: theatreFile.width,
  height: theatreFile.height,
  disc: { center: [theatreFile.disc[0], theatreFile.disc[1]], radius: theatreFile.disc[2] },
  landPath: theatreFile.land,
  graticulePath: theatreFile.graticule,
  labelsAbove: theatreFile.labelsAbove,
  points: placesOf(theatreFile.points),
  inset: {
    unitsPerPixel: insetFile.unitsPerPixel,
    width: insetFile.width,
    height: insetFile.height,
    landPath: insetFile.land,
    islands: {
      habomai: islandOf(insetFile.islands.habomai),
      shikotan: islandOf(insetFile.islands.shikotan),
      kunashiri: islandOf(insetFile.islands.kunashiri),
      etorofu: islandOf(insetFile.islands.etorofu),
    },
  },
};

const middles = placesOf(theatreFile.middles);

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

function placesOf(places: Readonly<Record<string, readonly number[]>>): Record<string, MapPoint> {
  return Object.fromEntries(Object.entries(places).map(([id, place]): [string, MapPoint] => [id, [place[0], place[1]]]));
}

function islandOf({ path, box }: { path: string; box: number[] }): MapInset['islands'][IslandId] {
  return { path, box: [box[0], box[1], box[2], box[3]] };
}
