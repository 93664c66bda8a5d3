// What the page shows unfolded in a turn: the leading news item, the power quoted, the one consequence told in full; and the warnings for next
// turn. Invariant: the page folds, and the count of words shown (`readingTimeOf`) leaves out, what is not named here; both ask these functions.

import { compileProgram } from '../../engine/expression/evaluator';
import { type EventOf, eventsOfType, type GameEvent, type LedgerEntry } from '../../engine/model/event';
import type { Seat, Slot } from '../../engine/model/indices';
import { idiv } from '../../engine/model/integer';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { createFactsContext } from '../../engine/turn/scorecard';
import type { SeatView } from '../../engine/visibility/seat-view';
import { isExactGauge } from '../../engine/visibility/visibility';

type HasText = (key: string) => boolean;

/** Share of its range a slot moved, per mille; what pleases or hurts nobody comes after the rest, capital last. */
export function relativeChange({ variables, slots }: Pick<Scenario, 'variables' | 'slots'>, slot: Slot, by: number): number {
  const { min, max, good } = elementAt(variables, slot);
  const share = idiv(1000 * (by < 0 ? -by : by), max - min || 1);
  return slot === slots.capital ? 0 : good === 0 ? idiv(share, 4) : share;
}

/** Changes of the gauges whose exact value this seat may know. */
export function visibleChanges(scenario: Scenario, seat: Seat, events: readonly GameEvent[]): LedgerEntry[] {
  return eventsOfType(events, 'changed').filter(({ slot }) => isExactGauge(elementAt(scenario.variables, slot), seat));
}

/** News by what it moved of what this seat sees, weightiest last; ties stay in the order they broke. The last one leads. */
export function newsByWeight(scenario: Scenario, seat: Seat, events: readonly GameEvent[]): EventOf<'newsBroke'>[] {
  const seen = visibleChanges(scenario, seat, events);
  const weightOf = (id: string): number =>
    seen.reduce((sum, e) => (e.cause.split('.')[0] === `event:${id}` ? sum + relativeChange(scenario, e.slot, e.to - e.from) : sum), 0);
  return eventsOfType(events, 'newsBroke').sort((a, b) => weightOf(a.id) - weightOf(b.id));
}

/** The one capital that is quoted: none beside what all say to a deed, else the first to have moved that has words for it. What is only announced is told in the announcement's own sentence. */
export function quotedMove(hasText: HasText, events: readonly GameEvent[]): EventOf<'moveMade'> | undefined {
  if (events.some(({ type }) => type === 'deedAnswered')) return undefined;
  return eventsOfType(events, 'moveMade').find(({ id }) => hasText(`move.${id}.quote`));
}

/** Key of what came of a card that struck or was answered; '' when there is no such text. */
export function cardResultKey(hasText: HasText, { id, answered }: Pick<EventOf<'cardStruck'>, 'id' | 'answered'>): string {
  const fields = answered ? ['answered_text', 'answeredText'] : ['struck_text', 'struckText'];
  return fields.map((field) => `card.${id}.${field}`).find(hasText) ?? '';
}

/** The one card whose consequence is told in full: none beside news, else the first with a text. */
export function leadCard(hasText: HasText, events: readonly GameEvent[]): EventOf<'cardStruck'> | undefined {
  if (events.some(({ type }) => type === 'newsBroke')) return undefined;
  return eventsOfType(events, 'cardStruck').find((card) => cardResultKey(hasText, card) !== '');
}

/** Text keys of the warnings of what is dated for the next turn, in the calendar's order; not of what the seat can see will not come about. */
export function warningKeysAhead(scenario: Scenario, view: SeatView, hasText: HasText): string[] {
  const q = createFactsContext(scenario, view);
  return scenario.events
    .filter((event) => event.turn === view.turn + 1 && event.modes.includes(view.mode))
    .filter(({ unless }) => unless === null || compileProgram(unless, scenario)(q) === 0)
    .map(({ id }) => `event.${id}.warning`)
    .filter(hasText);
}
