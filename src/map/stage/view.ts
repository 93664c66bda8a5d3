// View model of the map from a game view, and the animations of a turn's end.
// Invariant: a pure function of the view; trust in a seat is the gauge the scenario names for it.

import { optionIn, seatDef, seenValue, tableDef, turnDef, variableDef } from '../../app/game/definitions';
import type { ForecastViewModel } from '../../app/game/forecast';
import type { GameView } from '../../app/game/game-view';
import { mapPlaceText } from '../../app/game/text';
import type { GameEvent } from '../../engine/model/event';
import type { Slot, Turn } from '../../engine/model/indices';
import type { PlaceDef } from '../../engine/model/place-def';
import { mapSheet } from '../../platform/map-sheet';
import type { StageBeat, StageModel, StagePlace, StageRelation } from './model';

const MOST_BEATS = 9;
const MOST_ACTS = 2;
const MOST_TRUST = 3;
/** A change of trust worth showing, in thousandths. */
const VISIBLE_CHANGE = 8;

export interface StageSelection {
  readonly selected: string | null;
  readonly hovered: string | null;
  /** The act being considered, as forecast; null when none is. */
  readonly preview: ForecastViewModel | null;
}

export function viewStage(session: GameView, wish: StageSelection): StageModel {
  const { scenario, view, text } = session;
  const home = seatDef(scenario, scenario.player).id;
  return {
    player: home,
    cities: scenario.seats.map(({ id, colour, trust }) => ({
      id,
      title: text(`seat.${id}.title`),
      nativeName: session.hasText(`seat.${id}.native`) ? text(`seat.${id}.native`) : '',
      colour,
      trust: trust === null ? null : seenValue(session, trust),
    })),
    relations: relations(session, home, wish.preview),
    places: scenario.places.filter(({ id }) => Object.hasOwn(mapSheet.inset.places, id)).map((def) => place(session, def)),
    crisisRung: view.crisis?.rung ?? 0,
    selected: wish.selected,
    hovered: wish.hovered,
    insetTitle: mapPlaceText(session, mapSheet.ring, 'title'),
    mainlandTitle: mapPlaceText(session, 'mainland', 'title'),
    turnLabel: view.turn < scenario.turns.length ? text(`turn.${turnDef(scenario, view.turn).id}.label`) : '',
  };
}

function relations(session: GameView, home: string, preview: ForecastViewModel | null): StageRelation[] {
  return session.scenario.seats.flatMap((seat) => {
    const slot = seat.trust;
    if (slot === null) return [];
    const by = preview ? preview.immediate.reduce((sum, change) => (change.slot === slot ? sum + change.delta : sum), 0) : 0;
    const trust = seenValue(session, slot);
    return [{ id: `${home}-${seat.id}`, from: home, to: seat.id, trust, isPreview: by !== 0, previewTrust: by === 0 ? null : trust + by }];
  });
}

function place(session: GameView, def: PlaceDef): StagePlace {
  const read = (field: 'title' | 'other' | 'text'): string => mapPlaceText(session, def.id, field);
  const state = isPromised(session, def) ? 'promised' : 'disputed';
  return { id: def.id, title: read('title'), otherName: read('other'), state, note: read('text') };
}

/** Whether the text in force promises the place, by the form it was made in: at a table, or closed in one step. */
function isPromised({ scenario, view }: GameView, { promises }: PlaceDef): boolean {
  const { agreement } = view;
  if (!agreement) return false;
  const settled = view.signed.findLast((text) => text.fate === 'inForce' && tableDef(scenario, text.table).session?.settles);
  const promise = promises.find(({ table }) => table === (settled?.table ?? -1));
  return promise?.choices.every(({ issue, options }) => options.includes(optionIn(agreement.options, issue))) ?? false;
}

