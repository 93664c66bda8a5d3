// How a game begins: start values, the hidden type and the opening conditions drawn from the seed, the first news.

import { prepare } from '../expression/prepare';
import type { GameEvent } from '../model/event';
import type { TypeIndex } from '../model/indices';
import { drawInt, type Rng, weightedIndex } from '../model/rng';
import type { GameMode, Scenario, TableMode } from '../model/scenario';
import { createState, type GameState, never } from '../model/state';
import { type Context, createContext, emit, setValue } from './context';
import { applyEffects } from './effect';
import { openTurn } from './news';
import { startPhase } from './phase';
import { hiddenTypeIds } from './result';

export interface NewGameOptions {
  readonly mode?: GameMode;
  /** `full` when left out. */
  readonly tables?: TableMode;
  /** Index of the hidden type; drawn from the prior when absent. For studies and tests: a shared game always draws. */
  readonly type?: TypeIndex;
  /** In history mode, the id of the hidden type on which the past is played; the scenario's own reading when left out. */
  readonly historical?: string | undefined;
  /** What chooses between wordings; the seed when left out. A game whose seed is a secret gives another. */
  readonly wordingSeed?: string;
  readonly rng?: Rng;
  readonly sink?: GameEvent[] | null;
}

/** The state before the first command, its news already in. The same scenario, seed and mode give the same state everywhere. */
export function newGame(scenario: Scenario, seed: string, options: NewGameOptions = {}): GameState {
  const mode = options.mode ?? 'free';
  const { start } = prepare(scenario);
  const state = createState({
    seed,
    wordingSeed: options.wordingSeed ?? seed,
    mode,
    tables: options.tables ?? 'full',
    turn: 0,
    phase: 0,
    ended: start.ended,
    isOver: false,
    values: start.values.slice(),
    acts: [[]],
    timesPlayed: start.timesPlayed,
    paidActs: start.paidActs,
    lineTurn: start.lineTurn,
    plans: [],
    queue: [],
    drawnCards: [],
    openCards: [],
    intents: [],
    movesMade: [],
    beliefs: start.beliefs,
    crisis: null,
    lastCrisisTurn: never,
    agreement: null,
    sessions: [],
    texts: [],
    referred: [],
    signed: [],
    mandates: [],
    deeds: [],
    openings: [],
    scoreHistory: [],
    pointHistory: [],
    phaseStart: start.moment,
    lastShown: [],
  });
  const ctx = createContext(scenario, state, options.rng ?? drawInt, options.sink ?? null);
  if (scenario.slots.type >= 0) setValue(ctx, scenario.slots.type, options.type ?? drawType(ctx, options.historical), 'type:drawn');
  if (mode === 'free') drawOpenings(ctx);
  openTurn(ctx);
  startPhase(ctx);
  return state;
}

function drawType(ctx: Context, reading: string | undefined): TypeIndex {
  const { prior, historical } = ctx.scenario.types;
  if (ctx.state.mode === 'history') {
    const named = hiddenTypeIds(ctx.scenario).indexOf(reading ?? '');
    return named < 0 ? historical : named;
  }
  return weightedIndex(prior, ctx.rng(ctx.state.seed, 0, 'type', 1000));
}

/** Two opening conditions, never both of one pair. */
function drawOpenings(ctx: Context): void {
  const { openings } = ctx.scenario;
  if (openings.length === 0) return;
  const first = ctx.rng(ctx.state.seed, 0, 'opening1', openings.length);
  const rest: number[] = [];
  for (let i = 0; i < openings.length; i++) if (openings[i].pair !== openings[first].pair) rest.push(i);
  const chosen = rest.length === 0 ? [first] : [first, rest[ctx.rng(ctx.state.seed, 0, 'opening2', rest.length)]];
  for (const i of chosen) {
    ctx.state.openings = [...ctx.state.openings, i];
    emit(ctx, { type: 'openingDrawn', id: openings[i].id });
    applyEffects(ctx, ctx.prepared.openings[i]);
  }
}
