// Cuts and projects the two map sheets once, by hand: `node scripts/make-map.mjs`; the output in assets/map is committed.
// Only land-10m of world-atlas (Natural Earth, public domain) is read: it holds the most complete set of the four islands and attaches
// no country to any land. Whole rings are projected point by point, never clipped, so no cut edge can be stroked as a coast.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { geoAzimuthalEqualArea, geoGraticule, geoInterpolate, geoMercator } from 'd3-geo';
import { feature } from 'topojson-client';

/** @typedef {[number, number]} Place */
/** @typedef {[number, number, number, number]} Box west, south, east, north; or left, top, right, bottom */

const out = new URL('../assets/map/', import.meta.url);
const atlas = JSON.parse(readFileSync(new URL('../node_modules/world-atlas/land-10m.json', import.meta.url), 'utf8'));
const rings = stitch(
  feature(atlas, atlas.objects.land).features.flatMap((land) =>
    (land.geometry.type === 'Polygon' ? [land.geometry.coordinates] : land.geometry.coordinates).flat(),
  ),
);

/** Integer sheet units in one unit of the reference frame (a 734 x 680 stage in css pixels). */
const theatreUnits = 4;
const frame = { width: 734, height: 680 };
// Seen from above the Pacific: found by fitting the four capitals to the places they have on the drawn desk, within one pixel.
const theatre = geoAzimuthalEqualArea()
  .rotate([-150.9, -62.36, -1.13])
  .scale(303 * theatreUnits)
  .translate([349 * theatreUnits, 350 * theatreUnits])
  .clipAngle(null);
const discRadius = 2 * 303 * theatreUnits;

/** @type {Record<string, Place>} */
const capitals = { tokyo: [139.75, 35.68], moscow: [37.62, 55.75], washington: [-77.04, 38.9], beijing: [116.4, 39.9] };
/**
 * Boxes that hold each island's polygons and nothing else.
 * @type {Record<string, Box>}
 */
const islandBoxes = {
  habomai: [145.8, 43.35, 146.4, 43.68],
  shikotan: [146.55, 43.68, 147.0, 43.92],
  kunashiri: [145.38, 43.6, 146.6, 44.55],
  etorofu: [146.8, 44.38, 148.95, 45.6],
};

/**
 * The element at a place of a ring, counted on past its last one, and back past its first.
 * @template T
 * @param {readonly T[]} ring
 * @param {number} place
 * @returns {T}
 */
function around(ring, place) {
  const found = ring.at(place % ring.length);
  if (found === undefined) throw new RangeError('A ring without points has no places.');
  return found;
}

/**
 * The file cuts Chukotka at 180°; the two halves become one ring again, or the cut would be drawn as a coast.
 * @param {Place[][]} all
 */
function stitch(all) {
  const seamOf = (/** @type {Place[]} */ ring) =>
    ring.findIndex(
      (p, i) =>
        i > 0 && Math.abs(p[0]) > 179.999 && Math.abs(around(ring, i - 1)[0]) > 179.999 && Math.abs(p[1] - around(ring, i - 1)[1]) > 1,
    );
  const cut = all.filter((ring) => seamOf(ring) > 0);
  if (cut.length !== 2) throw new Error(`expected two halves at 180°, found ${cut.length}`);
  // Each half from the end of its seam once around to the seam's beginning; they run the same way round.
  const open = cut.flatMap((ring) => [...ring.slice(seamOf(ring), -1), ...ring.slice(0, seamOf(ring))]);
  return [...all.filter((ring) => !cut.includes(ring)), [...open, around(open, 0)]];
}

/** @param {Place[]} ring @returns {Box} */
function boxOf(ring) {
  const xs = ring.map((p) => p[0]);
  const ys = ring.map((p) => p[1]);
  return [Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys)];
}

/** @param {Place[]} ring */
function islandOf(ring) {
  const [w, s, e, n] = boxOf(ring);
  const holds = (/** @type {Box} */ [left, bottom, right, top]) => w >= left && s >= bottom && e <= right && n <= top;
  return Object.entries(islandBoxes).find(([, box]) => holds(box))?.[0] ?? null;
}

/** @param {Place[]} points */
function areaOf(points) {
  let sum = 0;
  for (const [i, [ax, ay]] of points.entries()) {
    const [bx, by] = around(points, i + 1);
    sum += ax * by - bx * ay;
  }
  return Math.abs(sum) / 2;
}

/**
 * Visvalingam: drops the point that matters least until every triangle is larger than `area` (square sheet units).
 * @param {Place[]} points
 * @param {number} area
 * @param {number} least points to keep whatever their weight
 */
function simplify(points, area, least) {
  const kept = points.slice();
  const weight = (/** @type {number} */ i) => areaOf([around(kept, i - 1), around(kept, i), around(kept, i + 1)]);
  const weights = kept.map((_, i) => weight(i));
  while (kept.length > least) {
    const lightest = weights.reduce((found, weight, i) => (weight < around(weights, found) ? i : found), 0);
    if (around(weights, lightest) >= area) break;
    kept.splice(lightest, 1);
    weights.splice(lightest, 1);
    for (const i of [(lightest + kept.length - 1) % kept.length, lightest % kept.length]) weights[i] = weight(i);
  }
  return kept;
}

/**
 * Relative integer path: small on disk, and read alike by SVG and by Path2D.
 * @param {Place[]} points
 * @param {boolean} isClosed
 */
function pathOf(points, isClosed) {
  let [x, y] = round(around(points, 0));
  let text = `M${x} ${y}l`;
  let isFirst = true;
  for (const point of points.slice(1)) {
    const [nx, ny] = round(point);
    if (nx === x && ny === y) continue;
    const [dx, dy] = [nx - x, ny - y];
    text += `${isFirst || dx < 0 ? '' : ' '}${dx}${dy < 0 ? '' : ' '}${dy}`;
    isFirst = false;
    [x, y] = [nx, ny];
  }
  return isFirst ? '' : text + (isClosed ? 'z' : '');
}

