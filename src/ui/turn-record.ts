// What an end of turn brought, sorted for a reader: who did what, what struck, what moved and why. Derived from the session's events only.
// Invariant: every visible change of a told slot is in `changes`, each with all its causes; their sums are the differences shown.

import type { GameEvent, LedgerEntry } from '../engine/event';
import { t } from '../i18n/text';
import type { Session } from '../store/session';
import { formatChange, formatExact } from './format';
import { isTold, sightOf, slotTitle } from './reading';

/** All changes of one slot over a stretch of events. */
export interface SlotChange {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  readonly causes: readonly { readonly cause: string; readonly by: number; readonly lost: number }[];
}

type EventOf<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

export interface TurnRecord {
  readonly events: readonly GameEvent[];
  readonly moves: readonly (EventOf<'moveMade'> | EventOf<'moveLapsed'>)[];
  readonly struck: readonly EventOf<'cardStruck'>[];
  readonly matured: readonly EventOf<'matured'>[];
  readonly crisis: readonly (EventOf<'crisisOpened'> | EventOf<'crisisMoved'> | EventOf<'crisisEnded'>)[];
  readonly mandates: readonly EventOf<'mandateSettled'>[];
  readonly signals: readonly EventOf<'signalSeen'>[];
  readonly text: EventOf<'textSigned'> | EventOf<'textFailed'> | null;
  readonly news: readonly EventOf<'newsBroke'>[];
  readonly cards: readonly EventOf<'cardTurned'>[];
  readonly announced: readonly EventOf<'moveAnnounced'>[];
  /** Biggest first. */
  readonly changes: readonly SlotChange[];
}

function pick<T extends GameEvent['type']>(events: readonly GameEvent[], ...types: readonly T[]): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => (types as readonly string[]).includes(event.type));
}

/** Share of its range a slot moved, for ordering; slots nobody is pleased or hurt by come after the others. */
function sizeOf(session: Session, change: SlotChange): number {
  const variable = session.scenario.variables[change.slot];
  const share = Math.abs(change.to - change.from) / Math.max(1, variable.max - variable.min);
  return change.slot === session.scenario.slots.capital ? 0 : variable.good === 0 ? share / 4 : share;
}

/** The told changes among these events by slot, biggest first. Slots that came back to where they were are left out. */
export function changesOf(session: Session, events: readonly GameEvent[]): SlotChange[] {
  const bySlot = new Map<number, LedgerEntry[]>();
  for (const event of events) {
    if (event.type !== 'changed' || !isTold(session, event.slot) || sightOf(session, event.slot) !== 1) continue;
    bySlot.set(event.slot, [...(bySlot.get(event.slot) ?? []), event]);
  }
  const changes = [...bySlot].map(([slot, entries]) => ({
    slot,
    from: entries[0].from,
    to: entries[entries.length - 1].to,
    causes: causesOf(entries),
  }));
  return changes
    .filter((change) => change.from !== change.to && session.scenario.variables[change.slot].kind === 'gauge')
    .sort((a, b) => sizeOf(session, b) - sizeOf(session, a) || a.slot - b.slot);
}

/** Entries summed by cause, in the order the causes first appear. */
export function causesOf(entries: readonly LedgerEntry[]): SlotChange['causes'] {
  const byCause = new Map<string, { by: number; asked: number }>();
  for (const { cause, from, to, asked } of entries) {
    const sum = byCause.get(cause) ?? { by: 0, asked: 0 };
    byCause.set(cause, { by: sum.by + to - from, asked: sum.asked + asked });
  }
  return [...byCause].map(([cause, { by, asked }]) => ({ cause, by, lost: asked - by })).filter(({ by, lost }) => by !== 0 || lost !== 0);
}

/** The record of the events from `start` on (of the latest end of turn when left out). */
export function recordOf(session: Session, start = session.newsFrom, end = session.events.length): TurnRecord {
  const events = session.events.slice(start, end);
  return {
    events,
    moves: pick(events, 'moveMade', 'moveLapsed'),
    struck: pick(events, 'cardStruck'),
    matured: pick(events, 'matured'),
    crisis: pick(events, 'crisisOpened', 'crisisMoved', 'crisisEnded'),
    mandates: pick(events, 'mandateSettled'),
    signals: pick(events, 'signalSeen'),
    text: pick(events, 'textSigned', 'textFailed')[0] ?? null,
    news: pick(events, 'newsBroke'),
    cards: pick(events, 'cardTurned'),
    announced: pick(events, 'moveAnnounced'),
    changes: changesOf(session, events),
  };
}

/** Events of the whole game by turn, for the log. */
export function eventsByTurn(session: Session): GameEvent[][] {
  const turns: GameEvent[][] = [];
  let turn = 0;
  for (const event of session.events) {
    if ('turn' in event) turn = Math.max(turn, event.turn);
    turns[turn] = [...(turns[turn] ?? []), event];
  }
  return Array.from(turns, (events) => events ?? []);
}

/** The three biggest changes as one sentence for a screen reader. */
export function biggestChanges(session: Session, record: TurnRecord): string {
  const told = record.changes.slice(0, 3).map(({ slot, from, to }) => {
    const variable = session.scenario.variables[slot];
    return t('record.changeSaid', { name: slotTitle(session, slot), by: formatChange(variable, to - from), to: formatExact(variable, to) });
  });
  return told.length === 0 ? t('record.nothingMoved') : told.join(' ');
}
