// The end of a turn: acts are answered (`resolve`), then time passes and the next news come in (`advance`).
// Invariant: the order is the one printed in docs/rules.md; after the last turn an epilogue matures what is under way and nobody acts.
import { closeText } from './closing';
import { applyEffects, FULL } from './effect';
import { emit, type Fold, write } from './fold';
import { idiv } from './integer';
import { resolveCrisis } from './ladder';
import { breakNews, mature, runRules } from './news';
import { scoresOf } from './scorecard';
import { ratifyTexts } from './signing';
import { closeSession } from './table-session';
import { seatAwaited } from './turn-order';

/** The turn's acts are answered: risks, text, ladder, the powers' announced moves, standing rules, mandates. Stops where an answer is awaited. */
export function resolve(f: Fold): void {
  const { state, scenario, prepared } = f;
  const isFree = state.mode === 'free';
  const acts = state.acts[state.turn];
  if (isFree) for (const a of acts) applyEffects(f, prepared.risks[a], `risk:${scenario.actions[a].id}`);
  runRules(f, 'afterActs');
  if (isFree) {
    if (acts.some((a) => scenario.actions[a].closes)) closeText(f);
    ratifyTexts(f);
    resolveCrisis(f);
  }
  if (seatAwaited(state) < 0) resolveRest(f);
}

/** What follows the crisis. */
export function resolveRest(f: Fold): void {
  const isFree = f.state.mode === 'free';
  runRules(f, 'afterText');
  if (isFree) makeMoves(f);
  runRules(f, 'afterMoves');
  if (isFree) settleMandates(f);
}

/** The announced moves are carried out, seat by seat; those that have become impossible lapse. */
function makeMoves(f: Fold): void {
  const { scenario, prepared, state } = f;
  const due = state.intents.filter((i) => i.turn === state.turn);
  const acts = state.acts[state.turn];
  const { player } = scenario;
  for (let seat = 0; seat < scenario.seats.length; seat++) {
    const intent = seat === player ? undefined : due.find((i) => i.seat === seat);
    if (!intent) continue;
    const def = scenario.moves[intent.move];
    const move = prepared.moves[intent.move];
    if (move.stillPossible && move.stillPossible(f) === 0) {
      emit(f, { type: 'moveLapsed', turn: state.turn, seat, id: def.id });
      continue;
    }
    const answered = def.answers.some((a) => acts.includes(a));
    emit(f, { type: 'moveMade', turn: state.turn, seat, id: def.id, answered });
    state.made.push([state.turn, intent.move]);
    applyEffects(f, move.effects, `move:${def.id}`, { ...FULL, whole: answered ? scenario.moveRules.answered : 1000 });
  }
}

function settleMandates(f: Fold): void {
  f.scenario.mandates.forEach((mandate, i) => {
    if (mandate.turn !== f.state.turn) return;
    const met = f.prepared.mandates[i](f) !== 0;
    applyEffects(f, met ? f.prepared.mandateMet : f.prepared.mandateUnmet, `mandate:${mandate.id}`);
    f.state.mandates.push(met ? 1 : 0);
    emit(f, { type: 'mandateSettled', turn: f.state.turn, id: mandate.id, met });
  });
}

/** Time passes: drift, scores, then the news of the next turn or the epilogue. */
export function advance(f: Fold): void {
  const { state, scenario } = f;
  drift(f);
  runRules(f, 'afterDrift');
  const scores = scoresOf(f);
  state.history.push(scores);
  emit(f, { type: 'scored', turn: state.turn, scores });
  state.turn += 1;
  closeSession(f);
  f.at = state.turn;
  state.acts.push([]);
  state.paid = 0;
  state.intents = state.intents.filter((i) => i.turn >= state.turn);
  if (state.turn < scenario.turns.length) breakNews(f);
  else endGame(f);
}

function drift(f: Fold): void {
  const { months } = f.scenario.turns[f.state.turn];
  f.scenario.drift.forEach((d, i) => {
    const value = f.state.values[d.slot];
    const by = idiv((f.prepared.drift[i](f) - value) * d.rate * months, 1000);
    if (by !== 0) write(f, d.slot, value + by, `drift:${d.id}`);
  });
}

/** The epilogue: everything under way matures, nobody acts, the game is over. */
function endGame(f: Fold): void {
  mature(f, () => true);
  ratifyTexts(f, true);
  const scores = scoresOf(f);
  emit(f, { type: 'scored', turn: f.state.turn, scores });
  f.state.isOver = true;
  emit(f, { type: 'gameEnded', outcome: outcomeOf(f) });
}

/** Id of the first outcome whose condition holds. */
export function outcomeOf(f: Fold): string {
  const i = f.prepared.outcomes.findIndex((holds) => holds(f) !== 0);
  return f.scenario.outcomes[i]?.id ?? '';
}