/** @param {Place} place @returns {Place} */
const round = ([x, y]) => [Math.round(x), Math.round(y)];

/** @param {Place} a @param {Place} b */
const distance = ([ax, ay], [bx, by]) => Math.hypot(ax - bx, ay - by);

function landPath() {
  let text = '';
  for (const ring of rings) {
    const points = ring.map((p) => theatre(p));
    const nearest = Math.min(...points.map((p) => distance(p, theatre.translate())));
    if (nearest > discRadius * 0.8) continue;
    const island = islandOf(ring);
    if (areaOf(points) < 1.1 * theatreUnits * theatreUnits && island === null) continue;
    text += pathOf(simplify(points, 0.24 * theatreUnits * theatreUnits, island === null ? 4 : 8), true);
  }
  return text;
}

function graticulePath() {
  const lines = geoGraticule()
    .stepMinor([15, 10])
    .stepMajor([90, 360])
    .extentMinor([
      [-180, -60],
      [180, 80.01],
    ])
    .precision(4)
    .lines();
  return lines
    .map((line) => line.coordinates.filter((p) => p[1] > -60.1).map((p) => theatre(p)))
    .filter((points) => points.length > 1)
    .map((points) => pathOf(points, false))
    .join('');
}

/** Where the middle of each great circle between two capitals falls: enough to bend a quadratic curve through it. */
function greatCircleMiddles() {
  /** @type {Record<string, Place>} */
  const middles = {};
  for (const [a, from] of Object.entries(capitals))
    for (const [b, to] of Object.entries(capitals)) if (a < b) middles[`${a}-${b}`] = round(theatre(geoInterpolate(from, to)(0.5)));
  return middles;
}

const points = Object.fromEntries(Object.entries(capitals).map(([id, place]) => [id, round(theatre(place))]));
points.islands = round(theatre([146.7, 44.3]));
write('theatre.json', {
  unitsPerPixel: theatreUnits,
  width: frame.width * theatreUnits,
  height: frame.height * theatreUnits,
  disc: [...round(theatre.translate()), Math.floor(discRadius * 0.97)],
  land: landPath(),
  graticule: graticulePath(),
  points,
  // Another capital's line runs below it.
  labelsAbove: ['beijing'],
  ring: 'islands',
  // The page lays its newspaper over the lower left: the first stands beside it as long as the second stays on the stage.
  besidePaper: 'tokyo',
  stays: 'washington',
  middles: greatCircleMiddles(),
});

const insetUnits = 8;
const insetFrame = { width: 290, height: 245 };
const corners = {
  type: 'MultiPoint',
  coordinates: [
    [144.3, 42.82],
    [149.4, 45.86],
  ],
};
const inset = geoMercator().fitExtent(
  [
    [0, 0],
    [insetFrame.width * insetUnits, insetFrame.height * insetUnits],
  ],
  corners,
);
/** @type {Record<string, { path: string, parts: number, box: Box | null }>} */
const islands = Object.fromEntries(Object.keys(islandBoxes).map((id) => [id, { path: '', parts: 0, box: null }]));
let insetLand = '';
for (const ring of rings) {
  const [w, s, e, n] = boxOf(ring);
  if (e < 144 || w > 149.9 || n < 42.6 || s > 46.1 || e - w > 30) continue;
  const projected = ring.map((p) => inset(p));
  const path = pathOf(simplify(projected, 8, 6), true);
  const island = islands[islandOf(ring) ?? ''];
  if (!island) {
    insetLand += path;
    continue;
  }
  const [left, top, right, bottom] = boxOf(projected);
  const ends = [round([left, top]), round([right, bottom])];
  island.path += path;
  island.parts += 1;
  // One box around all its parts.
  island.box = boxOf(island.box ? [...ends, [island.box[0], island.box[1]], [island.box[2], island.box[3]]] : ends);
}
const expected = { habomai: 4, shikotan: 1, kunashiri: 1, etorofu: 1 };
for (const [id, parts] of Object.entries(expected))
  if (islands[id]?.parts !== parts) throw new Error(`${id}: expected ${parts} polygons, found ${islands[id]?.parts}`);
write('inset.json', {
  unitsPerPixel: insetUnits,
  width: insetFrame.width * insetUnits,
  height: insetFrame.height * insetUnits,
  land: insetLand,
  places: Object.fromEntries(Object.entries(islands).map(([id, { path, box }]) => [id, { path, box }])),
});

// Where names stand in the inset, in reference css pixels, where there is only sea: on the stage, with their alignment, and on paper.
write('labels.json', {
  mainland: [10, 198],
  places: {
    habomai: { stage: [130, 206, 'left'], paper: [126, 205] },
    shikotan: { stage: [164, 165, 'left'], paper: [158, 167] },
    kunashiri: { stage: [118, 136, 'left'], paper: [118, 138] },
    etorofu: { stage: [152, 70, 'right'], paper: [152, 72] },
  },
});

/** @param {string} name @param {object} sheet */
function write(name, sheet) {
  mkdirSync(out, { recursive: true });
  // Laid out as the formatter wants it: pairs of numbers on one line.
  const text = `${JSON.stringify(sheet, null, 2).replace(/\[\s+([^[\]{}]+?)\s+\]/g, (_, list) => `[${list.split(/,\s*/).join(', ')}]`)}\n`;
  writeFileSync(new URL(name, out), text);
  console.log(`${name}: ${text.length} bytes, ${gzipSync(text, { level: 9 }).length} gzipped`);
}
