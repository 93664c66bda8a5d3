// Deeds: what happens in a game and matters enough to be answered by everybody. What makes one, how long it is remembered, who says what to it.
// Invariant: whatever makes a deed is public; what is said to it is chosen by conditions that the player can judge, and no rule reads the answers.

import type { Program } from '../expression/program';
import type { DeedIndex, Seat } from './indices';

/**
 * What can make a deed, with the numbers that tell which:
 * - `act`: action. `move`: move carried out. `state`: slot of a status or counter, and the value it is set to.
 * - `signed`, `ratified`: table. `votedDown`: table, and the condition it failed on.
 * - `promise`: mandate, and 1 kept or 0 not.
 * - `climbed`: rung reached, and 0 the ladder's own side or 1 the other. `crisisEnded`: how, by `crisisEndings`, and the kind of crisis.
 */
export const deedOccasions = ['act', 'move', 'state', 'signed', 'ratified', 'votedDown', 'promise', 'climbed', 'crisisEnded'] as const;
export type DeedOccasion = (typeof deedOccasions)[number];

/** How a crisis came to its end. `refused`: the player offered a way out, it was not taken, and the player stepped down. */
export const crisisEndings = ['player', 'other', 'offRamp', 'refused', 'top', 'overtaken'] as const;
export type CrisisEnding = (typeof crisisEndings)[number];

/** In a trigger: whichever. */
export const anyOne = -1;

export interface DeedTriggerDef {
  readonly occasion: DeedOccasion;
  readonly subject: number;
  readonly detail: number;
  /** Asked at the moment it happens; null: always. */
  readonly when: Program | null;
  /** Whose deed it is; `nobody` where it is no seat's. */
  readonly by: Seat;
}

export interface DeedDef {
  readonly id: string;
  /** For so many turns, that of the deed included, it is remembered. */
  readonly remembered: number;
  readonly triggers: readonly DeedTriggerDef[];
}

/** Whose answer it is: a seat, what people say at home, or the front page. */
export type DeedVoice = Seat | 'public' | 'paper';

/** What one voice may say to a deed: the first answer whose condition holds is given. */
export interface DeedVoiceDef {
  readonly voice: DeedVoice;
  /** By answer; null: always. */
  readonly answers: readonly (Program | null)[];
}

/** By voice, in the scenario's order. */
export interface DeedAnswersDef {
  readonly deed: DeedIndex;
  /** Its front page yields to dated news. */
  readonly isYielding: boolean;
  readonly voices: readonly DeedVoiceDef[];
}

/** Of a crisis that came of one of these: its texts tell of that. Causes as in the ledger, e.g. `move:blockade`. */
export interface CrisisCauseDef {
  readonly id: string;
  /** Id of the kind of crisis. */
  readonly kind: string;
  readonly of: readonly string[];
}
