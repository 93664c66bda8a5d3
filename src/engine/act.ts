// Tokyo's desk, or any seat's: may this act be played now, what does it cost, and what it does at once.
// Invariant: what `rejectAct` lets pass, `playAct` carries out; nothing here draws luck.
import { applyEffects, FULL, habituated, type Strength } from './effect';
import { emit, type Fold, shift, write } from './fold';
import { idiv } from './integer';
import type { PreparedAct } from './prepared';
import type { Rejection, RejectionCode } from './rejection';

export function reject(code: RejectionCode, args: Rejection['args'] = {}): Rejection {
  return { code, text: `rejection.${code}`, args };
}

/** The refusals that are asked for most and quote nothing, made once: every list of legal acts goes through them. */
const onceATurn = reject('OnceATurn');
const notYours = reject('NotYourAction');

/** Cost of an action now, in capital. */
export function costOf(f: Fold, action: number): number {
  const { cost: base, costRules } = f.prepared.acts[action];
  let cost = base;
  for (let i = 0; i < costRules.length && cost > 0; i++) {
    if (costRules[i].when(f) === 0) continue;
    const next = cost + costRules[i].add;
    cost = next < costRules[i].min ? costRules[i].min : next;
  }
  return cost;
}

function capital(f: Fold): number {
  const { slots } = f.scenario;
  return slots.capital < 0 ? 0 : f.state.values[slots.capital];
}

function pay(f: Fold, cost: number, cause: string): void {
  if (cost > 0 && f.scenario.slots.capital >= 0) write(f, f.scenario.slots.capital, capital(f) - cost, cause);
}

/** Why the action may not be played now; null when it may. */
export function rejectAct(f: Fold, seat: number, action: number): Rejection | null {
  const act = f.prepared.acts[action];
  const { state } = f;
  if (act.seat !== seat) return notYours;
  if (state.last[action] === state.turn) return onceATurn;
  if (isOnRecord(f, action)) return null;
  if (act.once && state.done[action] > 0) return reject('OnlyOnce');
  const { gates } = act;
  for (let i = 0; i < gates.length; i++) if (gates[i].when(f) === 0) return gates[i].rejection;
  return act.isPlain ? null : rejectDemanding(f, act, action);
}

/** The rest of the question for acts that cost something, need company, close a text or take their time. */
function rejectDemanding(f: Fold, act: PreparedAct, action: number): Rejection | null {
  const { state } = f;
  if (act.isSingle && state.queue.some((q) => q.action === action && q.turn > state.turn)) return reject('UnderWay');
  if (act.closes && f.prepared.hasSettlingTable && state.tables === 'full') return reject('AtTheTable');
  if (act.closes && state.agreement) return reject('Agreed');
  if (act.withOneOf.length > 0 && !act.withOneOf.some((a) => state.last[a] === state.turn)) return reject('NeedsCompany');
  const cost = costOf(f, action);
  if (cost <= 0) return null;
  if (cost > capital(f)) return reject('NotAffordable', { cost, capital: capital(f) });
  if (state.paid >= f.scenario.paidActsPerTurn) return reject('TooManyActs', { most: f.scenario.paidActsPerTurn });
  return null;
}

/** In history mode, what the record has in this turn was possible: it happened. */
function isOnRecord(f: Fold, action: number): boolean {
  const { scenario, state } = f;
  return state.mode === 'history' && (scenario.path.history[state.turn]?.includes(scenario.actions[action].id) ?? false);
}

/** How strongly the action's welcome effects work now: habituation and the declared line, each in per mille. */
export function strengthOf(f: Fold, action: number): Strength {
  const { scenario, state } = f;
  let before = 0;
  for (let back = 1; back <= scenario.habituationTurns; back++) if (state.acts[state.turn - back]?.includes(action)) before++;
  const habit = before === 0 ? 1000 : habituated(f, before);
  if (state.mode !== 'free' || scenario.slots.line < 0) return habit === 1000 ? FULL : { ...FULL, habit };
  const line = state.values[scenario.slots.line];
  if (line === 0) return { ...FULL, habit, line: scenario.lines.noLine };
  return { ...FULL, habit, line: scenario.lines.list[line - 1].actions.includes(action) ? 1000 : scenario.lines.offLine };
}

