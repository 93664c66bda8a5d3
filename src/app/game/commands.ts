// What the player's seat decides away from a table, and taking it back within the turn.
import type { Command } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import { accepted, type ControllerCore } from '../core';
import type { Outcome } from '../outcome';
import type { Played } from '../slices';
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
  /** Gives what an answer of a scene stands for, in order; where one is refused, none of it is done. */
  readonly giveAnswer: (commands: readonly Command[]) => Outcome;
  /** Takes back what an answer stood for, the last first. */
  readonly takeBackAnswer: (commands: readonly Command[]) => Outcome;
}

export function createGameCommands(core: ControllerCore): GameCommands {
  const { translate } = core.deps;
  const commands: GameCommands = {
    act: (id) => core.asPlayer((played, seat) => giveActs(core, played, [{ type: 'act', seat, id }])),
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
    giveAnswer: (given) => core.asPlayer((played) => giveActs(core, played, given)),
    takeBackAnswer: (given) => {
      let outcome: Outcome = core.refuse('nothingToUndo', null);
      for (const command of [...given].reverse()) if ('id' in command) outcome = commands.undo(command.id);
      return outcome;
    },
  };
  return commands;
}

/** An act that shows something cannot be taken back: it is given once in a gesture. */
function giveActs(core: ControllerCore, played: Played, given: readonly Command[]): Outcome {
  const { actions } = played.game.scenario;
  const isFinal = given.some((command) => command.type === 'act' && actions.some(({ id, reveals }) => id === command.id && reveals));
  const give = () => core.give(played, given);
  return isFinal ? core.oncePerGesture(give) : give();
}
