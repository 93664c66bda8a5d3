// The aspiration level of a responder: how far it has come down from its best package at a moment of the negotiation.
import { describe, expect, it } from 'vitest';
import { aspirationLevelAt, negotiationTimeOf } from '../../src/agents/bargaining/responder';
import { concessionCurves } from '../../src/engine/model/table-def';

const [reservation, best] = [100, 1100];
const levels = (curve: (typeof concessionCurves)[number]): number[] =>
  [0, 50, 100, 250, 500, 750, 900, 950, 1000].map((time) => aspirationLevelAt(curve, time, reservation, best));

describe('an aspiration level', () => {
  it('starts at the best package and ends at the reservation value, by a curve of its own', () => {
    expect(levels('boulware')).toEqual([1100, 1100, 1099, 1097, 1060, 843, 520, 310, 100]);
    expect(levels('linear')).toEqual([1100, 1050, 1000, 850, 600, 350, 200, 150, 100]);
    expect(levels('conceder')).toEqual([1100, 945, 790, 610, 400, 240, 160, 130, 100]);
  });

  it.each(concessionCurves)('never rises, and never falls below the reservation value: %s', (curve) => {
    let before = Infinity;
    for (let time = 0; time <= 1000; time++) {
      const level = aspirationLevelAt(curve, time, reservation, best);
      expect(level).toBeLessThanOrEqual(before);
      expect(level).toBeGreaterThanOrEqual(reservation);
      before = level;
    }
  });

  it('is the reservation value where no package is worth more', () => {
    expect(aspirationLevelAt('boulware', 0, 500, 500)).toBe(500);
    expect(aspirationLevelAt('boulware', 0, 500, 300)).toBe(500);
  });
});

describe('negotiation time', () => {
  it('is seven tenths the seat’s own clock and three tenths the exchanges of the session', () => {
    expect(negotiationTimeOf(0, 0, 4)).toBe(0);
    expect(negotiationTimeOf(1000, 0, 4)).toBe(700);
    expect(negotiationTimeOf(0, 4, 4)).toBe(300);
    expect(negotiationTimeOf(500, 2, 4)).toBe(500);
    expect(negotiationTimeOf(1000, 4, 4)).toBe(1000);
  });

  it('stays within 0 and 1000, whatever the clock says', () => {
    expect(negotiationTimeOf(-300, 1, 4)).toBe(negotiationTimeOf(0, 1, 4));
    expect(negotiationTimeOf(4000, 4, 4)).toBe(1000);
  });
});
