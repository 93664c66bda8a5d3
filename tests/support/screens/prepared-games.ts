// Games to open the screens of: each is an ordinary record, played in Node and kept in the browser's storage before the page is opened.
import { defaultControllers } from '../../../src/agents/game';
import { playPhase } from '../../../src/agents/phase';
import { playersOf } from '../../../src/agents/players';
import { passive } from '../../../src/agents/strategies/passive';
import { loadTableAgents } from '../../../src/app/game/agents';
import { dispatch, foldGame, type Game } from '../../../src/app/game/game';
import type { Command } from '../../../src/engine/model/command';
import { newGame } from '../../../src/engine/turn/new-game';
import { storageEntries } from '../position';
import { loadShippedWithTexts } from '../shipped-scenarios';

/** A game that screens are opened from; `new` is a visitor who has none. */
export type PreparedGame = 'new' | 'several' | 'early' | 'late' | 'crisis' | 'talks' | 'over';

const SEED = 'table-1';
/** Turns after which the early and the late desk are looked at. */
const EARLY = 2;
const LATE = 5;

const begin = (scenario: string, seed: string): Game =>
  foldGame({ id: scenario, ...loadShippedWithTexts(scenario), seed, mode: 'free' }, []);

/** The game of an agent as it stood before the first command of which this is so; it is played no further than that. */
function gameBefore(scenario: string, agent: string, holds: (command: Command, turn: number) => boolean, seed = SEED): Game {
  const loaded = loadShippedWithTexts(scenario);
  const { scenario: rules } = loaded;
  const player = playersOf(rules).find(({ name }) => name === agent);
  if (!player) throw new Error(`There is no player "${agent}".`);
  const state = newGame(rules, seed);
  const controllers = defaultControllers(rules, player).map((held) => held ?? passive);
  const commands: Command[] = [];
  let turn = 0;
  let isReached = false;
  const onCommand = (command: Command): void => {
    isReached ||= holds(command, turn);
    if (isReached) return;
    commands.push(command);
    if (command.type === 'endTurn' && command.seat === rules.player) turn += 1;
  };
  while (!state.isOver && !isReached) playPhase(rules, state, controllers, { onCommand });
  return foldGame({ id: scenario, ...loaded, seed, mode: 'free' }, commands);
}

/** Before the end of the player's turn: the acts of the turn are chosen and can still be taken back. */
const beforeTurnEnds = (scenario: string, agent: string, last: number): Game =>
  gameBefore(scenario, agent, (command, turn) => command.type === 'endTurn' && command.seat === 0 && turn === last);

async function untilCrisis(): Promise<Game> {
  const agents = await loadTableAgents();
  let game = begin('2018-singapore', 'ladder-1');
  for (let turn = 0; turn < 10; turn += 1) {
    const { crisis } = game.state;
    // One that has only just begun cannot be answered yet.
    if (crisis !== null && crisis.opened < game.state.turn) return game;
    game = dispatch(game, { type: 'endTurn', seat: game.scenario.player }, agents).game;
  }
  throw new Error('No crisis could be answered in ten turns');
}

const makers: Readonly<Record<Exclude<PreparedGame, 'new' | 'several'>, () => Game | Promise<Game>>> = {
  early: () => beforeTurnEnds('2018-singapore', 'greedy', EARLY),
  late: () => beforeTurnEnds('2022-sanctions', 'greedy', LATE),
  crisis: untilCrisis,
  talks: () =>
    gameBefore('2012-abe-restart', 'envoy', ({ type, ...rest }) => type === 'offer' && 'exchange' in rest && rest.exchange === 1),
  // A game with talks in two turns.
  over: () => gameBefore('2012-abe-restart', 'envoy', () => false, 'table-2'),
};
const made = new Map<string, Promise<Game>>();

async function make(name: Exclude<PreparedGame, 'new' | 'several'>): Promise<Game> {
  const known = made.get(name) ?? Promise.resolve(makers[name]());
  made.set(name, known);
  return known;
}

/** What the browser's storage holds for it. */
export async function storageOf(name: PreparedGame): Promise<Record<string, string>> {
  if (name === 'new') return {};
  if (name !== 'several') return storageEntries(await make(name));
  const games = await Promise.all((['early', 'late', 'over'] as const).map(make));
  const damaged = { 'hikiwake.game.damaged': '{"format":', 'hikiwake.note.damaged': '{}' };
  return Object.assign(damaged, ...games.map(storageEntries));
}
