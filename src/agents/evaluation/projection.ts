// The projection of an act: what it changes at once, later, by end-of-turn rules, and by what it answers or keeps, as far as its seat can see.
// Invariant: facts only, no opinions; worked out on states the seat can imagine, the chances of an act averaged over what may come.

import { actCost } from '../../engine/commands/act';
import type { PreparedEffects } from '../../engine/expression/prepared-scenario';
import type { ActionIndex, BySlot, CardIndex, MandateIndex, MoveIndex, Slot, TypeIndex } from '../../engine/model/indices';
import { idiv } from '../../engine/model/integer';
import { elementAt, slotDeltas } from '../../engine/model/list-access';
import type { Rng } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { copyState, type GameState } from '../../engine/model/state';
import { createContext } from '../../engine/turn/context';
import { applyEffects, FULL_STRENGTH } from '../../engine/turn/effect';
import { isDueSoon, mandatedActs } from '../../engine/turn/mandate';
import { runRules } from '../../engine/turn/news';
import { believedTypes } from '../../engine/visibility/crisis-forecast';
import { forecastCard } from '../../engine/visibility/forecast';
import { imagine } from '../../engine/visibility/imagined-state';
import type { SeatView } from '../../engine/visibility/seat-view';
import { tryCommand } from './imagined-world';

/** Where a change comes from. `rule`: the standing rules at the end of the turn, compared with leaving the act out. */
export type ChangeOrigin =
  | { readonly kind: 'now' | 'later' | 'rule' }
  | { readonly kind: 'card'; readonly index: CardIndex }
  | { readonly kind: 'move'; readonly index: MoveIndex }
  | { readonly kind: 'mandate'; readonly index: MandateIndex };

/** A variable that an act moves, against leaving the act out; `from`: where it stands now. */
export interface ProjectedChange {
  readonly slot: Slot;
  readonly from: number;
  readonly by: number;
  readonly origin: ChangeOrigin;
}

export interface Projection {
  readonly action: ActionIndex;
  /** Capital it costs now. */
  readonly cost: number;
  readonly changes: readonly ProjectedChange[];
}

/** Equal steps at which a draw is sampled to average over it. */
const DRAW_STEPS = 4;

/** What the seat looks at when it compares acts, prepared once a decision. */
export interface ProjectionContext {
  readonly scenario: Scenario;
  readonly view: SeatView;
  /** What answering each open card and each announced move of this turn saves. */
  readonly threats: readonly { readonly answers: readonly ActionIndex[]; readonly changes: readonly ProjectedChange[] }[];
  readonly types: readonly { readonly type: TypeIndex; readonly weight: number }[];
}

/** A state in which acts are compared, and the same state after the end-of-turn rules with nothing added. */
export interface ProjectionBaseline {
  readonly context: ProjectionContext;
  readonly state: GameState;
  readonly afterRules: GameState;
}

export function createProjectionBaseline(context: ProjectionContext, state: GameState): ProjectionBaseline {
  return { context, state, afterRules: afterTurnRules(context.scenario, state) };
}

export function createProjectionContext(scenario: Scenario, view: SeatView): ProjectionContext {
  const state = imagine(scenario, view);
  const cards = view.openCards.map((index) => ({
    answers: elementAt(scenario.cards, index).answers,
    changes: savedFromCard(scenario, view, index),
  }));
  const moves = view.intents
    .filter((intent) => intent.turn === view.turn)
    .map(({ move }) => ({ answers: elementAt(scenario.moves, move).answers, changes: savedFromMove(scenario, state, move) }));
  return { scenario, view, threats: [...cards, ...moves], types: believedTypes(view) };
}

function savedFromCard(scenario: Scenario, view: SeatView, index: CardIndex): ProjectedChange[] {
  const origin: ChangeOrigin = { kind: 'card', index };
  const middle = ({ weak, strong }: { readonly weak: number; readonly strong: number }): number => idiv(weak + strong, 2);
  const answered = forecastCard(scenario, view, index, true).map((r) => ({ slot: r.slot, by: middle(r) }));
  const open = forecastCard(scenario, view, index).map((r) => ({ slot: r.slot, by: 0 - middle(r) }));
  return [...answered, ...open].map(({ slot, by }) => ({ slot, from: elementAt(view.values, slot), by, origin }));
}

function savedFromMove(scenario: Scenario, state: GameState, move: MoveIndex): ProjectedChange[] {
  const struck = (whole: number): GameState => {
    const next = copyState(state);
    const ctx = createContext(scenario, next, middleDraw, null);
    applyEffects(ctx, elementAt(ctx.prepared.moves, move).effects, { ...FULL_STRENGTH, whole });
    return next;
  };
  return differences(struck(1000).values, struck(scenario.moveRules.answered).values, state.values, { kind: 'move', index: move });
}

