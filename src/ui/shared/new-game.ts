// Beginning another game from one that is on the page: the button pressed for it says that it waits, and a game that is kept nowhere is asked for first.
import type { StartOptions } from '../../app/game/opening';
import { useController, useLeaving } from './game-context';
import { whileWaiting } from './lazy';

/** Begins a game of this scenario, for whatever was pressed. */
export function useNewGame(): (event: { readonly currentTarget: Element }, id: string, options: StartOptions) => void {
  const controller = useController();
  const leave = useLeaving();
  return ({ currentTarget }, id, options) => leave(() => whileWaiting(currentTarget, () => controller.start(id, options)));
}
