// The committed map: all four islands are there, neutral, small on the wire, and nothing on it says whose a piece of land is.
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dashedBelowTrust, relationWidth } from '../../src/map/palette';
import { curveBetween, formatCurve, mapSheet } from '../../src/platform/map-sheet';

const file = (name: string) => readFileSync(new URL(`../../assets/map/${name}`, import.meta.url), 'utf8');
const zipped = (name: string) => gzipSync(file(name), { level: 9 }).length;

describe('the map sheets', () => {
  it('are small', () => {
    expect(zipped('theatre.json')).toBeLessThanOrEqual(40 * 1024);
    expect(zipped('inset.json')).toBeLessThanOrEqual(4 * 1024);
  });

  it('hold each island as its own outline: Habomai of four parts, the others of one', () => {
    const parts = (path: string) => path.split('z').length - 1;
    const { habomai, shikotan, kunashiri, etorofu } = mapSheet.inset.places;
    expect([habomai, shikotan, kunashiri, etorofu].map(({ path }) => parts(path))).toEqual([4, 1, 1, 1]);
    const middle = ({ box }: typeof habomai) => [(box[0] + box[2]) / 2, (box[1] + box[3]) / 2];
    expect(middle(etorofu)[0]).toBeGreaterThan(middle(shikotan)[0]);
    expect(middle(shikotan)[0]).toBeGreaterThan(middle(kunashiri)[0]);
    expect(middle(habomai)[1]).toBeGreaterThan(middle(shikotan)[1]);
    expect(middle(etorofu)[1]).toBeLessThan(middle(kunashiri)[1]);
  });

  it('name no country', () => {
    for (const name of ['theatre.json', 'inset.json']) expect(file(name)).not.toMatch(/russia|japan|china|america|country|"id"/i);
  });

  it('bend a relation alike in both directions', () => {
    const there = curveBetween('tokyo', 'moscow');
    const back = curveBetween('moscow', 'tokyo');
    expect(there?.[1]).toEqual(back?.[1]);
    expect(there === null ? '' : formatCurve(there)).toMatch(/^M\d+ \d+Q[\d. ]+ \d+ \d+$/);
    expect(curveBetween('tokyo', 'atlantis')).toBeNull();
  });
});

describe('a line of trust', () => {
  it('is heavier the more trust there is, within bounds', () => {
    expect(relationWidth(0)).toBeLessThan(relationWidth(dashedBelowTrust));
    expect(relationWidth(dashedBelowTrust)).toBeLessThan(relationWidth(1000));
    expect(relationWidth(2000)).toBe(relationWidth(1000));
    expect(relationWidth(-50)).toBe(relationWidth(0));
  });
});
