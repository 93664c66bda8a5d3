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
  for (const rule of f.prepared.rules) {
    const def = f.scenario.rules[rule.index];
    if (def.moment === moment && def.modes.includes(f.state.mode)) applyEffects(f, rule.effects, `rule:${def.id}`);
  }
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
  const { scenario, prepared, state } = f;
  scenario.decks.forEach((deck, d) => {
    if (f.luck(state.seed, state.turn, `deck:${deck.id}`, 1000) >= deck.chance) return;
    const pool: number[] = [];
    let weight = 0;
    scenario.cards.forEach((card, i) => {
      if (card.deck !== d || state.drawn.includes(i)) return;
      const { when } = prepared.cards[i];
      if (when && when(f) === 0) return;
      pool.push(i);
      weight += card.weight;
    });
    if (pool.length === 0) return;
    let left = f.luck(state.seed, state.turn, `card:${deck.id}`, weight);
    for (const i of pool) {
      left -= scenario.cards[i].weight;
      if (left < 0) {
        state.open.push(i);
        state.drawn.push(i);
        emit(f, { type: 'cardTurned', turn: state.turn, id: scenario.cards[i].id });
        return;
      }
    }
  });
}
