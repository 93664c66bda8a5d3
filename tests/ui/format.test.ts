// How numbers are written for a reader: tenths for gauges of a thousand, real minus signs, words where only a band is seen.
import { describe, expect, it } from 'vitest';
import type { VariableDef } from '../../src/engine/model/scenario';
import { bandOf } from '../../src/engine/visibility/visibility';
import {
  desirabilityOf,
  formatBand,
  formatChange,
  formatDate,
  formatExact,
  formatInteger,
  formatLevel,
  formatPointsChange,
  formatTrustMood,
} from '../../src/ui/shared/format';
import { printedDifference, printedPercents, printedSum } from '../../src/ui/shared/sums';

const gauge = (max: number, good: -1 | 0 | 1 = 1): VariableDef => ({
  id: 'x',
  kind: 'gauge',
  min: 0,
  max,
  start: 0,
  good,
  law: null,
  states: [],
  visibility: [1],
});
const trust = gauge(1000);
const capital = gauge(10);

describe('numbers', () => {
  it('shows thousandths in tenths and small ranges as they are', () => {
    expect(formatLevel(trust, 452)).toBe('45');
    expect(formatExact(trust, 452)).toBe('45.2');
    expect(formatExact(trust, 450)).toBe('45');
    expect(formatLevel(capital, 9)).toBe('9');
  });

  it('signs every change, with a real minus', () => {
    expect(formatChange(trust, 35)).toBe('+3.5');
    expect(formatChange(trust, -4)).toBe('−0.4');
    expect(formatChange(capital, -2)).toBe('−2');
    expect(formatPointsChange(-104)).toBe('−10.4');
    expect(formatInteger(-75)).toBe('−75');
  });

  it('gives a word for a band and none of its numbers', () => {
    const word = (seen: number): string => formatBand(trust, bandOf({ ...trust, visibility: [200] }, 0, seen));
    expect(word(0)).toBe('Very low');
    expect(word(400)).toBe('Guarded');
    expect(word(800)).toBe('Very high');
    expect(word(1000)).toBe('Very high');
  });

  it('calls a mood by the trust it stands on', () => {
    expect([0, 340, 460, 640, 799, 1000].map(formatTrustMood)).toEqual(['Hostile', 'Cold', 'Wary', 'Watchful', 'Warm', 'Close']);
  });

  it('writes months and days', () => {
    expect(formatDate('2018-11')).toBe('Nov 2018');
    expect(formatDate('2018-11-04')).toBe('4 Nov 2018');
  });

  it('knows whether a change is welcome', () => {
    expect(desirabilityOf(gauge(1000, -1), -20)).toBe(1);
    expect(desirabilityOf(gauge(1000, 1), -20)).toBe(-1);
    expect(Math.abs(desirabilityOf(gauge(1000, 0), -20))).toBe(0);
  });
});

describe('a sum as it is printed', () => {
  it('rounds its parts together, so that they add up to the printed whole', () => {
    // 24.4 + 12.4 + 11.4 is 48.2: each by itself would be 24, 12 and 11.
    expect(printedSum(482, [244, 124, 114], 10)).toEqual({ parts: [24, 13, 11], rest: 0 });
    expect(printedSum(482, [594, -112], 10)).toEqual({ parts: [59, -11], rest: 0 });
    expect(printedSum(482, [244, 0, 237], 1).parts.reduce((sum, n) => sum + n)).toBe(482);
    expect(printedPercents([333, 333, 334]).reduce((sum, n) => sum + n)).toBe(100);
  });

  it('names what a limit has taken as a part of its own', () => {
    expect(printedSum(0, [120, -300], 10)).toEqual({ parts: [12, -30], rest: 18 });
  });

  it('tells a difference as that of the two numbers that are printed', () => {
    expect(printedDifference(484, 446, 10)).toBe(3);
  });
});
