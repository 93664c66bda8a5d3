// The reference game on boardgame.io's reducer: one move per action, events at the beginning of a turn.
// Run with NODE_ENV=production: otherwise every move's result is walked to see whether it can be written down. The library is no part of the
// project's install: `bench` installs it beside this file and says where it lies.
import { createRequire } from 'node:module';
import * as game from './reference-game';

interface Table {
  values: number[];
  today: number[];
  drawn: number[];
  open: number;
  seed: string;
}
interface Whole {
  readonly G: Table;
  readonly ctx: { readonly turn: number };
}
/** What is used of `boardgame.io/internal`. */
interface Internal {
  readonly InitializeGame: (o: { game: object; numPlayers: number }) => Whole;
  readonly CreateGameReducer: (o: { game: object }) => (state: Whole, action: object) => Whole;
}

function holds(c: game.Condition, v: readonly number[]): boolean {
  switch (c[0]) {
    case 'not':
      return !holds(c[1], v);
    case 'all':
      return c[1].every((x) => holds(x, v));
    case 'any':
      return c[1].some((x) => holds(x, v));
    case '>=':
      return v[c[1]] >= c[2];
    default:
      return v[c[1]] < c[2];
  }
}

function change(v: number[], e: game.ReferenceEffect): void {
  v[e.variable] = Math.max(0, Math.min(game.limit, v[e.variable] + e.by));
}

/** One native function per action: what a careful user of the library would write. */
const moves = Object.fromEntries(
  game.actions.map((a, i) => [
    a.id,
    ({ G, ctx }: Whole): undefined => {
      for (const e of a.effects) {
        if (e.chance < 100 && game.referenceRng(G.seed, ctx.turn - 1, game.chanceChannel(i), 100) >= e.chance) continue;
        change(G.values, e);
      }
      G.today.push(i);
    },
  ]),
);

function drawEvent(G: Table, turn: number): void {
  G.open = -1;
  if (game.referenceRng(G.seed, turn, game.deckChannel, 1000) >= game.eventChance) return;
  const pool = game.events.flatMap((e, i) => (!G.drawn.includes(i) && holds(e.when, G.values) ? [i] : []));
  if (pool.length === 0) return;
  let left = game.referenceRng(
    G.seed,
    turn,
    game.cardChannel,
    pool.reduce((sum, i) => sum + game.events[i].weight, 0),
  );
  for (const i of pool) {
    left -= game.events[i].weight;
    if (left >= 0) continue;
    G.open = i;
    G.drawn.push(i);
    return;
  }
}

function definition(seed: string): object {
  return {
    name: 'reference',
    setup: (): Table => ({ values: game.starts.slice(), today: [], drawn: [], open: -1, seed }),
    moves,
    turn: {
      onBegin: ({ G, ctx }: Whole): undefined => {
        G.today = [];
        if (G.open >= 0) for (const e of game.events[G.open].effects) change(G.values, e);
        if (ctx.turn <= game.turns) drawEvent(G, ctx.turn - 1);
      },
    },
  };
}

const endTurn = { type: 'GAME_EVENT', payload: { type: 'endTurn', args: null, playerID: '0' } };
const moveActions = game.actions.map((a) => ({ type: 'MAKE_MOVE', payload: { type: a.id, args: [], playerID: '0' } }));

/** The reference game through the reducer of the library that is installed in this folder. */
export function createBoardgame(folder: string): game.PlayReference {
  const internal = createRequire(`${folder}/package.json`)('boardgame.io/internal') as Internal;
  return (from, count) => playOn(internal, from, count);
}

function playOn(internal: Internal, from: number, count: number): game.Played {
  let made = 0;
  let sum = 0;
  for (let g = from; g < from + count; g++) {
    const seed = game.seedOf(g);
    const config = definition(seed);
    const reduce = internal.CreateGameReducer({ game: config });
    let state = internal.InitializeGame({ game: config, numPlayers: 1 });
    for (let turn = 0; turn < game.turns; turn++) {
      for (let k = 0; k < game.actsPerTurn; k++) {
        const { values, today } = state.G;
        const legal = game.actions.flatMap((a, i) => (!today.includes(i) && holds(a.needs, values) ? [i] : []));
        if (legal.length === 0) break;
        state = reduce(state, moveActions[legal[game.referenceRng(seed, turn, game.pickChannels[k], legal.length)]]);
        made++;
      }
      if (turn + 1 < game.turns) state = reduce(state, endTurn);
    }
    sum = game.mix(sum, state.G.values);
  }
  return { moves: made, sum };
}
