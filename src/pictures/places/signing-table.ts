// A table under green baize before a gold screen: two people write their names, nobody's likeness; two stand beside. No sky is to be seen.
import { drawings } from '../blocks/figures';
import { seal } from '../blocks/lights';
import { printFigure } from '../blocks/person';
import { clouds, ridge } from '../blocks/skies';
import { pine } from '../blocks/trees';
import { ripples } from '../blocks/water';
import { inks } from '../press/inks';
import type { Press } from '../press/press';
import {
  type Contour,
  curve,
  drawnAt,
  fours,
  type PrintPoint,
  points,
  polygon,
  put,
  range,
  rect,
  shape,
  sheet,
  times,
} from '../press/shapes';
import type { PrintedPlace } from './place';

const wide = sheet.width + 80;
const lacquer = '#1b1512';

/** One of the six leaves of the screen, covered in sheets of gold. */
function printLeaf(p: Press, i: number): void {
  const x = 60 + i * 220;
  const [up, down] = i % 2 ? [0, 16] : [16, 0];
  const leaf = polygon([x, 52 + up, x + 220, 52 + down, x + 220, 640 - down * 0.7, x, 640 - up * 0.7]);
  p.print(leaf, '#cfa550', { over: true, grain: 0.05, mottle: 0.12 });
  const tones: Contour[][] = [[], [], [], []];
  for (const a of [0, 1, 2]) for (const b of range(0, 8)) tones[Math.floor(p.roll() * 4)]?.push(...rect(x + a * 73.4, 60 + b * 73, 72, 72));
  p.within(leaf, () => {
    for (const [k, sheets] of tones.entries())
      p.print(sheets, k % 2 ? '#ecd08c' : '#a67f35', { over: true, alpha: k < 2 ? 0.14 : 0.32, stray: 1.6, grain: 0.05, mottle: 0.3 });
  });
  p.print(leaf, '#6d4f1f', { fade: i % 2 ? [x, 0, x + 150, 0, 0.55, 0] : [x + 220, 0, x + 70, 0, 0.4, 0], grain: 0.2 });
}

/** Painted upon it: pines at the sides, mist in gold, the sea and far hills in the middle. */
function paintScreen(p: Press): void {
  const hills = [420, 300, 520, 282, 600, 250, 660, 204, 684, 186, 694, 188, 714, 152, 734, 151, 776, 206, 840, 262, 930, 286, 1020, 300];
  ridge(p, points(hills), 340, '#54738a', { foot: 0, snow: 0.42, key: 1 });
  const bay = points([330, 400, 470, 344, 720, 336, 980, 344, 1110, 400, 1010, 462, 720, 478, 430, 462]);
  p.print([curve(bay, true)], '#2e567a', { over: true, fade: [0, 470, 0, 330, 0.75, 0.1], grain: 0.3 });
  ripples(p, 344, 470, '#e9d295', { count: 70, x0: 440, x1: 1000, alpha: 0.75, size: 0.7 });
  clouds(p, fours([300, 356, 330, 34, 820, 372, 360, 36, 520, 320, 300, 18]), '#dbb767', 0.95);
  pine(p, 240, 560, 1.42, '#33564a', '#4a3426');
  pine(p, 1230, 570, 1.5, '#33564a', '#4a3426');
  pine(p, 96, 590, 1.0, '#3d6455', '#4a3426');
  pine(p, 1350, 590, 0.9, '#3d6455', '#4a3426');
  clouds(p, fours([40, 470, 420, 40, 1000, 486, 400, 40, 120, 560, 300, 36]), '#dbb767', 0.96);
}

function printScreen(p: Press): void {
  for (const i of range(0, 6)) printLeaf(p, i);
  const upper = [60, 68, 280, 52, 500, 68, 720, 52, 940, 68, 1160, 52, 1380, 68];
  const lower = [1380, 629, 1160, 640, 940, 629, 720, 640, 500, 629, 280, 640, 60, 629];
  p.within(polygon([...upper, ...lower]), () => paintScreen(p));
  for (const i of range(0, 7)) {
    const up = i % 2 ? 0 : 16;
    p.stroke([60 + i * 220, 50 + up, 60 + i * 220, 642 - up * 0.7], 5, lacquer);
  }
  for (const [y, bend] of points([52, 16, 640, -11]))
    p.line(
      times(7, (i): PrintPoint => [60 + i * 220, y + (i % 2 ? 0 : bend)]),
      8,
      lacquer,
    );
}

