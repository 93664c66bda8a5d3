// What a value seen in bands may be: over the whole range of integers, below zero too.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { VariableDef } from '../../src/engine/model/scenario';
import { bandOf, isBand, isExact, isExactGauge, isHidden, maskValue } from '../../src/engine/visibility/visibility';

const largest = 1_000_000;

/** A variable of one seat, and a value it may have. */
const anyCase = fc
  .record({
    ends: fc.tuple(fc.integer({ min: -largest, max: largest }), fc.integer({ min: -largest, max: largest })),
    visibility: fc.oneof(fc.constant(0), fc.constant(1), fc.integer({ min: 2, max: 3_000 })),
    lot: fc.double({ min: 0, max: 1, noNaN: true }),
    start: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ ends, visibility, lot, start }) => {
    const [min, max] = [Math.min(...ends), Math.max(...ends)];
    const within = (share: number): number => min + Math.floor(share * (max - min));
    return { def: gauge(min, max, visibility, within(start)), value: within(lot) };
  });

function gauge(min: number, max: number, visibility: number, start: number = min): VariableDef {
  return { id: 'x', kind: 'gauge', min, max, start, good: 0, law: null, states: [], visibility: [visibility] };
}

const seenOf = (def: VariableDef, value: number): number => maskValue(def.visibility[0], value);
const bandAt = (def: VariableDef, value: number) => bandOf(def, 0, seenOf(def, value));

describe('what a seat sees of a value', () => {
  it('leaves open the values that look the same, and no other', () => {
    fc.assert(
      fc.property(anyCase, ({ def, value }) => {
        const { low, middle, high } = bandAt(def, value);
        expect(low).toBeLessThanOrEqual(value);
        expect(high).toBeGreaterThanOrEqual(value);
        expect(low).toBeGreaterThanOrEqual(def.min);
        expect(high).toBeLessThanOrEqual(def.max);
        expect(middle).toBeGreaterThanOrEqual(low);
        expect(middle).toBeLessThanOrEqual(high);
        for (const end of [low, high, middle]) expect(seenOf(def, end)).toBe(seenOf(def, value));
        if (low > def.min) expect(seenOf(def, low - 1)).not.toBe(seenOf(def, value));
        if (high < def.max) expect(seenOf(def, high + 1)).not.toBe(seenOf(def, value));
      }),
      { numRuns: 500 },
    );
  });

  it('covers a small range below and above zero without a gap or an overlap', () => {
    for (const visibility of [2, 3, 7, 100]) {
      const def = gauge(-25, 31, visibility);
      const values = Array.from({ length: 57 }, (_, i) => i - 25);
      for (const value of values) {
        const alike = values.filter((other) => seenOf(def, other) === seenOf(def, value));
        expect(bandAt(def, value)).toMatchObject({ low: alike[0], high: alike[alike.length - 1] });
        expect(alike).toHaveLength(alike[alike.length - 1] - alike[0] + 1);
      }
    }
  });

  it.each([
    [-350, -200, { low: -399, middle: -300, high: -200 }],
    [-150, 0, { low: -199, middle: 0, high: 199 }],
    [150, 0, { low: -199, middle: 0, high: 199 }],
    [250, 200, { low: 200, middle: 300, high: 399 }],
    [480, 400, { low: 400, middle: 450, high: 500 }],
    [-490, -400, { low: -500, middle: -450, high: -400 }],
  ])('%i in bands of 200 is seen as %i', (value, seen, band) => {
    const def = gauge(-500, 500, 200);
    expect(seenOf(def, value)).toBe(seen);
    expect(bandAt(def, value)).toEqual(band);
  });

  it('holds an exact value for itself, and a hidden one for its published start', () => {
    expect(bandAt(gauge(-10, 1000, 1), 347)).toEqual({ low: 347, middle: 347, high: 347 });
    expect(bandAt(gauge(-10, 1000, 0, 500), 347)).toEqual({ low: -10, middle: 500, high: 1000 });
  });

  it('is one of hidden, exact or a band', () => {
    fc.assert(
      fc.property(anyCase, ({ def }) => {
        expect([isHidden(def, 0), isExact(def, 0), isBand(def, 0)].filter(Boolean)).toHaveLength(1);
        expect(isExactGauge(def, 0)).toBe(isExact(def, 0));
        expect(isExactGauge({ ...def, kind: 'counter' }, 0)).toBe(false);
      }),
    );
  });
});
