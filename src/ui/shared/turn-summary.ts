// Summary of the latest end of turn for a reader: acts, answers, cards, news, changes with causes. Derived from the view's events only.
// Invariant: every visible change of a reported slot is in `changes` with all its causes; their sums are the differences shown.

import { answeredBefore, type ToldDeed, toldDeeds } from '../../analysis/text/deed-telling';
import { newsByWeight } from '../../analysis/text/prominence';
import { variableDef } from '../../app/game/definitions';
import type { GameView } from '../../app/game/game-view';
import { seenAs } from '../../app/game/slot-view';
import type { GameEvent, LedgerEntry } from '../../engine/model/event';
import type { Slot } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatChange, formatExact } from './format';
import { isReported, slotTitle } from './labels';

const SESSION_ENDS = ['textAnswered', 'textReferred', 'tableLeft', 'tableSigned'] as const;
type TableEventType = (typeof SESSION_ENDS)[number];

/** All changes of one slot over a stretch of events. */
export interface SlotChangeSummary {
  readonly slot: Slot;
  readonly from: number;
  readonly to: number;
  readonly causes: readonly { readonly cause: string; readonly by: number; readonly lost: number }[];
}

type EventOf<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

export interface TurnSummary {
  /** What the player did in the turn that ended. */
  readonly ownActs: readonly (EventOf<'acted'> | EventOf<'lineDeclared'>)[];
  readonly events: readonly GameEvent[];
  /** What was done and is answered now; the first leads. */
  readonly deeds: readonly ToldDeed[];
  readonly moves: readonly (EventOf<'moveMade'> | EventOf<'moveLapsed'>)[];
  readonly resolvedCards: readonly EventOf<'cardStruck'>[];
  readonly matured: readonly EventOf<'matured'>[];
  readonly crisis: readonly (EventOf<'crisisOpened'> | EventOf<'crisisMoved'> | EventOf<'crisisEnded'>)[];
  readonly mandates: readonly EventOf<'mandateSettled'>[];
  readonly signals: readonly EventOf<'signalSeen'>[];
  readonly closing: EventOf<'textSigned'> | EventOf<'textFailed'> | null;
  /** How sessions at tables ended; the exchanges themselves are in the log. */
  readonly tableOutcomes: readonly EventOf<TableEventType>[];
  /** Signed texts that were carried or fell at home. */
  readonly votes: readonly (EventOf<'textRatified'> | EventOf<'ratificationFailed'>)[];
  /** Weightiest last: the paper leads with what moved most of what the player can see; ties stay in the order they broke. */
  readonly news: readonly EventOf<'newsBroke'>[];
  readonly cards: readonly EventOf<'cardTurned'>[];
  readonly announcedMoves: readonly EventOf<'moveAnnounced'>[];
  /** Biggest first. */
  readonly changes: readonly SlotChangeSummary[];
}

function eventsOfType<T extends GameEvent['type']>(events: readonly GameEvent[], ...types: readonly T[]): EventOf<T>[] {
  return events.filter((event): event is EventOf<T> => (types as readonly string[]).includes(event.type));
}

/** The last thing that happened at each table. */
function lastTableEvents(events: readonly GameEvent[]): EventOf<TableEventType>[] {
  const ends = eventsOfType(events, ...SESSION_ENDS);
  return ends.filter((event, at) => ends.findLastIndex(({ table }) => table === event.table) === at);
}

/** Share of its range a slot moved, for ordering; slots nobody is pleased or hurt by come after the others. */
function changeShare(session: GameView, change: SlotChangeSummary): number {
  const variable = variableDef(session.scenario, change.slot);
  const share = Math.abs(change.to - change.from) / Math.max(1, variable.max - variable.min);
  return change.slot === session.scenario.slots.capital ? 0 : variable.good === 0 ? share / 4 : share;
}

/** Where these entries of one slot begin and where they end; the same where there are none. */
export function spanOf(entries: readonly LedgerEntry[]): { readonly from: number; readonly to: number } {
  return { from: entries.at(0)?.from ?? 0, to: entries.at(-1)?.to ?? 0 };
}

/** The told changes among these events by slot, biggest first. Slots that came back to where they were are left out. */
export function summarizeChanges(session: GameView, events: readonly GameEvent[]): SlotChangeSummary[] {
  const bySlot = new Map<number, LedgerEntry[]>();
  for (const event of events) {
    if (event.type !== 'changed' || !isReported(session, event.slot) || seenAs(session, event.slot) !== 'exact') continue;
    bySlot.set(event.slot, [...(bySlot.get(event.slot) ?? []), event]);
  }
  const changes = [...bySlot].map(([slot, entries]) => ({ slot, ...spanOf(entries), causes: sumByCause(entries) }));
  return changes
    .filter((change) => change.from !== change.to && variableDef(session.scenario, change.slot).kind === 'gauge')
    .sort((a, b) => changeShare(session, b) - changeShare(session, a) || a.slot - b.slot);
}

