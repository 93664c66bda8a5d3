// What the player's seat decides away from a table, and taking it back within the turn.
import type { Command } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import { accepted, type ControllerCore } from '../core';
import type { Outcome } from '../outcome';
import { hasRevealedMore, undoableCommands, undoCommand, withMark } from './game';
import { commandName } from './text';

export interface GameCommands {
  readonly act: (id: string) => Outcome;
  readonly declare: (id: string) => Outcome;
  readonly answerCrisis: (id: 'climb' | 'offRamp') => Outcome;
  /** Cannot be taken back, and the next turn cannot be ended before this one has been told of. */
  readonly endTurn: () => Outcome;
  /** The reader has before them what the last end of turn brought. */
  readonly markTurnTold: () => void;
  /** Takes back the last act of this turn, or the named one (later acts of the turn are replayed; those that became illegal are dropped and named). */
  readonly undo: (id?: string) => Outcome;
}

export function createGameCommands(core: ControllerCore): GameCommands {
  const { translate } = core.deps;
  return {
    act: (id) =>
      core.asPlayer((played, seat) => {
        const isFinal = played.game.scenario.actions.find((action) => action.id === id)?.reveals ?? false;
        const give = () => core.give(played, [{ type: 'act', seat, id }]);
        return isFinal ? core.oncePerGesture(give) : give();
      }),
    declare: (id) => core.asPlayer((played, seat) => core.give(played, [{ type: 'declare', seat, id }])),
    answerCrisis: (id) => core.asPlayer((played, seat) => core.give(played, [{ type: 'answerCrisis', seat, id }])),
    endTurn: () => core.asPlayer((played, seat) => core.endingTurn(() => core.give(played, [{ type: 'endTurn', seat }]))),
    markTurnTold: core.markTurnTold,
    undo: (id) =>
      core.asPlayer((played) => {
        const { game, wording } = played;
        const { commands } = game;
        const isMeant = (command: Command): boolean => id === undefined || ('id' in command && command.id === id);
        const last = undoableCommands(game)
          .flatMap((at) => ({ at, command: elementAt(commands, at) }))
          .findLast(({ command }) => isMeant(command));
        if (last === undefined) return core.refuse('nothingToUndo', translate('undo.nothing'));
        const { game: next, dropped } = undoCommand(game, last.at, core.agents());
        const names = dropped.map((command) => commandName(command, wording.text));
        const view = core.commit(
          { ...played, game: hasRevealedMore(game, next, [last.command, ...dropped]) ? withMark(next, 'undone') : next },
          names.length > 0 ? translate('undo.dropped', { names: names.join(', ') }) : null,
        );
        return accepted(game, next, view, []);
      }),
  };
}
