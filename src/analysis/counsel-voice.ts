// In which of its phrases an adviser speaks, and what it has said before: no phrase twice in a game while another is unused.
// Invariant: follows from the seed and the counsel of earlier turns; no luck of the rules is drawn.
import type { SeatView } from '../engine/view';
import { pickVariant } from '../engine/wording';
import type { Advice, TurnAdvice } from './counsel';

/** Do this; do not do that; nothing is worth its price now; do this, as I have said before. */
export type AdviceVoice = 'go' | 'not' | 'wait' | 'again';

/** A warning of the same act is not given again for so many turns. */
const WARNED = 3;

/** What was said in earlier turns of this game. */
export interface SpokenAdvice {
  /** How often a line has spoken in this voice. */
  readonly timesSpoken: (line: number, voice: AdviceVoice) => number;
  /** How often a line has spoken for an act since it was last played. */
  readonly timesUrged: (line: number, action: number) => number;
  /** Whether a line has lately warned of an act. */
  readonly hasWarned: (line: number, action: number) => boolean;
}

/** `given`: the counsel of earlier turns. An objection was heard when its act was played. */
export function spokenAdviceOf(view: SeatView, given: readonly TurnAdvice[]): SpokenAdvice {
  const said = given.flatMap(({ turn, speakers, objections }) =>
    [...speakers, ...objections.filter(({ action }) => view.acts[turn]?.includes(action))].map((advice) => ({ turn, advice })),
  );
  const count = (is: (advice: Advice, turn: number) => boolean): number => said.filter(({ advice, turn }) => is(advice, turn)).length;
  return {
    timesSpoken: (line, voice) => count((a) => a.line === line && a.voice === voice),
    timesUrged: (line, action) =>
      count((a, turn) => a.line === line && a.tone === 'go' && a.action === action && turn > view.lastPlayed[action]),
    hasWarned: (line, action) =>
      count((a, turn) => a.line === line && a.tone === 'not' && a.action === action && turn >= view.turn - WARNED) > 0,
  };
}

/** The phrase to use when so many of `ways` have been used: dealt from a shuffled pack, and shuffled anew when it is through. -1: there is none. */
export function shuffledPick(seed: string, name: string, ways: number, used: number): number {
  if (ways === 0) return -1;
  const round = Math.floor(used / ways);
  const pack = Array.from({ length: ways }, (_, i) => i);
  for (let i = ways - 1; i > 0; i--) {
    const j = pickVariant(seed, `${name}:${round}:${i}`, i + 1);
    [pack[i], pack[j]] = [pack[j], pack[i]];
  }
  return pack[used % ways];
}
