// A seat as a scenario defines it: how it is told apart, what its acts are paid with, the lines it may declare, what it plays for.
// Invariant: in a scenario of format 1 every seat shares one purse, only the player's has lines and belief, and none has points.

import type { Program } from '../expression/program';
import type { EffectDef } from './effect-def';
import type { ActionIndex, ByLine, BySlot, Seat, Slot } from './indices';
import type { PictureDef } from './picture-def';

/** Names of the colours a seat or a score may have; the interface knows a light and a dark variant of each. */
export const paletteColours = ['ai', 'shu', 'matsu', 'kin', 'murasaki', 'sumi', 'tetsu'] as const;
export type PaletteColour = (typeof paletteColours)[number];

/** Shapes that tell seats apart where colour alone must not. */
export const seatMarks = ['circle', 'square', 'diamond', 'triangle', 'hexagon', 'cross'] as const;
export type SeatMark = (typeof seatMarks)[number];

export interface SeatDef {
  readonly id: string;
  readonly colour: PaletteColour;
  readonly mark: SeatMark;
  /** Slot of the gauge that is the trust between the player's seat and this one; null: none is kept. */
  readonly trust: Slot | null;
  /** Whether a person at the same device, or in the same room, may hold it. */
  readonly isShareable: boolean;
  /** Slot its acts, lines and sessions are paid from; null: nothing is paid. */
  readonly capital: Slot | null;
  /** Seats of one purse share the cap of paid acts. From 0, no number left out. */
  readonly purse: number;
  /** At most this many acts that cost anything in one turn. */
  readonly paidActsPerTurn: number;
  readonly announcementsPerTurn: number;
  /** The lines it may declare; null: it declares none, or is the player, whose lines stand in the scenario itself (see `linesOf`). */
  readonly lines: SeatLinesDef | null;
  /** The seat whose declared line strengthens or weakens its acts; null: none does. */
  readonly actsOnLineOf: Seat | null;
  /** By slot, +1: more is welcome to this seat; -1: less is; 0: neither. null: as `good` of the variables says it for the player. */
  readonly welcome: BySlot<-1 | 0 | 1> | null;
  /** What its holder plays for; null: the scenario's scores, where it is the player's seat. */
  readonly points: PointsDef | null;
  /** Whether it forms a belief about the hidden type from the signals it sees. */
  readonly hasBelief: boolean;
  /** What is shown when it says something; null: nothing. */
  readonly picture: PictureDef | null;
}

export interface LinesDef {
  readonly list: ByLine<LineDef>;
  /** Per mille of a welcome change when acting off the line, or without one. */
  readonly offLine: number;
  readonly noLine: number;
  readonly changeCost: number;
  readonly holdTurns: number;
  /** When the line changes (not when first declared). */
  readonly onChange: readonly EffectDef[];
}

export interface LineDef {
  readonly id: string;
  readonly actions: readonly ActionIndex[];
}

/** The lines of one seat, and the slot of the status that holds the declared one: 0 none, k the k-th of the list. -1: there is no such status. */
export interface SeatLinesDef extends LinesDef {
  readonly slot: Slot;
}

/** Additive scoring of one seat (Keeney and Raiffa, Decisions with Multiple Objectives, 1976): interests with weights that sum to 100. */
export interface PointsDef {
  readonly interests: readonly InterestDef[];
  /** Points it has without any text, 0..1000: its walk-away. */
  readonly walkAway: Program;
}

export interface InterestDef {
  readonly id: string;
  /** Percent. */
  readonly weight: number;
  /** 0 (nothing of it) to 1000 (all of it). */
  readonly value: Program;
}
