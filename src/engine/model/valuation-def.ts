// How the advisers weigh what can be seen: one set of weights for all, and by line what it adds. Data; no rule of the game reads it.
// Invariant: weighs nothing that is hidden from the player; other weights make other counsel and change no record.
import type { ActionIndex, ByLine, Slot, TypeIndex } from './indices';

/** What a unit of a variable is worth, in 1/10000 of a unit of the total (0..1000): `each` between `from` and `to`, `beyond` outside. */
export interface WorthDef {
  readonly slot: Slot;
  readonly each: number;
  readonly from: number;
  readonly to: number;
  readonly beyond: number;
}

/** What each state of a status is worth, in the same unit. */
export interface StateWorthDef {
  readonly slot: Slot;
  readonly states: readonly number[];
}

/** What is added to the worth of a unit (`each`). */
export interface NudgeDef {
  readonly slot: Slot;
  readonly each: number;
}

/** What one adviser makes of the weights of all, and how it speaks. */
export interface AdviserDef {
  readonly nudges: readonly NudgeDef[];
  /** Works towards a text while it believes at least this much (per mille) in these hidden types together, and then weighs `nudges` too; null: never. */
  readonly seeks: { readonly types: readonly TypeIndex[]; readonly atLeast: number; readonly nudges: readonly NudgeDef[] } | null;
  /** The act it turns to once it believes this much (per mille) in this type; null: none. */
  readonly parting: { readonly action: ActionIndex; readonly type: TypeIndex; readonly atLeast: number } | null;
  /** How many ways it has of saying "do this", "do not", "wait" and "do this, as I said"; the words are texts. */
  readonly voice: { readonly go: number; readonly not: number; readonly wait: number; readonly again: number };
}

export interface ValuationDef {
  readonly facts: readonly WorthDef[];
  readonly states: readonly StateWorthDef[];
  /** By line. */
  readonly advisers: ByLine<AdviserDef>;
}
