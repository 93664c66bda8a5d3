// What an end of turn brought, sorted for a reader: who did what, what struck, what moved and why. Derived from the session's events only.
// Invariant: every visible change of a told slot is in `changes`, each with all its causes; their sums are the differences shown.

import { newsByWeight } from '../analysis/first-telling';
import type { GameEvent, LedgerEntry } from '../engine/event';
import { t } from '../i18n/text';
import type { Session } from '../store/session';
import { formatChange, formatExact } from './format';
import { isTold, sightOf, slotTitle } from './reading';

const SESSION_ENDS = ['textAnswered', 'textReferred', 'tableLeft', 'tableSigned'] as const;
type TableEventType = (typeof SESSION_ENDS)[number];

/** All changes of one slot over a stretch of events. */
export interface SlotChange {
  readonly slot: number;
  readonly from: number;
  readonly to: number;
  readonly causes: readonly { readonly cause: string; readonly by: number; readonly lost: number }[];
}

type EventOf<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

export interface TurnRecord {
  /** What the player did in the turn that ended. */
  readonly own: readonly (EventOf<'acted'> | EventOf<'lineDeclared'>)[];
  readonly events: readonly GameEvent[];
  readonly moves: readonly (EventOf<'moveMade'> | EventOf<'moveLapsed'>)[];
  readonly struck: readonly EventOf<'cardStruck'>[];
  readonly matured: readonly EventOf<'matured'>[];
  readonly crisis: readonly (EventOf<'crisisOpened'> | EventOf<'crisisMoved'> | EventOf<'crisisEnded'>)[];
  readonly mandates: readonly EventOf<'mandateSettled'>[];
  readonly signals: readonly EventOf<'signalSeen'>[];
  readonly text: EventOf<'textSigned'> | EventOf<'textFailed'> | null;
  /** How sessions at tables ended; the exchanges themselves are in the log. */
  readonly tables: readonly EventOf<TableEventType>[];
  /** Signed texts that were carried or fell at home. */
  readonly votes: readonly (EventOf<'textRatified'> | EventOf<'ratificationFailed'>)[];
  /** Weightiest last: the paper leads with what moved most of what the player can see; ties stay in the order they broke. */
  readonly news: readonly EventOf<'newsBroke'>[];
  readonly cards: readonly EventOf<'cardTurned'>[];
  readonly announced: readonly EventOf<'moveAnnounced'>[];
  /** Biggest first. */
  readonly changes: readonly SlotChange[];
}

function pick<T extends GameEvent['type']>(events: readonly GameEvent[], ...types: readonly T[]): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => (types as readonly string[]).includes(event.type));
}

/** The last thing that happened at each table. */
function tablesOf(events: readonly GameEvent[]): EventOf<TableEventType>[] {
  const ends = pick(events, ...SESSION_ENDS);
  return ends.filter((event, at) => ends.findLastIndex(({ table }) => table === event.table) === at);
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

const NEWS: readonly GameEvent['type'][] = [
  'turnBegan',
  'newsBroke',
  'cardTurned',
  'cardStruck',
  'moveAnnounced',
  'moveMade',
  'mandateSettled',
  'scored',
  'matured',
];

/** True for the first thing a command of the player leaves: its price, or the act itself. */
function isOwnAct(event: GameEvent): boolean {
  if (event.type === 'sessionOpened' || event.type === 'textOffered' || event.type === 'tableSigned') return true;
  return event.type === 'acted' || event.type === 'lineDeclared' || (event.type === 'changed' && /^(cost|line):/.test(event.cause));
}

/** Where the player's own acts of the turn just ended begin; the start of the news when there were none. */
function ownActsFrom(session: Session): number {
  const before = session.events.slice(0, session.newsFrom);
  const lastNews = before.findLastIndex((event) => NEWS.includes(event.type));
  const first = before.findIndex((event, index) => {
    return index > lastNews && isOwnAct(event);
  });
  return first < 0 ? session.newsFrom : first;
}

/** The record of the latest end of turn: what the player did in it, what the others answered, and the news since. */
export function recordOf(session: Session): TurnRecord {
  const now = session.events.findLastIndex((event) => event.type === 'turnBegan');
  const isDuring = session.view.isOver ? session.events.length : Math.max(now, session.newsFrom);
  const latest = session.events.slice(session.newsFrom);
  const ownNow = latest.findIndex((event, index) => session.newsFrom + index > isDuring && isOwnAct(event));
  const events = ownNow < 0 ? latest : latest.slice(0, ownNow);
  const own = session.events.slice(ownActsFrom(session), session.newsFrom);
  const changes = changesOf(session, [...own, ...events]);
  return {
    own: pick(own, 'acted', 'lineDeclared'),
    events,
    moves: pick(events, 'moveMade', 'moveLapsed'),
    struck: pick(events, 'cardStruck'),
    matured: pick(events, 'matured'),
    crisis: pick(events, 'crisisOpened', 'crisisMoved', 'crisisEnded'),
    mandates: pick(events, 'mandateSettled'),
    signals: pick(events, 'signalSeen'),
    text: pick(events, 'textSigned', 'textFailed')[0] ?? null,
    tables: tablesOf([...own, ...events]),
    votes: pick([...own, ...events], 'textRatified', 'ratificationFailed'),
    news: newsByWeight(session.scenario, session.view.seat, events),
    cards: pick(events, 'cardTurned'),
    announced: pick(events, 'moveAnnounced'),
    changes,
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
