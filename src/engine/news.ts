// What a turn opens with: delayed effects that mature, dated events, cards that strike, cards that are turned.
// Invariant: in this order; whatever is turned now strikes at the earliest at the next news.
import { applyEffects, FULL } from './effect';
import { emit, type Fold } from './fold';
import type { CardDef } from './scenario';

export function breakNews(f: Fold): void {
  emit(f, { type: 'turnBegan', turn: f.state.turn });
  mature(f, (turn) => turn === f.state.turn);
  fireEvents(f);
  if (f.state.mode === 'free') {
    strikeCards(f);
    turnCards(f);
  }
  runRules(f, 'afterNews');
}

/** Delayed effects whose time has come, oldest promise first. */
export function mature(f: Fold, isDue: (turn: number) => boolean): void {
  const due = f.state.queue.filter((q) => isDue(q.turn));
  if (due.length === 0) return;
  f.state.queue = f.state.queue.filter((q) => !isDue(q.turn));
  for (const { action, later } of due) {
    const { id } = f.scenario.actions[action];
    emit(f, { type: 'matured', turn: f.state.turn, id });
    applyEffects(f, f.prepared.later[action][later], `later:${id}`);
  }
}

/** Standing rules of one moment of the turn, in the scenario's order. */
export function runRules(f: Fold, moment: 'afterNews' | 'afterActs' | 'afterText' | 'afterMoves' | 'afterDrift'): void {
  for (const rule of f.prepared.rules[moment]) if (rule.modes.includes(f.state.mode)) applyEffects(f, rule.effects, rule.cause);
}

function fireEvents(f: Fold): void {
  const { scenario, prepared, state } = f;
  for (const i of prepared.eventsByTurn[state.turn] ?? []) {
    const def = scenario.events[i];
    if (!def.modes.includes(state.mode)) continue;
    const event = prepared.events[i];
    const holds = event.when === null || event.when(f) !== 0;
    if (!holds && !def.hasOtherwise) continue;
    emit(f, { type: 'newsBroke', turn: state.turn, id: def.id, variant: holds ? 'text' : 'otherwise' });
    applyEffects(f, holds ? event.effects : event.otherwise, `event:${def.id}`);
  }
}

function isAnswered(f: Fold, card: CardDef): boolean {
  const acts = f.state.acts[f.state.turn - 1] ?? [];
  return card.answers.some((a) => acts.includes(a));
}

function strikeCards(f: Fold): void {
  const { scenario, prepared, state } = f;
  for (const i of state.open) {
    const card = scenario.cards[i];
    const answered = isAnswered(f, card);
    const strength = answered
      ? card.answeredStrength
      : card.strengthBase + f.luck(state.seed, state.turn, `strength:${card.id}`, card.strengthSpread);
    emit(f, { type: 'cardStruck', turn: state.turn, id: card.id, answered, strength });
    applyEffects(f, answered ? prepared.cards[i].answered : prepared.cards[i].effects, `card:${card.id}`, { ...FULL, whole: strength });
  }
  state.open = [];
}

function turnCards(f: Fold): void {
  const { scenario, state } = f;
  for (let d = 0; d < scenario.decks.length; d++) {
    const { id, chance } = scenario.decks[d];
    if (f.luck(state.seed, state.turn, `deck:${id}`, 1000) >= chance) continue;
    const card = drawCard(f, d);
    if (card < 0) continue;
    state.open.push(card);
    state.drawn.push(card);
    emit(f, { type: 'cardTurned', turn: state.turn, id: scenario.cards[card].id });
  }
}

/** A card of the deck by weight, among those not yet drawn whose condition holds; -1 when there is none. */
function drawCard(f: Fold, deck: number): number {
  const { scenario, prepared, state } = f;
  const pool: number[] = [];
  let weight = 0;
  for (const i of prepared.cardsByDeck[deck]) {
    if (state.drawn.includes(i)) continue;
    const { when } = prepared.cards[i];
    if (when && when(f) === 0) continue;
    pool.push(i);
    weight += scenario.cards[i].weight;
  }
  if (pool.length === 0) return -1;
  let left = f.luck(state.seed, state.turn, `card:${scenario.decks[deck].id}`, weight);
  for (const i of pool) {
    left -= scenario.cards[i].weight;
    if (left < 0) return i;
  }
  return -1;
}
