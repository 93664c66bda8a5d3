// How a game begins: start values, the hidden type and the opening conditions drawn from the seed, the first news.

import { applyEffects } from './effect';
import type { GameEvent } from './event';
import { createFold, emit, type Fold, write } from './fold';
import { drawByName, type Luck } from './luck';
import { breakNews } from './news';
import type { Mode, Scenario, TableMode } from './scenario';
import type { GameState } from './state';

export interface NewGameOptions {
  readonly mode?: Mode;
  /** `full` when left out. */
  readonly tables?: TableMode;
  /** Index of the hidden type; drawn from the prior when absent. For studies and tests: a shared game always draws. */
  readonly type?: number;
  readonly luck?: Luck;
  readonly sink?: GameEvent[] | null;
}

/** The state before the first command, its news already in. The same scenario, seed and mode give the same state everywhere. */
export function newGame(scenario: Scenario, seed: string, options: NewGameOptions = {}): GameState {
  const mode = options.mode ?? 'free';
  const state: GameState = {
    seed,
    mode,
    tables: options.tables ?? 'full',
    turn: 0,
    phase: 0,
    ended: scenario.seats.map(() => 0),
    isOver: false,
    values: scenario.variables.map((v) => v.start),
    acts: [[]],
    done: scenario.actions.map(() => 0),
    last: scenario.actions.map(() => -99),
    paid: 0,
    lineTurn: -99,
    queue: [],
    drawn: [],
    open: [],
    intents: [],
    made: [],
    belief: scenario.types.prior.slice(),
    crisis: null,
    lastCrisis: -99,
    agreement: null,
    session: null,
    texts: [],
    referred: null,
    signed: [],
    mandates: [],
    openings: [],
    history: [],
  };
  const f = createFold(scenario, state, options.luck ?? drawByName, options.sink ?? null);
  if (scenario.slots.type >= 0) write(f, scenario.slots.type, options.type ?? drawType(f), 'type:drawn');
  if (mode === 'free') drawOpenings(f);
  breakNews(f);
  return state;
}

function drawType(f: Fold): number {
  const { prior, historical } = f.scenario.types;
  if (f.state.mode === 'history') return historical;
  let left = f.luck(f.state.seed, 0, 'type', 1000);
  for (let i = 0; i < prior.length - 1; i++) {
    left -= prior[i];
    if (left < 0) return i;
  }
  return prior.length - 1;
}

/** Two opening conditions, never both of one pair. */
function drawOpenings(f: Fold): void {
  const { openings } = f.scenario;
  if (openings.length === 0) return;
  const first = f.luck(f.state.seed, 0, 'opening1', openings.length);
  const rest = openings.flatMap((o, i) => (o.pair === openings[first].pair ? [] : [i]));
  const chosen = rest.length === 0 ? [first] : [first, rest[f.luck(f.state.seed, 0, 'opening2', rest.length)]];
  for (const i of chosen) {
    f.state.openings.push(i);
    emit(f, { type: 'openingDrawn', id: openings[i].id });
    applyEffects(f, f.prepared.openings[i], `opening:${openings[i].id}`);
  }
}
