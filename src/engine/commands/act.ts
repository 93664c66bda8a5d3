// An act of a seat: whether it may be played now, what it costs, and what it does at once.
// Invariant: what `rejectAct` lets pass, `playAct` carries out; nothing here draws random numbers.

import type { Strength } from '../model/effect-def';
import type { ActionIndex, Seat } from '../model/indices';
import { idiv } from '../model/integer';
import { append, replaceAt } from '../model/list-access';
import { createRejection, type Rejection } from '../model/rejection';
import type { Scenario } from '../model/scenario';
import type { GameState } from '../model/state';
import { addUnderLaw, type Context, emit } from '../turn/context';
import { noticeDeed } from '../turn/deed';
import { applyEffects, FULL_STRENGTH, habituationFactor } from '../turn/effect';
import { pay, rejectCost } from './capital';
import type { CommandOf, Handler } from './handler';
import { isActPlanned, planOf } from './plan';
import { isEntryOnRecord } from './record-deed';

/** The refusals that are asked for most and quote nothing, made once: every list of legal acts goes through them. */
const onceATurn = createRejection('OnceATurn');
const notYours = createRejection('NotYourAction');

/** Cost of an action now, in capital. */
export function actCost(ctx: Context, action: ActionIndex): number {
  const { cost: base, costRules } = ctx.prepared.acts[action];
  let cost = base;
  for (let i = 0; i < costRules.length && cost > 0; i++) {
    if (costRules[i].when(ctx) === 0) continue;
    const next = cost + costRules[i].add;
    cost = next < costRules[i].min ? costRules[i].min : next;
  }
  return cost;
}

/** Why the action may not be played now; null when it may. */
export function rejectAct(ctx: Context, seat: Seat, action: ActionIndex): Rejection | null {
  const act = ctx.prepared.acts[action];
  const { state } = ctx;
  if (act.seat !== seat) return notYours;
  if (state.acts[state.turn].includes(action) || isActPlanned(ctx, seat, action)) return onceATurn;
  if (isOnRecord(ctx, action)) return null;
  if (act.once && state.timesPlayed[action] > 0) return createRejection('OnlyOnce');
  const { gates } = act;
  for (let i = 0; i < gates.length; i++) if (gates[i].when(ctx) === 0) return gates[i].rejection;
  return act.isPlain ? null : rejectByTerms(ctx, action);
}

/** The other conditions, for acts that cost something, need another act beside them, close a text or take their time. */
export function rejectByTerms(ctx: Context, action: ActionIndex): Rejection | null {
  const { state } = ctx;
  const act = ctx.prepared.acts[action];
  if (act.isSingle && state.queue.some((q) => q.action === action && q.turn > state.turn)) return createRejection('UnderWay');
  if (act.closes && ctx.prepared.hasSettlingTable && state.tables === 'full') return createRejection('AtTheTable');
  if (act.closes && state.agreement) return createRejection('Agreed');
  if (act.withOneOf.length > 0 && !act.withOneOf.some((a) => isInTurn(ctx, act.seat, a))) return createRejection('NeedsCompany');
  const cost = actCost(ctx, action);
  return cost <= 0 ? null : (rejectCost(ctx, act.seat, cost) ?? rejectNumber(ctx, act.seat));
}

/** Whether the action has been played in this turn, or the seat has planned to play it. */
function isInTurn(ctx: Context, seat: Seat, action: ActionIndex): boolean {
  return ctx.state.acts[ctx.state.turn].includes(action) || isActPlanned(ctx, seat, action);
}

/** Why no further act that costs something may be played in this turn; null when one may. */
function rejectNumber({ scenario, state }: Context, seat: Seat): Rejection | null {
  const { paidActsPerTurn } = scenario.seats[seat];
  let paid = paidActsOf(scenario, state, seat);
  for (const { command, cost } of planOf(state, seat)) if (command.type === 'act' && cost > 0) paid += 1;
  return paid >= paidActsPerTurn ? createRejection('TooManyActs', { most: paidActsPerTurn }) : null;
}

/** Acts of this turn that cost something, from the purse of a seat. */
export function paidActsOf({ seats }: Scenario, { paidActs }: Pick<GameState, 'paidActs'>, seat: Seat): number {
  return paidActs[seats[seat].purse];
}

function isOnRecord(ctx: Context, action: ActionIndex): boolean {
  return ctx.state.mode === 'history' && isEntryOnRecord(ctx, ctx.scenario.actions[action].id);
}

/** How strongly the action's welcome effects work now: habituation and the declared line, each in per mille. */
export function actStrength(ctx: Context, action: ActionIndex): Strength {
  const { scenario, state } = ctx;
  let before = 0;
  for (let back = 1; back <= scenario.habituationTurns; back++) if (state.acts[state.turn - back]?.includes(action)) before++;
  const habit = before === 0 ? 1000 : habituationFactor(ctx, before);
  const { lines } = ctx.prepared.acts[action];
  const { welcome } = scenario.seats[scenario.actions[action].seat];
  if (state.mode !== 'free' || lines === null)
    return habit === 1000 && welcome === null ? FULL_STRENGTH : { whole: 1000, habit, line: 1000, welcome };
  const line = state.values[lines.slot];
  const share = line === 0 ? lines.noLine : lines.list[line - 1].actions.includes(action) ? 1000 : lines.offLine;
  return { whole: 1000, habit, line: share, welcome };
}

export function playAct(ctx: Context, seat: Seat, action: ActionIndex): void {
  const { scenario, state } = ctx;
  const def = scenario.actions[action];
  const act = ctx.prepared.acts[action];
  const cost = act.isPlain ? 0 : actCost(ctx, action);
  pay(ctx, seat, cost, act.costCause);
  if (cost > 0) state.paidActs = countPaid(state.paidActs, scenario.seats[seat].purse);
  const strength = actStrength(ctx, action);
  state.acts = replaceAt(state.acts, state.turn, append(state.acts[state.turn], action));
  if (ctx.sink) emit(ctx, { type: 'acted', turn: state.turn, seat, id: def.id, cost });
  applyEffects(ctx, act.effects, strength);
  if (def.drafts !== 0 && def.draftSlot >= 0 && state.mode === 'free') {
    addUnderLaw(ctx, def.draftSlot, idiv(def.drafts * strength.habit, 1000), act.draftCause);
  }
  for (const rule of act.rules) if (rule.modes.includes(state.mode)) applyEffects(ctx, rule.effects);
  if (def.later.length > 0)
    state.queue = [...state.queue, ...def.later.map(({ turns }, later) => ({ turn: state.turn + turns, action, later }))];
  state.timesPlayed = replaceAt(state.timesPlayed, action, state.timesPlayed[action] + 1);
  noticeDeed(ctx, 'act', action);
}

function countPaid(paidActs: readonly number[], purse: number): readonly number[] {
  return replaceAt(paidActs, purse, paidActs[purse] + 1);
}

export const act: Handler<CommandOf<'act'>, number> = {
  resolve: (ctx, { id }) => ctx.prepared.actionIndex.get(id) ?? createRejection('UnknownAction', { id }),
  reject: (ctx, { seat }, action) => rejectAct(ctx, seat, action),
  apply: (ctx, { seat }, action) => playAct(ctx, seat, action),
  cost: (ctx, _, action) => actCost(ctx, action),
};
