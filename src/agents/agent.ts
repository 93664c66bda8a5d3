// Who decides for a seat when no person does. An agent gets a view and named draws, and nothing else.
// Invariant: swapping every secret the view does not show leaves its commands unchanged.
import type { Command } from '../engine/model/command';
import type { GameEvent } from '../engine/model/event';
import type { Scenario } from '../engine/model/scenario';
import type { SeatView } from '../engine/visibility/seat-view';

/** A named draw of this seed and turn, in 0..n-1. */
export type NamedDraw = (channel: string, n: number) => number;

export interface Agent {
  readonly name: string;
  /** Raised when its choices change; written into records. */
  readonly version: number;
  /** For one that goes by what it was told: called before a game, with the list to which all that happens in it will be added. */
  readonly listen?: (events: readonly GameEvent[]) => void;
  /** Its commands for the phase, in order, without the closing `endTurn`. Those that have become illegal are skipped. */
  readonly decide: (scenario: Scenario, view: SeatView, draw: NamedDraw) => readonly Command[];
  /** What it says next at a table, after its other commands: an offer, agreement, leave; null when it is done. Asked again after each answer. */
  readonly negotiate?: (scenario: Scenario, view: SeatView, draw: NamedDraw) => Command | null;
  /** Its answer to the text that lies before it. Seats that may be asked and have none stall. */
  readonly answer?: (scenario: Scenario, view: SeatView, draw: NamedDraw) => Command;
  /** Whether it stands after the player's climb in a crisis. Seats that may be asked and have none go by the scenario's rule. */
  readonly stand?: (scenario: Scenario, view: SeatView, draw: NamedDraw) => Command;
  /** Its word on a text that waits for its consent. Seats with a veto that have none go by the table's conditions. */
  readonly consent?: (scenario: Scenario, view: SeatView, draw: NamedDraw) => Command;
}
