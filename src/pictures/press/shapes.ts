// Shapes and how they are made. A shape is a list of contours, a contour a list of points in print units: the whole sheet is 1440 × 900, and
// a drawing made at the origin has its foot there. A contour never says its first point again at its end.

export type PrintPoint = readonly [x: number, y: number];
export type Contour = readonly PrintPoint[];
export type Outline = readonly Contour[];

/** The whole sheet. */
export const sheet = { width: 1440, height: 900 } as const;

/** Points from x, y, x, y …, all moved by `dx` and `dy`. */
export function points(numbers: readonly number[], dx = 0, dy = 0): PrintPoint[] {
  const found: PrintPoint[] = [];
  for (let i = 0; i + 1 < numbers.length; i += 2) found.push([(numbers[i] ?? 0) + dx, (numbers[i + 1] ?? 0) + dy]);
  return found;
}

/** A list of numbers, three at a time. */
export function triples(numbers: readonly number[]): [number, number, number][] {
  const found: [number, number, number][] = [];
  for (let i = 0; i + 2 < numbers.length; i += 3) found.push([numbers[i] ?? 0, numbers[i + 1] ?? 0, numbers[i + 2] ?? 0]);
  return found;
}

/** A list of numbers, four at a time. */
export function fours(numbers: readonly number[]): [number, number, number, number][] {
  const found: [number, number, number, number][] = [];
  for (let i = 0; i + 3 < numbers.length; i += 4)
    found.push([numbers[i] ?? 0, numbers[i + 1] ?? 0, numbers[i + 2] ?? 0, numbers[i + 3] ?? 0]);
  return found;
}

/** `count` values, each made from its number. */
export const times = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

/** The numbers from `from` up to, not including, `to`. */
export function range(from: number, to: number, step = 1): number[] {
  const found: number[] = [];
  for (let value = from; value < to; value += step) found.push(value);
  return found;
}

const argumentCounts: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, Q: 4 };

/** A point of the cubic curve through four others. */
const bezier = (t: number, a: number, b: number, c: number, d: number): number => {
  const s = 1 - t;
  return s * s * s * a + 3 * s * s * t * b + 3 * s * t * t * c + t * t * t * d;
};

/** Reads a path of absolute SVG commands (M L H V C Q Z). */
export function shape(path: string): Contour[] {
  const contours: PrintPoint[][] = [];
  let current: PrintPoint[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', text = ''] of path.matchAll(/([MLHVCQ])([^MLHVCQZ]*)/g)) {
    const numbers = (text.match(/-?\d*\.?\d+/g) ?? []).map(Number);
    const step = argumentCounts[command] ?? 2;
    for (let i = 0; i + step <= numbers.length; i += step) {
      if (command === 'M' && i === 0) {
        if (current.length > 0) contours.push(current);
        current = [];
      }
      const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0] = numbers.slice(i, i + step);
      const [fromX, fromY] = [x, y];
      if (command === 'H') x = a;
      else if (command === 'V') y = a;
      else [x, y] = command === 'C' ? [e, f] : command === 'Q' ? [c, d] : [a, b];
      if (command === 'C' || command === 'Q') {
        const [x1, y1, x2, y2] =
          command === 'C'
            ? [a, b, c, d]
            : [fromX + (2 / 3) * (a - fromX), fromY + (2 / 3) * (b - fromY), x + (2 / 3) * (a - x), y + (2 / 3) * (b - y)];
        for (let k = 1; k < 10; k += 1) current.push([bezier(k / 10, fromX, x1, x2, x), bezier(k / 10, fromY, y1, y2, y)]);
      }
      current.push([x, y]);
    }
  }
  if (current.length > 0) contours.push(current);
  return contours;
}

export const rect = (x: number, y: number, width: number, height: number): Contour[] => [
  points([x, y, x + width, y, x + width, y + height, x, y + height]),
];

/** One contour of x, y, x, y …. */
export const polygon = (numbers: readonly number[]): Contour[] => [points(numbers)];

export const disc = (x: number, y: number, rx: number, ry = rx, count = 40): Contour[] => [
  times(count, (i): PrintPoint => [x + rx * Math.cos((i / count) * 2 * Math.PI), y + ry * Math.sin((i / count) * 2 * Math.PI)]),
];

/** A skyline or a ridge, closed down to `base`. */
export function ground(line: Contour, base: number): Contour[] {
  const [first, last] = [line[0], line.at(-1)];
  return first && last ? [[...line, [last[0], base], [first[0], base]]] : [];
}

/** A drawing made at the origin, moved to its place; a negative `sx` turns it round. */
export const put = (outline: Outline, x: number, y: number, sx = 1, sy = Math.abs(sx), lean = 0): Contour[] =>
  outline.map((contour) => contour.map(([a, b]): PrintPoint => [x + a * sx + b * lean * sx, y + b * sy]));

/** Reads paths as drawings at one place; `dx` is in the drawing's own units, `k` its size beside the others. */
export const drawnAt =
  (x: number, y: number, size: number) =>
  (path: string, dx = 0, k = 1): Contour[] =>
    put(shape(path), x + dx * size, y, size * k);

/** The same for one contour. */
export const putLine = (contour: Contour, x: number, y: number, sx = 1, sy = Math.abs(sx), lean = 0): PrintPoint[] =>
  contour.map(([a, b]): PrintPoint => [x + a * sx + b * lean * sx, y + b * sy]);

/** The line backwards: as a second contour it cuts a hole into the first. */
export const backwards = (contour: Contour): Contour => [...contour].reverse();

const between = (t: number, p0: number, p1: number, p2: number, p3: number): number =>
  0.5 * (2 * p1 + (p2 - p0) * t + (2 * p0 - 5 * p1 + 4 * p2 - p3) * t * t + (3 * p1 - p0 - 3 * p2 + p3) * t ** 3);

/** A smooth line through points (Catmull-Rom), for hills, curtains and clouds. */
export function curve(through: Contour, isClosed = false): PrintPoint[] {
  const count = through.length;
  const at = (i: number): PrintPoint => through[isClosed ? (i + count) % count : Math.max(0, Math.min(count - 1, i))] ?? [0, 0];
  const found: PrintPoint[] = [];
  for (let i = 0; i < count - (isClosed ? 0 : 1); i += 1)
    for (let k = 0; k < 8; k += 1) {
      const [p0, p1, p2, p3] = [at(i - 1), at(i), at(i + 1), at(i + 2)];
      found.push([between(k / 8, p0[0], p1[0], p2[0], p3[0]), between(k / 8, p0[1], p1[1], p2[1], p3[1])]);
    }
  if (!isClosed) found.push(at(count - 1));
  return found;
}
