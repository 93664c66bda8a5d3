// What hung on each decision of a game: the spread of the final total over what could have been answered there.
// Invariant: every total is a plain replay under the same named draws (with it, without it, each other answer that was legal); agents answer anew.

import type { Agent } from '../../agents/agent';
import { playGame } from '../../agents/game';
import { drawsFor } from '../../agents/phase';
import { createLinePlayers } from '../../agents/strategies/line-player';
import { legalCommands } from '../../engine/commands/legal-commands';
import type { Command } from '../../engine/model/command';
import type { MandateIndex, Turn } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import { nobody } from '../../engine/model/scenario';
import { totalScore } from '../../engine/turn/result';
import { viewSeat } from '../../engine/visibility/seat-view';
import { replayFromStart, replayInstead, replayWithout } from '../debrief/counterfactual-replay';
import { type Decision, type DecisionKind, decisionsOf } from '../debrief/decisions';
import { type DebriefGame, openDebrief } from '../debrief/game';
import { seedInSeries } from '../simulation/game-series';
import { controllersOf, type LaboratorySetup } from './setup';

/** `promise`: a promise at home, kept or broken, all else as played. `turn`: all acts of one turn together, beside what the advisers would have done. */
export type WeighedKind = DecisionKind | 'promise' | 'turn';

export interface DecisionWeight {
  readonly kind: WeighedKind;
  /** Id of the act, line, answer, table, promise or turn. */
  readonly id: string;
  readonly turn: Turn;
  /** The best total less the worst: as played, without it, and with the two best others. Points of 1000. */
  readonly weight: number;
  /** The total as played less the total without it; of a promise, as kept less as broken. */
  readonly worth: number;
}

/** Others beside what was played that count: the best of them. */
const OTHERS = 2;

/** What hung on each decision of game `k` by this agent, in the order of play. */
export function weighDecisions(setup: LaboratorySetup, agent: Agent, k: number): DecisionWeight[] {
  const { scenario } = setup;
  if (scenario.player === nobody) return [];
  const game = recordedGame(setup, agent, k);
  return [
    ...decisionsOf(game).map((decision) => weighDecision(game, decision)),
    ...scenario.mandates.map((_, i) => weighPromise(game, i)),
    ...scenario.turns.map((_, turn) => weighTurn(game, turn)),
  ];
}

/** The game of this agent with every command of every seat, opened as the debrief opens one. */
export function recordedGame(setup: LaboratorySetup, agent: Agent, k: number): DebriefGame {
  const { scenario, seed } = setup;
  const controllers = controllersOf(setup, agent);
  const commands: Command[] = [];
  playGame(scenario, seedInSeries(seed, k), controllers, { onCommand: (command) => commands.push(command) });
  const seats = controllers.map((held) => (held ? `${held.name}@${held.version}` : 'person'));
  return openDebrief(scenario, { seed: seedInSeries(seed, k), mode: 'free', seats, commands });
}

function weightOf(game: DebriefGame, without: number, others: readonly number[]): Pick<DecisionWeight, 'weight' | 'worth'> {
  const played = totalScore(game.scores);
  const best = others.slice().sort((a, b) => b - a);
  const totals = [played, without, ...best.slice(0, OTHERS)];
  return { weight: Math.max(...totals) - Math.min(...totals), worth: played - without };
}

function weighDecision(game: DebriefGame, { kind, id, turn, commands }: Decision): DecisionWeight {
  const without = totalScore(replayWithout(game, commands).scores);
  const others = othersThere(game, turn, commands).map((other) => totalScore(replayInstead(game, commands, [other]).scores));
  return { kind, id, turn, ...weightOf(game, without, others) };
}

/** Other commands of the same kind that were legal in its place and that the turn's plan does not hold anyway. */
function othersThere(game: DebriefGame, turn: Turn, commands: readonly number[]): Command[] {
  const { scenario, moments } = game;
  const moment = moments.find(({ index }) => index === commands[0]);
  if (!moment?.before || (moment.command.type !== 'act' && moment.command.type !== 'declare' && moment.command.type !== 'answerCrisis'))
    return [];
  const planned = moments.flatMap((m) => (m.turn === turn && m.command.type === 'act' ? [m.command.id] : []));
  return legalCommands(scenario, moment.before, moment.command.seat).filter(
    (c) =>
      c.type === moment.command.type && 'id' in c && !planned.includes(c.id) && !('id' in moment.command && moment.command.id === c.id),
  );
}

/** The game again with the promise kept, or broken, whatever was done. */
function weighPromise(game: DebriefGame, mandate: MandateIndex): DecisionWeight {
  const { scenario } = game;
  const { id, turn } = elementAt(scenario.mandates, mandate);
  const totalIf = (met: number): number => {
    const mandates = scenario.mandates.map((m, i) => (i === mandate ? { ...m, met } : m));
    return totalScore(replayFromStart(game, { scenario: { ...scenario, mandates } }).scores);
  };
  const worth = totalIf(1) - totalIf(0);
  return { kind: 'promise', id, turn, weight: Math.abs(worth), worth };
}

/** All acts and answers of one turn: nothing instead, or what each adviser would have done. */
function weighTurn(game: DebriefGame, turn: Turn): DecisionWeight {
  const { scenario, moments } = game;
  const own = moments.filter((m) => m.turn === turn && m.before !== null && m.command.seat === scenario.player);
  const acts = own.filter(({ command }) => isAnswer(command)).map(({ index }) => index);
  const { id } = elementAt(scenario.turns, turn);
  const [first] = own;
  if (!first?.before) return { kind: 'turn', id, turn, weight: 0, worth: 0 };
  const view = viewSeat(scenario, first.before, scenario.player);
  const draw = drawsFor(first.before, drawInt);
  const plans = createLinePlayers(scenario).map((adviser) => adviser.decide(scenario, view, draw).filter(isAnswer));
  const without = totalScore(replayInstead(game, acts, [], first.index).scores);
  const others = plans.map((plan) => totalScore(replayInstead(game, acts, plan, first.index).scores));
  return { kind: 'turn', id, turn, ...weightOf(game, without, others) };
}

function isAnswer({ type }: Command): boolean {
  return type === 'act' || type === 'answerCrisis';
}
