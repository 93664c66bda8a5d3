// What a turn opens with: delayed effects that mature, dated events, cards that strike, cards that are turned; in history mode the moves on record.
// Invariant: what was done is answered before anything else is told, what the news themselves bring about at their end; else in this order; whatever is turned now strikes at the earliest at the next news.

import type { ActionIndex, CardIndex, DeckIndex, Turn } from '../model/indices';
import { append } from '../model/list-access';
import { weightedIndex } from '../model/rng';
import type { CardDef } from '../model/scenario';
import { type Context, emit } from './context';
import { answerDeeds } from './deed';
import { applyEffects, atStrength } from './effect';

const none: readonly number[] = [];

export function openTurn(ctx: Context): void {
  if (ctx.sink) emit(ctx, { type: 'turnBegan', turn: ctx.state.turn });
  answerDeeds(ctx);
  matureEffects(ctx, (turn) => turn === ctx.state.turn);
  fireEvents(ctx);
  if (ctx.state.mode === 'free') {
    strikeCards(ctx);
    turnCards(ctx);
  } else announceRecordedMoves(ctx);
  runRules(ctx, 'afterNews');
  answerDeeds(ctx);
}

/** Delayed effects whose time has come, oldest promise first. */
export function matureEffects(ctx: Context, isDue: (turn: Turn) => boolean): void {
  if (ctx.state.queue.length === 0) return;
  const due = ctx.state.queue.filter((q) => isDue(q.turn));
  if (due.length === 0) return;
  ctx.state.queue = ctx.state.queue.filter((q) => !isDue(q.turn));
  for (const { action, later } of due) {
    const { id } = ctx.scenario.actions[action];
    emit(ctx, { type: 'matured', turn: ctx.state.turn, id });
    applyEffects(ctx, ctx.prepared.later[action][later]);
  }
}

/** Standing rules of one moment of the turn, in the scenario's order. */
export function runRules(ctx: Context, moment: 'afterNews' | 'afterActs' | 'afterText' | 'afterMoves' | 'afterDrift'): void {
  const { code, rules } = ctx.prepared;
  const { mode } = ctx.state;
  if (code && ctx.sink === null) code.rules[moment][mode](ctx);
  else for (const rule of rules[moment]) if (rule.modes.includes(mode)) applyEffects(ctx, rule.effects);
}

function fireEvents(ctx: Context): void {
  const { scenario, prepared, state } = ctx;
  for (const i of prepared.eventsByTurn[state.turn] ?? none) {
    const def = scenario.events[i];
    if (!def.modes.includes(state.mode)) continue;
    const event = prepared.events[i];
    if (event.unless !== null && event.unless(ctx) !== 0) continue;
    const holds = event.when === null || event.when(ctx) !== 0;
    if (!holds && !def.hasOtherwise) continue;
    if (ctx.sink) emit(ctx, { type: 'newsBroke', turn: state.turn, id: def.id, variant: holds ? 'text' : 'otherwise' });
    applyEffects(ctx, holds ? event.effects : event.otherwise);
  }
}

/** In history mode the powers announce nothing of their own: what the record has them do in this turn is known when it begins. */
function announceRecordedMoves(ctx: Context): void {
  const { scenario, state } = ctx;
  for (const deed of scenario.path.deeds[state.turn] ?? []) {
    if (deed.does !== 'move') continue;
    const { move } = deed;
    const { seat, id } = scenario.moves[move];
    state.intents = append(state.intents, { seat, move, occasion: -1, args: [], turn: state.turn });
    if (ctx.sink) emit(ctx, { type: 'moveAnnounced', turn: state.turn, seat, id, occasion: -1, args: [] });
  }
}

/** Whether one of these acts answers a card or a move. */
export function isAnswered({ answers }: Pick<CardDef, 'answers'>, acts: readonly ActionIndex[]): boolean {
  for (let i = 0; i < answers.length; i++) if (acts.includes(answers[i])) return true;
  return false;
}

function strikeCards(ctx: Context): void {
  const { scenario, prepared, state } = ctx;
  if (state.openCards.length === 0) return;
  for (const i of state.openCards) {
    const card = scenario.cards[i];
    const answered = isAnswered(card, state.acts[state.turn - 1] ?? none);
    const strength = answered
      ? card.answeredStrength
      : card.strengthBase + ctx.rng(state.seed, state.turn, prepared.cards[i].strengthChannel, card.strengthSpread);
    if (ctx.sink) emit(ctx, { type: 'cardStruck', turn: state.turn, id: card.id, answered, strength });
    applyEffects(ctx, answered ? prepared.cards[i].answered : prepared.cards[i].effects, atStrength(strength));
  }
  state.openCards = [];
}

function turnCards(ctx: Context): void {
  const { scenario, prepared, state } = ctx;
  for (let d = 0; d < scenario.decks.length; d++) {
    if (ctx.rng(state.seed, state.turn, prepared.decks[d].chanceChannel, 1000) >= scenario.decks[d].chance) continue;
    const card = drawCard(ctx, d);
    if (card === null) continue;
    state.openCards = append(state.openCards, card);
    state.drawnCards = append(state.drawnCards, card);
    if (ctx.sink) emit(ctx, { type: 'cardTurned', turn: state.turn, id: scenario.cards[card].id });
  }
}

/** A card of the deck by weight, among those not yet drawn whose condition holds; null when there is none. */
function drawCard(ctx: Context, deck: DeckIndex): CardIndex | null {
  const { scenario, prepared, state } = ctx;
  const { cardChannel } = prepared.decks[deck];
  if (prepared.code) {
    const card = prepared.code.cards[deck](ctx, state.drawnCards, cardChannel);
    return card < 0 ? null : card;
  }
  const pool = prepared.cardsByDeck[deck].filter((i) => {
    const { when } = prepared.cards[i];
    return !state.drawnCards.includes(i) && (when === null || when(ctx) !== 0);
  });
  const weights = pool.map((i) => scenario.cards[i].weight);
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return sum === 0 ? null : pool[weightedIndex(weights, ctx.rng(state.seed, state.turn, cardChannel, sum))];
}