function printPeople(p: Press): void {
  const look = { rimInk: '#f6dc98' };
  const witness = { drawing: drawings.whip };
  printFigure(p, witness, 548, 756, 386, { ...look, coat: '#4a3a46', isTurned: true, rim: [0.2, -0.15], accent: inks.matsu });
  printFigure(p, witness, 892, 760, 396, { ...look, coat: '#33424f', rim: [-0.2, -0.15], hair: '#4d4338', accent: inks.kin });
  const signers = [
    { x: 330, side: 1, coat: '#243349', hair: '#201d1b', accent: inks.shu },
    { x: 1110, side: -1, coat: '#3b3634', hair: '#6a5f52', accent: inks.ai },
  ];
  for (const { x, side, ...own } of signers) {
    const chair = drawnAt(x - 14 * side, 702, 1.16);
    p.print(chair('M-62,0 L-66,-176 C-44,-206 44,-206 66,-176 L62,0Z'), '#3a2416', { over: true, key: 2.2 });
    p.print(chair('M-50,-8 L-54,-168 C-36,-190 36,-190 54,-168 L50,-8Z'), '#7d2a20', { over: true, key: 1.4 });
    printFigure(p, { drawing: drawings.signer }, x, 700, 500, { ...look, ...own, isTurned: side < 0, rim: [0.25 * side, -0.2] });
  }
}

/** Green baize, falling to the floor. */
function printTable(p: Press): void {
  const top = polygon([96, 676, 1344, 676, 1460, 776, -20, 776]);
  p.print(top, '#46795c', { over: true, key: 2.2, grain: 0.1 });
  p.print(top, '#cfe0c4', { over: true, fade: [720, 676, 720, 770, 0.34, 0], grain: 0.3 });
  p.print(polygon([-20, 776, 1460, 776, 1460, 980, -20, 980]), '#27473a', { over: true, key: 2 });
  for (const x of range(0, 22 * 68, 68)) {
    const fold = points([2, 778, 4, 850, -8, 980, 22, 980, 14, 850, 5, 778], x);
    p.print([curve(fold)], '#16302a', { alpha: 0.34, fade: [0, 960, 0, 776, 0.9, 0.1] });
  }
  p.stroke([-20, 790, 1460, 790], 3, inks.kin, 0.85);
}

/** An open leather folder; `side` says where it stands. */
function printFolder(p: Press, x: number, side: 1 | -1): void {
  const at = (path: string): Contour[] => put(shape(path), x, 744, side, 1);
  p.print(at('M-112,18 L-92,-44 L104,-44 L118,18Z'), '#5c2019', { over: true, key: 1.8 });
  p.print(at('M-98,10 L-82,-38 L4,-38 L6,10Z M12,10 L10,-38 L94,-38 L104,10Z'), '#f6f0e2', { over: true, key: 1.2 });
  for (const i of range(0, 6)) {
    p.lines(at(`M${-84 + i * -1.6},${-31 + i * 6} L${-4},${-31 + i * 6}`), 1, inks.sumi, 0.55);
    if (i < 3) p.lines(at(`M18,${-31 + i * 6} L${90 + i},${-31 + i * 6}`), 1, inks.sumi, 0.55);
  }
}

/** One text under two seals, and two pens. */
function printText(p: Press): void {
  const paper = polygon([632, 688, 808, 688, 844, 768, 596, 768]);
  p.print(put(paper, 5, 5), '#16302a', { alpha: 0.6 });
  p.print(paper, '#faf5e8', { over: true, key: 1.6 });
  for (const i of [0, 1, 2]) p.stroke([650 - i * 4, 697 + i * 7, 790 + i * 4, 697 + i * 7], 1.1, inks.sumi, 0.6);
  seal(p, 642, 718, 45, 'ring', inks.shu);
  seal(p, 752, 718, 45, 'bars', inks.matsu);
  for (const [x, side] of points([488, 1, 952, -1])) p.stroke([x + 12 * side, 700, x - 16 * side, 648], 4.4, '#15110e');
}

function paint(p: Press): void {
  p.print(rect(-40, -40, wide, sheet.height + 80), '#4a392a', { over: true, stray: 0, grain: 0.16 });
  p.print(rect(-40, -40, wide, 200), '#1d1611', { fade: [0, -40, 0, 150, 0.95, 0], stray: 0 });
  printScreen(p);
  printPeople(p);
  printTable(p);
  printFolder(p, 492, 1);
  printFolder(p, 948, -1);
  printText(p);
}

export const signingTable: PrintedPlace = {
  usual: { sky: 'noon', weather: 'clear', people: [] },
  focus: [720, 520],
  sealAt: [1352, 828],
  paint,
};