/** Entries summed by cause, the largest first. */
export function sumByCause(entries: readonly LedgerEntry[]): SlotChangeSummary['causes'] {
  const byCause = new Map<string, { by: number; asked: number }>();
  for (const { cause, from, to, asked } of entries) {
    const sum = byCause.get(cause) ?? { by: 0, asked: 0 };
    byCause.set(cause, { by: sum.by + to - from, asked: sum.asked + asked });
  }
  return [...byCause]
    .map(([cause, { by, asked }]) => ({ cause, by, lost: asked - by }))
    .filter(({ by, lost }) => by !== 0 || lost !== 0)
    .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
}

/** The cause that did most to move it the way it went; undefined where it went by nobody's doing. */
export function mainCause({ from, to, causes }: SlotChangeSummary): SlotChangeSummary['causes'][number] | undefined {
  return causes.toSorted((a, b) => (b.by - a.by) * Math.sign(to - from))[0];
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
function ownActsFrom(session: GameView): number {
  const before = session.events.slice(0, session.newsStart);
  const lastNews = before.findLastIndex((event) => NEWS.includes(event.type));
  const first = before.findIndex((event, index) => {
    return index > lastNews && isOwnAct(event);
  });
  return first < 0 ? session.newsStart : first;
}

/** The record of the latest end of turn: what the player did in it, what the others answered, and the news since. */
export function summarizeTurn(session: GameView): TurnSummary {
  const now = session.events.findLastIndex((event) => event.type === 'turnBegan');
  const isDuring = session.view.isOver ? session.events.length : Math.max(now, session.newsStart);
  const latest = session.events.slice(session.newsStart);
  const ownNow = latest.findIndex((event, index) => session.newsStart + index > isDuring && isOwnAct(event));
  const events = ownNow < 0 ? latest : latest.slice(0, ownNow);
  const own = session.events.slice(ownActsFrom(session), session.newsStart);
  const changes = summarizeChanges(session, [...own, ...events]);
  return {
    ownActs: eventsOfType(own, 'acted', 'lineDeclared'),
    events,
    deeds: deedsIn(session, events),
    moves: eventsOfType(events, 'moveMade', 'moveLapsed'),
    resolvedCards: eventsOfType(events, 'cardStruck'),
    matured: eventsOfType(events, 'matured'),
    crisis: eventsOfType(events, 'crisisOpened', 'crisisMoved', 'crisisEnded'),
    mandates: eventsOfType(events, 'mandateSettled'),
    signals: eventsOfType(events, 'signalSeen'),
    closing: eventsOfType(events, 'textSigned', 'textFailed')[0] ?? null,
    tableOutcomes: lastTableEvents([...own, ...events]),
    votes: eventsOfType([...own, ...events], 'textRatified', 'ratificationFailed'),
    news: newsByWeight(session.scenario, session.view.seat, events),
    cards: eventsOfType(events, 'cardTurned'),
    announcedMoves: eventsOfType(events, 'moveAnnounced'),
    changes,
  };
}

function deedsIn({ scenario, view, hasText, events: all, newsStart }: GameView, events: readonly GameEvent[]): ToldDeed[] {
  return toldDeeds(scenario, view.wordingSeed, hasText, events, answeredBefore(all, newsStart));
}

/** Events of the whole game by turn, for the log. */
export function eventsByTurn(session: GameView): GameEvent[][] {
  const turns: GameEvent[][] = [];
  let turn = 0;
  for (const event of session.events) {
    if ('turn' in event) turn = Math.max(turn, event.turn);
    turns[turn] = [...(turns[turn] ?? []), event];
  }
  return Array.from(turns, (events) => events ?? []);
}

/** The three biggest changes as one sentence for a screen reader. */
export function biggestChangesText(session: GameView, record: TurnSummary): string {
  const told = record.changes.slice(0, 3).map(({ slot, from, to }) => {
    const variable = variableDef(session.scenario, slot);
    return t('record.changeSaid', { name: slotTitle(session, slot), by: formatChange(variable, to - from), to: formatExact(variable, to) });
  });
  return told.length === 0 ? t('record.nothingMoved') : told.join(' ');
}
