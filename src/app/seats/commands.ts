// The device of several people: taking it, and what the holder of a seat other than the player's decides.
import type { ControllerCore } from '../core';
import type { Outcome } from '../outcome';
import { commandsOf, type SeatDecision } from './hot-seat';

export interface SeatCommands {
  /** Whoever the device is on its way to has it in hand now. */
  readonly takeDevice: () => void;
  /** What the holder of a seat other than the player's decides. It cannot be taken back. */
  readonly decide: (decision: SeatDecision) => Outcome;
}

export function createSeatCommands(core: ControllerCore): SeatCommands {
  const device = () => core.port.get().seats.device;
  return {
    takeDevice: () => {
      const played = core.played();
      const next = device()?.next;
      // The hand that has just decided for another seat is not the one the device is for.
      if (played && next !== undefined && core.takeGesture()) core.publish({ ...played, holder: next, past: null }, null);
    },
    decide: (decision) => {
      const played = core.played();
      const desk = device()?.desk;
      if (!played || !desk) return core.refuse('notHolder');
      return core.oncePerGesture(() => core.give(played, commandsOf(desk, decision)));
    },
  };
}
