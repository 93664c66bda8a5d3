// Tokyo's desk, or any seat's: may this act be played now, what does it cost, and what it does at once.
// Invariant: what `rejectAct` lets pass, `playAct` carries out; nothing here draws luck.

import type { PreparedAct } from '../expression/prepared-scenario';
import { idiv } from '../model/integer';
import { createRejection, type Rejection } from '../model/rejection';
import { addUnderLaw, type Context, emit, setValue } from '../turn/context';
import { applyEffects, FULL_STRENGTH, habituationFactor, type Strength } from '../turn/effect';

/** The refusals that are asked for most and quote nothing, made once: every list of legal acts goes through them. */
const onceATurn = createRejection('OnceATurn');
const notYours = createRejection('NotYourAction');

/** Cost of an action now, in capital. */
export function actCost(ctx: Context, action: number): number {
  const { cost: base, costRules } = ctx.prepared.acts[action];
  let cost = base;
  for (let i = 0; i < costRules.length && cost > 0; i++) {
    if (costRules[i].when(ctx) === 0) continue;
    const next = cost + costRules[i].add;
    cost = next < costRules[i].min ? costRules[i].min : next;
  }
  return cost;
}

function capital(ctx: Context): number {
  const { slots } = ctx.scenario;
  return slots.capital < 0 ? 0 : ctx.state.values[slots.capital];
}

function pay(ctx: Context, cost: number, cause: string): void {
  if (cost > 0 && ctx.scenario.slots.capital >= 0) setValue(ctx, ctx.scenario.slots.capital, capital(ctx) - cost, cause);
}

/** Why the action may not be played now; null when it may. */
export function rejectAct(ctx: Context, seat: number, action: number): Rejection | null {
  const act = ctx.prepared.acts[action];
  const { state } = ctx;
  if (act.seat !== seat) return notYours;
  if (state.lastPlayed[action] === state.turn) return onceATurn;
  if (isOnRecord(ctx, action)) return null;
  if (act.once && state.timesPlayed[action] > 0) return createRejection('OnlyOnce');
  const { gates } = act;
  for (let i = 0; i < gates.length; i++) if (gates[i].when(ctx) === 0) return gates[i].rejection;
  return act.isPlain ? null : rejectByTerms(ctx, act, action);
}

/** The rest of the question for acts that cost something, need company, close a text or take their time. */
function rejectByTerms(ctx: Context, act: PreparedAct, action: number): Rejection | null {
  const { state } = ctx;
  if (act.isSingle && state.queue.some((q) => q.action === action && q.turn > state.turn)) return createRejection('UnderWay');
  if (act.closes && ctx.prepared.hasSettlingTable && state.tables === 'full') return createRejection('AtTheTable');
  if (act.closes && state.agreement) return createRejection('Agreed');
  if (act.withOneOf.length > 0 && !act.withOneOf.some((a) => state.lastPlayed[a] === state.turn)) return createRejection('NeedsCompany');
  const cost = actCost(ctx, action);
  if (cost <= 0) return null;
  if (cost > capital(ctx)) return createRejection('NotAffordable', { cost, capital: capital(ctx) });
  if (state.paidActs >= ctx.scenario.paidActsPerTurn) return createRejection('TooManyActs', { most: ctx.scenario.paidActsPerTurn });
  return null;
}

/** In history mode, what the record has in this turn was possible: it happened. */
function isOnRecord(ctx: Context, action: number): boolean {
  const { scenario, state } = ctx;
  return state.mode === 'history' && (scenario.path.history[state.turn]?.includes(scenario.actions[action].id) ?? false);
}

/** How strongly the action's welcome effects work now: habituation and the declared line, each in per mille. */
export function actStrength(ctx: Context, action: number): Strength {
  const { scenario, state } = ctx;
  let before = 0;
  for (let back = 1; back <= scenario.habituationTurns; back++) if (state.acts[state.turn - back]?.includes(action)) before++;
  const habit = before === 0 ? 1000 : habituationFactor(ctx, before);
  if (state.mode !== 'free' || scenario.slots.line < 0) return habit === 1000 ? FULL_STRENGTH : { ...FULL_STRENGTH, habit };
  const line = state.values[scenario.slots.line];
  if (line === 0) return { ...FULL_STRENGTH, habit, line: scenario.lines.noLine };
  return { ...FULL_STRENGTH, habit, line: scenario.lines.list[line - 1].actions.includes(action) ? 1000 : scenario.lines.offLine };
}

