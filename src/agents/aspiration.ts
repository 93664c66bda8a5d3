// How far a negotiator still holds out at a moment of its own clock: the share of the way from walking away to its best text.
// Faratin, Sierra and Jennings ("Negotiation decision functions for autonomous agents", Robotics and Autonomous Systems 24, 1998) call
// these time-dependent tactics; Boulware at e = 0.2, linear, conceder near e = 2, as tables so that only integers are used.
import { clamp, idiv } from '../engine/integer';
import type { ConcessionCurve } from '../engine/table-def';

/** Per mille left at 0, 100 ... 1000 of the clock. Pinned by tests/agents/bargainer.test.ts. */
const shares: Readonly<Record<ConcessionCurve, readonly number[]>> = {
  boulware: [1000, 999, 998, 995, 985, 960, 905, 815, 670, 420, 0],
  linear: [1000, 900, 800, 700, 600, 500, 400, 300, 200, 100, 0],
  conceder: [1000, 690, 560, 460, 370, 300, 230, 170, 110, 60, 0],
};

/** Of the time that counts, this share is the seat's own clock; the rest is the exchanges of the session. Tenths. */
const clockTenths = 7;

/** The clock of a text: the seat's own (0..1000) and how much of the session has gone. */
export function negotiationTimeOf(clock: number, exchange: number, exchanges: number): number {
  return clamp(idiv(clamp(clock, 0, 1000) * clockTenths + idiv(1000 * exchange * (10 - clockTenths), exchanges), 10), 0, 1000);
}

/** What it asks at a time: between walking away and its best text, in points. Never below walking away. */
export function aspirationLevelAt(curve: ConcessionCurve, time: number, reservation: number, best: number): number {
  if (best <= reservation) return reservation;
  const table = shares[curve];
  const i = Math.min(9, idiv(time, 100));
  const share = table[i] + idiv((table[i + 1] - table[i]) * (time - 100 * i), 100);
  return reservation + idiv((best - reservation) * share, 1000);
}