/** What this act leads to from the baseline, the turn's other acts included; null when it is refused. */
export function projectAction(baseline: ProjectionBaseline, action: ActionIndex): Projection | null {
  const { context, state } = baseline;
  const { scenario, view } = context;
  const next = tryCommand(scenario, state, { type: 'act', seat: view.seat, id: elementAt(scenario.actions, action).id });
  if (!next) return null;
  const cost = actCost(createContext(scenario, state, middleDraw, null), action);
  return {
    action,
    cost,
    changes: [
      ...differences(state.values, next.values, state.values, { kind: 'now' }).filter(({ slot }) => slot !== scenario.slots.capital),
      ...laterChanges(context, state, next, action),
      ...ruleChanges(baseline, next),
      ...context.threats.flatMap(({ answers, changes }) =>
        answers.includes(action) && !answers.some((a) => elementAt(state.acts, state.turn).includes(a)) ? changes : [],
      ),
      ...mandateChanges(context, state, next, action),
    ],
  };
}

/** The risk of the act and what follows in later turns; where either depends on a draw or on the hidden type, the mean over both. */
function laterChanges(context: ProjectionContext, state: GameState, next: GameState, action: ActionIndex): ProjectedChange[] {
  const { scenario, types } = context;
  const { later, risks } = elementAt(scenario.actions, action);
  if (later.length === 0 && risks.length === 0) return [];
  const isOpen = risks.length > 0 || later.some((l) => l.effects.some((e) => e.when !== null));
  const typeSlot = scenario.slots.type;
  const worlds = isOpen ? types : [{ type: typeSlot < 0 ? 0 : elementAt(state.values, typeSlot), weight: 1 }];
  const drawSteps = isOpen ? DRAW_STEPS : 1;
  const sums = new Map<number, number>();
  for (const { type, weight } of worlds) {
    for (let k = 0; k < drawSteps; k++) {
      const world = copyState(next);
      if (typeSlot >= 0) world.values[typeSlot] = type;
      const rng: Rng = (_seed, _turn, _channel, n) => idiv((2 * k + 1) * n, 2 * drawSteps);
      const ctx = createContext(scenario, world, rng, null);
      applyEffects(ctx, elementAt(ctx.prepared.risks, action));
      for (const effects of elementAt(ctx.prepared.later, action)) applyEffects(ctx, effects);
      for (const { slot, delta } of slotDeltas(next.values, world.values)) {
        if (slot !== typeSlot) sums.set(slot, (sums.get(slot) ?? 0) + weight * delta);
      }
    }
  }
  const all = drawSteps * worlds.reduce((sum, { weight }) => sum + weight, 0);
  return [...sums].map(([slot, sum]) => ({ slot, from: elementAt(state.values, slot), by: idiv(sum, all), origin: { kind: 'later' } }));
}

/** What the rules at the end of the turn do with the act, less what they do without it. */
function ruleChanges({ context, state, afterRules: without }: ProjectionBaseline, next: GameState): ProjectedChange[] {
  const withAct = afterTurnRules(context.scenario, next);
  const changes = new Map<Slot, number>();
  for (const { slot, delta } of slotDeltas(next.values, withAct.values)) changes.set(slot, delta);
  for (const { slot, delta } of slotDeltas(state.values, without.values)) changes.set(slot, (changes.get(slot) ?? 0) - delta);
  return [...changes]
    .sort(([a], [b]) => a - b)
    .flatMap(([slot, by]): ProjectedChange[] =>
      by === 0 ? [] : [{ slot, from: elementAt(state.values, slot), by, origin: { kind: 'rule' } }],
    );
}

function afterTurnRules(scenario: Scenario, state: GameState): GameState {
  const world = copyState(state);
  const ctx = createContext(scenario, world, middleDraw, null);
  for (const moment of ['afterActs', 'afterText', 'afterMoves'] as const) runRules(ctx, moment);
  return world;
}

/** A promise falling due soon that the act keeps, or helps to keep: the difference between keeping it and not, or half of it. */
function mandateChanges({ scenario, view }: ProjectionContext, state: GameState, next: GameState, action: ActionIndex): ProjectedChange[] {
  return scenario.mandates.flatMap((mandate, index): ProjectedChange[] => {
    if (!isDueSoon(mandate, view.turn)) return [];
    const isMet = (world: GameState): boolean => {
      const ctx = createContext(scenario, world, middleDraw, null);
      return elementAt(ctx.prepared.mandates, index).isMet(ctx) !== 0;
    };
    if (isMet(state)) return [];
    const share = isMet(next) ? 1 : mandatedActs(scenario, mandate.turn, state.timesPlayed, 0).includes(action) ? 2 : 0;
    if (share === 0) return [];
    const { met, unmet } = elementAt(createContext(scenario, state, middleDraw, null).prepared.mandates, index);
    const settled = (effects: PreparedEffects): GameState => {
      const world = copyState(state);
      applyEffects(createContext(scenario, world, middleDraw, null), effects);
      return world;
    };
    const kept = differences(settled(unmet).values, settled(met).values, state.values, { kind: 'mandate', index });
    return kept.map((change) => ({ ...change, by: idiv(change.by, share) }));
  });
}

function differences(before: BySlot<number>, after: BySlot<number>, now: BySlot<number>, origin: ChangeOrigin): ProjectedChange[] {
  return slotDeltas(before, after).map(({ slot, delta }) => ({ slot, from: elementAt(now, slot), by: delta, origin }));
}

/** No draw matters where this is used: always the middle. */
const middleDraw: Rng = (_seed, _turn, _channel, n) => idiv(n, 2);