export function playAct(ctx: Context, seat: number, action: number): void {
  const { scenario, state } = ctx;
  const def = scenario.actions[action];
  const act = ctx.prepared.acts[action];
  const cost = act.isPlain ? 0 : actCost(ctx, action);
  pay(ctx, cost, act.costCause);
  if (cost > 0) state.paidActs += 1;
  const strength = actStrength(ctx, action);
  state.acts[state.turn].push(action);
  if (ctx.sink) emit(ctx, { type: 'acted', turn: state.turn, seat, id: def.id, cost });
  applyEffects(ctx, act.effects, act.cause, strength);
  if (def.drafts !== 0 && def.draftSlot >= 0 && state.mode === 'free') {
    addUnderLaw(ctx, def.draftSlot, idiv(def.drafts * strength.habit, 1000), `draft:${def.id}`);
  }
  for (const rule of ctx.prepared.rules.afterAct) {
    if (rule.modes.includes(state.mode) && rule.actions.includes(action)) applyEffects(ctx, rule.effects, rule.cause);
  }
  for (let i = 0; i < def.later.length; i++) state.queue.push({ turn: state.turn + def.later[i].turns, action, later: i });
  state.timesPlayed[action] += 1;
  state.lastPlayed[action] = state.turn;
}

/** Cost of declaring a line: the first is free. */
export function lineCost(ctx: Context): number {
  return ctx.state.values[ctx.scenario.slots.line] === 0 ? 0 : ctx.scenario.lines.changeCost;
}

export function rejectLine(ctx: Context, seat: number, line: number): Rejection | null {
  const { scenario, state } = ctx;
  if (seat !== scenario.player) return createRejection('NotYourAction');
  const current = state.values[scenario.slots.line];
  if (current === line + 1) return createRejection('SameLine');
  if (state.lineTurn === state.turn) return createRejection('OneLineATurn');
  if (current !== 0 && state.turn - state.lineTurn < scenario.lines.holdTurns)
    return createRejection('LineHeld', { turns: scenario.lines.holdTurns });
  const cost = lineCost(ctx);
  return cost > capital(ctx) ? createRejection('NotAffordable', { cost, capital: capital(ctx) }) : null;
}

export function declareLine(ctx: Context, line: number): void {
  const { scenario, state } = ctx;
  const id = scenario.lines.list[line].id;
  const isChange = state.values[scenario.slots.line] !== 0;
  pay(ctx, lineCost(ctx), `cost:line`);
  if (isChange) applyEffects(ctx, ctx.prepared.lineChange, 'line:change');
  setValue(ctx, scenario.slots.line, line + 1, `line:${id}`);
  state.lineTurn = state.turn;
  emit(ctx, { type: 'lineDeclared', turn: state.turn, id });
}

/** Capital an answer to the open crisis costs. */
export function crisisAnswerCost(ctx: Context, answer: 'climb' | 'offRamp'): number {
  const { ladder } = ctx.scenario;
  const rung = ctx.state.crisis?.rung ?? 0;
  if (!ladder) return 0;
  return rung >= (answer === 'climb' ? ladder.climbCostsFrom : ladder.offRampCostsFrom) ? 1 : 0;
}

export function rejectCrisisAnswer(ctx: Context, seat: number, answer: 'climb' | 'offRamp'): Rejection | null {
  const { crisis } = ctx.state;
  if (seat !== ctx.scenario.player) return createRejection('NotYourAction');
  if (!crisis) return createRejection('NoCrisis');
  if (crisis.answer !== 'none') return createRejection('OneAnswer');
  const cost = crisisAnswerCost(ctx, answer);
  return cost > capital(ctx) ? createRejection('NotAffordable', { cost, capital: capital(ctx) }) : null;
}

export function answerCrisis(ctx: Context, answer: 'climb' | 'offRamp'): void {
  if (!ctx.state.crisis) return;
  pay(ctx, crisisAnswerCost(ctx, answer), `cost:${answer}`);
  ctx.state.crisis.answer = answer;
}