export function playAct(f: Fold, seat: number, action: number): void {
  const { scenario, state } = f;
  const def = scenario.actions[action];
  const act = f.prepared.acts[action];
  const cost = act.isPlain ? 0 : costOf(f, action);
  pay(f, cost, act.costCause);
  if (cost > 0) state.paid += 1;
  const strength = strengthOf(f, action);
  state.acts[state.turn].push(action);
  if (f.sink) emit(f, { type: 'acted', turn: state.turn, seat, id: def.id, cost });
  applyEffects(f, act.effects, act.cause, strength);
  if (def.drafts !== 0 && def.draftSlot >= 0 && state.mode === 'free') {
    shift(f, def.draftSlot, idiv(def.drafts * strength.habit, 1000), `draft:${def.id}`);
  }
  for (const rule of f.prepared.rules.afterAct) {
    if (rule.modes.includes(state.mode) && rule.actions.includes(action)) applyEffects(f, rule.effects, rule.cause);
  }
  for (let i = 0; i < def.later.length; i++) state.queue.push({ turn: state.turn + def.later[i].turns, action, later: i });
  state.done[action] += 1;
  state.last[action] = state.turn;
}

/** Cost of declaring a line: the first is free. */
export function lineCost(f: Fold): number {
  return f.state.values[f.scenario.slots.line] === 0 ? 0 : f.scenario.lines.changeCost;
}

export function rejectLine(f: Fold, seat: number, line: number): Rejection | null {
  const { scenario, state } = f;
  if (seat !== scenario.player) return reject('NotYourAction');
  const current = state.values[scenario.slots.line];
  if (current === line + 1) return reject('SameLine');
  if (state.lineTurn === state.turn) return reject('OneLineATurn');
  if (current !== 0 && state.turn - state.lineTurn < scenario.lines.holdTurns)
    return reject('LineHeld', { turns: scenario.lines.holdTurns });
  const cost = lineCost(f);
  return cost > capital(f) ? reject('NotAffordable', { cost, capital: capital(f) }) : null;
}

export function declareLine(f: Fold, line: number): void {
  const { scenario, state } = f;
  const id = scenario.lines.list[line].id;
  const isChange = state.values[scenario.slots.line] !== 0;
  pay(f, lineCost(f), `cost:line`);
  if (isChange) applyEffects(f, f.prepared.lineChange, 'line:change');
  write(f, scenario.slots.line, line + 1, `line:${id}`);
  state.lineTurn = state.turn;
  emit(f, { type: 'lineDeclared', turn: state.turn, id });
}

/** Capital an answer to the open crisis costs. */
export function answerCost(f: Fold, answer: 'climb' | 'offRamp'): number {
  const { ladder } = f.scenario;
  const rung = f.state.crisis?.rung ?? 0;
  if (!ladder) return 0;
  return rung >= (answer === 'climb' ? ladder.climbCostsFrom : ladder.offRampCostsFrom) ? 1 : 0;
}

export function rejectAnswer(f: Fold, seat: number, answer: 'climb' | 'offRamp'): Rejection | null {
  const { crisis } = f.state;
  if (seat !== f.scenario.player) return reject('NotYourAction');
  if (!crisis) return reject('NoCrisis');
  if (crisis.answer !== 'none') return reject('OneAnswer');
  const cost = answerCost(f, answer);
  return cost > capital(f) ? reject('NotAffordable', { cost, capital: capital(f) }) : null;
}

export function answerCrisis(f: Fold, answer: 'climb' | 'offRamp'): void {
  if (!f.state.crisis) return;
  pay(f, answerCost(f, answer), `cost:${answer}`);
  f.state.crisis.answer = answer;
}