/** What is watched after a turn: the player's acts, what struck, the moves of the powers, and how trust moved. */
export function viewBeats(session: GameView): StageBeat[] {
  const { scenario } = session;
  const home = seatDef(scenario, scenario.player).id;
  const news = session.events.slice(session.newsStart);
  const acts = actBeats(session, home).slice(0, MOST_ACTS);
  const beats = news.flatMap((event): StageBeat[] => beatOf(session, event, news, home));
  return [...acts, ...beats.slice(0, MOST_BEATS - MOST_TRUST - acts.length), ...trustBeats(session, news, home)].slice(0, MOST_BEATS);
}

/** The player's acts of the turn that has ended, each on its way to the capital whose trust it moved most; others are not seen on a map. */
function actBeats(session: GameView, home: string): StageBeat[] {
  const { scenario, text } = session;
  const before = session.events.slice(0, session.newsStart);
  const turn = session.view.turn - 1;
  return before.flatMap((event): StageBeat[] => {
    if (event.type !== 'acted' || event.turn !== turn) return [];
    const moved = scenario.seats.map(({ id, trust }) => ({
      to: id,
      by: trust === null ? 0 : changeOf(before, trust, `action:${event.id}`, turn),
    }));
    const most = Math.max(...moved.map(({ by }) => Math.abs(by)));
    const met = moved.find(({ by }) => by !== 0 && Math.abs(by) === most);
    if (!met) return [];
    return [{ kind: 'envoy', from: home, to: met.to, tone: met.by > 0 ? 'warm' : 'cold', caption: text(`action.${event.id}.title`) }];
  });
}

/** How far a cause moved a slot in a turn. */
function changeOf(events: readonly GameEvent[], slot: Slot, cause: string, turn: Turn): number {
  return events.reduce(
    (sum, e) => (e.type === 'changed' && e.slot === slot && e.cause === cause && e.turn === turn ? sum + e.to - e.from : sum),
    0,
  );
}

function beatOf(session: GameView, event: GameEvent, news: readonly GameEvent[], home: string): StageBeat[] {
  const { scenario, text } = session;
  switch (event.type) {
    case 'moveMade': {
      const from = seatDef(scenario, event.seat).id;
      const tone = event.answered ? 'neutral' : toneOf(session, news, event.id);
      return [{ kind: 'envoy', from, to: home, tone, caption: text(`move.${event.id}.title`) }];
    }
    case 'textSigned':
      return [{ kind: 'seal', at: mapSheet.ring, caption: text('closing.success') }];
    case 'newsBroke':
      return [
        {
          kind: 'ink',
          at: mapSheet.ring,
          caption: text(event.variant === 'text' ? `event.${event.id}.headline` : `event.${event.id}.otherwise.headline`),
        },
      ];
    case 'cardStruck':
      return [{ kind: 'ink', at: home, caption: text(`card.${event.id}.title`) }];
    case 'crisisMoved':
    case 'crisisOpened':
      return [{ kind: 'alarm', at: mapSheet.ring, caption: text(`crisis.${event.id}.title`) }];
    default:
      return [];
  }
}

/** Warm or cold by whether what the move has just done is welcome. */
function toneOf(session: GameView, news: readonly GameEvent[], move: string): 'warm' | 'cold' | 'neutral' {
  const cause = `move:${move}`;
  let good = 0;
  for (const entry of news) {
    if (entry.type !== 'changed' || entry.cause !== cause) continue;
    good += Math.sign(entry.to - entry.from) * variableDef(session.scenario, entry.slot).good;
  }
  return good > 0 ? 'warm' : good < 0 ? 'cold' : 'neutral';
}

function trustBeats(session: GameView, news: readonly GameEvent[], home: string): StageBeat[] {
  const { scenario, text } = session;
  return scenario.seats.flatMap((seat): StageBeat[] => {
    const slot = seat.trust;
    if (slot === null) return [];
    const by = news.reduce((sum, e) => (e.type === 'changed' && e.slot === slot ? sum + e.to - e.from : sum), 0);
    if (Math.abs(by) < VISIBLE_CHANGE) return [];
    const to = seenValue(session, slot);
    return [
      { kind: 'trust', relation: `${home}-${seat.id}`, from: to - by, to, caption: text(`gauge.${variableDef(scenario, slot).id}.title`) },
    ];
  });
}
