// The end of a turn: acts are answered (`resolve`), then time passes and the next news come in (`advance`).
// Invariant: the order is the one printed in docs/rules.md; after the last turn an epilogue matures what is under way and nobody acts.

import { idiv } from '../model/integer';
import { append } from '../model/list-access';
import { nobody } from '../model/scenario';
import { closeText } from './closing';
import { type Context, emit, setValue } from './context';
import { answerDeeds, noticeDeed } from './deed';
import { applyEffects, atStrength, FULL_STRENGTH } from './effect';
import { resolveCrisis } from './ladder';
import { isAnswered, matureEffects, openTurn, runRules } from './news';
import { pointsOf } from './points';
import { scoresOf } from './scorecard';
import { closeSessions, ratifyAsRecorded, ratifyTexts } from './signing';
import { seatAwaited } from './turn-order';

/** The turn's acts are answered: risks, text, ladder, the powers' announced moves, standing rules, mandates. Stops where an answer is awaited. */
export function resolveTurn(ctx: Context): void {
  const { state, scenario, prepared } = ctx;
  const isFree = state.mode === 'free';
  const acts = state.acts[state.turn];
  if (isFree) for (const a of acts) applyEffects(ctx, prepared.risks[a]);
  runRules(ctx, 'afterActs');
  if (isFree) {
    if (acts.some((a) => scenario.actions[a].closes)) closeText(ctx);
    ratifyTexts(ctx);
    resolveCrisis(ctx);
  } else ratifyAsRecorded(ctx);
  if (seatAwaited(state) === null) resolveAfterCrisis(ctx);
}

/** What follows the crisis. */
export function resolveAfterCrisis(ctx: Context): void {
  runRules(ctx, 'afterText');
  makeMoves(ctx);
  runRules(ctx, 'afterMoves');
  if (ctx.state.mode === 'free') settleMandates(ctx);
}

/**
 * The announced moves are carried out, seat by seat, each seat's in the order announced; those that have become impossible lapse. In history
 * mode they are the record's, and were made whatever holds.
 */
function makeMoves(ctx: Context): void {
  const { scenario, prepared, state } = ctx;
  if (state.intents.length === 0) return;
  const due = state.intents.filter((i) => i.turn === state.turn).sort((a, b) => a.seat - b.seat);
  const acts = state.acts[state.turn];
  for (const intent of due) {
    const { seat } = intent;
    const def = scenario.moves[intent.move];
    const move = prepared.moves[intent.move];
    if (state.mode === 'free' && move.stillPossible && move.stillPossible(ctx) === 0) {
      emit(ctx, { type: 'moveLapsed', turn: state.turn, seat, id: def.id });
      continue;
    }
    const answered = isAnswered(def, acts);
    if (ctx.sink) emit(ctx, { type: 'moveMade', turn: state.turn, seat, id: def.id, answered });
    state.movesMade = append(state.movesMade, [state.turn, intent.move]);
    applyEffects(ctx, move.effects, answered ? atStrength(scenario.moveRules.answered) : FULL_STRENGTH);
    noticeDeed(ctx, 'move', intent.move);
  }
}

function settleMandates(ctx: Context): void {
  const { mandates } = ctx.scenario;
  for (let i = 0; i < mandates.length; i++) {
    const mandate = mandates[i];
    if (mandate.turn !== ctx.state.turn) continue;
    const { isMet, met: kept, unmet: broken } = ctx.prepared.mandates[i];
    const met = isMet(ctx) !== 0;
    applyEffects(ctx, met ? kept : broken);
    ctx.state.mandates = [...ctx.state.mandates, met ? 1 : 0];
    emit(ctx, { type: 'mandateSettled', turn: ctx.state.turn, id: mandate.id, met });
    noticeDeed(ctx, 'promise', i, met ? 1 : 0);
  }
}

/** Time passes: drift, scores, then the news of the next turn or the epilogue. */
export function advanceTurn(ctx: Context): void {
  const { state, scenario } = ctx;
  drift(ctx);
  runRules(ctx, 'afterDrift');
  if (scenario.player !== nobody) state.scoreHistory = [...state.scoreHistory, takeScores(ctx)];
  if (ctx.prepared.hasPoints) state.pointHistory = [...state.pointHistory, takePoints(ctx)];
  state.turn += 1;
  closeSessions(ctx);
  ctx.calendarTurn = state.turn;
  state.acts = [...state.acts, []];
  state.paidActs = ctx.prepared.start.paidActs;
  if (state.intents.length > 0) state.intents = state.intents.filter((i) => i.turn >= state.turn);
  if (state.turn < scenario.turns.length) openTurn(ctx);
  else endGame(ctx);
}

/** Scores and total as things stand, told. */
function takeScores(ctx: Context): number[] {
  const scores = scoresOf(ctx);
  if (ctx.sink) emit(ctx, { type: 'scored', turn: ctx.state.turn, scores });
  return scores;
}

/** Points of every seat as things stand, told. */
function takePoints(ctx: Context): number[] {
  return ctx.scenario.seats.map((def, seat) => {
    const points = pointsOf(ctx, seat);
    if (def.points) emit(ctx, { type: 'pointsTaken', turn: ctx.state.turn, seat, points });
    return points;
  });
}

function drift(ctx: Context): void {
  const { months } = ctx.scenario.turns[ctx.state.turn];
  const { code } = ctx.prepared;
  if (code && ctx.sink === null) {
    code.drift(ctx, months);
    return;
  }
  ctx.scenario.drift.forEach((d, i) => {
    const value = ctx.state.values[d.slot];
    const by = idiv((ctx.prepared.drift[i](ctx) - value) * d.rate * months, 1000);
    if (by !== 0) setValue(ctx, d.slot, value + by, `drift:${d.id}`);
  });
}

/** The epilogue: everything under way matures, nobody acts, the game is over. */
function endGame(ctx: Context): void {
  matureEffects(ctx, () => true);
  ratifyTexts(ctx, true);
  answerDeeds(ctx);
  if (ctx.scenario.player !== nobody) takeScores(ctx);
  if (ctx.prepared.hasPoints) takePoints(ctx);
  ctx.state.isOver = true;
  emit(ctx, { type: 'gameEnded', outcome: outcomeOf(ctx) });
}

/** Id of the first outcome whose condition holds. */
export function outcomeOf(ctx: Context): string {
  const i = ctx.prepared.outcomes.findIndex((holds) => holds(ctx) !== 0);
  return ctx.scenario.outcomes[i]?.id ?? '';
}
