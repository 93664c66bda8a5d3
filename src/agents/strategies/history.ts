// Plays the historical path of the scenario, act by act, for any seat, and in history mode what was said and signed at tables. In free play
// what is not possible is left out; in history mode all of it is possible.
// Invariant: its deeds at tables follow from its view: the first of the turn that is not yet done is due, whoever's it is.

import type { Command, Reason } from '../../engine/model/command';
import type { Seat, TableIndex } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { linesOf, type Scenario } from '../../engine/model/scenario';
import type { TableSession } from '../../engine/model/state';
import type { PathDeed } from '../../engine/model/table-def';
import type { SeatView } from '../../engine/visibility/seat-view';
import type { Agent } from '../agent';
import { chooseConsent } from '../bargaining/consent';
import { createStallAnswer } from '../bargaining/stall';

export const history: Agent = {
  name: 'history',
  version: 1,
  decide: (scenario, view) => (scenario.path[view.mode][view.turn] ?? []).flatMap((id) => commandFor(scenario, view.seat, id) ?? []),
  negotiate: (scenario, view) => nextDeed(scenario, view),
  answer: (scenario, view) => nextDeed(scenario, view) ?? createStallAnswer(scenario, view),
  consent: (scenario, view) => nextDeed(scenario, view) ?? refuseConsent(scenario, view),
};

function refuseConsent({ tables }: Scenario, { seat, session }: SeatView): Command {
  const { table = 0, exchange = 0 } = session ?? {};
  return { type: 'consent', seat, table: elementAt(tables, table).id, exchange, id: 'refuse' };
}

/** An entry of the path as the seat's own command; null where it is another seat's. */
function commandFor(scenario: Scenario, seat: Seat, id: string): Command | null {
  if (id === 'climb' || id === 'off_ramp')
    return seat === scenario.ladder?.own ? { type: 'answerCrisis', seat, id: id === 'climb' ? 'climb' : 'offRamp' } : null;
  if (linesOf(scenario, seat)?.list.some((line) => line.id === id)) return { type: 'declare', seat, id };
  return scenario.actions.some((action) => action.id === id && action.seat === seat) ? { type: 'act', seat, id } : null;
}

/**
 * Whoever holds another seat than the player's in history mode: it does what the record has it do, and decides by its own lights only on a text
 * that is not on record, as when a person has taken the player's chair.
 */
export function followRecord(own: Agent): Agent {
  return {
    ...own,
    decide: history.decide,
    negotiate: nextDeed,
    answer: (scenario, view, draw) => {
      const asked = isTextOnRecord(scenario, view) ? undefined : own.answer?.(scenario, view, draw);
      return nextDeed(scenario, view) ?? asked ?? createStallAnswer(scenario, view);
    },
    consent: (scenario, view, draw) => {
      const asked = isTextOnRecord(scenario, view) ? null : (own.consent?.(scenario, view, draw) ?? chooseConsent(scenario, view));
      return nextDeed(scenario, view) ?? asked ?? refuseConsent(scenario, view);
    },
  };
}

/** Whether the text that lies before the seat was offered on record: then only the record can tell how it was answered. */
function isTextOnRecord({ path }: Scenario, view: SeatView): boolean {
  const asked = view.texts.findLast((text) => text.table === view.session?.table);
  return (path.deeds[view.turn] ?? []).some(
    (deed) => deed.does === 'offer' && deed.table === asked?.table && deed.by === asked.seat && deed.text.join() === asked.text.join(),
  );
}

type SeatDeed = Exclude<PathDeed, { readonly does: 'ratify' | 'move' }>;

/** What the seat says at a table now; null where the record has nothing (more) of it in this turn, or another seat comes first. */
function nextDeed(scenario: Scenario, view: SeatView): Command | null {
  if (view.mode !== 'history' || view.tables === 'fast') return null;
  const deeds = (scenario.path.deeds[view.turn] ?? []).filter((deed): deed is SeatDeed => deed.does !== 'ratify' && deed.does !== 'move');
  const offers = new Map<string, number>();
  for (const deed of deeds) {
    const key = `${deed.table} ${deed.by}`;
    const nth = (offers.get(key) ?? 0) + 1;
    if (deed.does === 'offer') offers.set(key, nth);
    if (!isDone(scenario, view, deed, nth)) return deed.by === view.seat ? commandOfDeed(scenario, view, deed) : null;
  }
  return null;
}

/** `nth`: which of its seat's offers at the table the deed is, from 1. */
function isDone({ tables }: Scenario, view: SeatView, deed: SeatDeed, nth: number): boolean {
  const { table, by } = deed;
  const session = sessionAt(view, table);
  if (deed.does === 'offer')
    return view.texts.filter((text) => text.turn === view.turn && text.table === table && text.seat === by).length >= nth;
  if (deed.does === 'sign') return view.signed.some((text) => text.turn === view.turn && text.table === table);
  const isConcluded = session !== null && session.ended !== null && ['signed', 'referred', 'vetoed'].includes(session.ended);
  if (deed.does === 'accept') return isConcluded || (session !== null && (session.agreed !== null || session.sealed?.seat === by));
  const { veto } = elementAt(tables, table);
  if (isConcluded || session === null || session.agreed === null || session.awaitedSeat === null) return isConcluded;
  return veto.indexOf(session.awaitedSeat) > veto.indexOf(by);
}

function commandOfDeed(scenario: Scenario, view: SeatView, deed: SeatDeed): Command {
  const { seat } = view;
  const { id: table } = elementAt(scenario.tables, deed.table);
  const session = sessionAt(view, deed.table);
  const exchange = session?.exchange ?? 0;
  const isAsked = session?.awaitedSeat === seat;
  const reasons = (): readonly Reason[] => createStallAnswer(scenario, view).reasons;
  switch (deed.does) {
    case 'offer':
      return isAsked
        ? { type: 'answer', seat, table, exchange, answer: 'counter', text: deed.text, demand: [], reasons: reasons() }
        : { type: 'offer', seat, table, exchange, text: deed.text };
    case 'accept':
      return isAsked
        ? { type: 'answer', seat, table, exchange, answer: 'accept', text: [], demand: [], reasons: reasons() }
        : { type: 'agree', seat, table, exchange };
    case 'sign':
      return { type: 'sign', seat, table };
    default:
      return { type: 'consent', seat, table, exchange, id: deed.does };
  }
}

function sessionAt({ sessions }: SeatView, table: TableIndex): TableSession | null {
  return sessions.find((session) => session.table === table) ?? null;
}
