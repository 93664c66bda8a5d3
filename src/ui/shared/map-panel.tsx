// Where the map is drawn, and the same content as a list: everything that can be selected on the map is a button here too.
// Invariant: Preact never renders into the host element, so whatever draws there is left alone.

import { useCallback, useEffect, useRef } from 'preact/hooks';
import { scoreDef, seatDef, seenValue } from '../../app/game/definitions';
import { mapPlaceText, type NameContext } from '../../app/game/text';
import type { PlaceId } from '../../app/ports';
import type { Seat } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { mapSheet } from '../../platform/map-sheet';
import { formatTrustMood } from './format';
import { useApp, useNames, useNavigation, useViewPart } from './game-context';
import { firstText, seatTitle, textOrEmpty, trustSlot } from './labels';
import { GaugeRow } from './marks';
import { focusPageHeading } from './modal';
import { PowerDetail } from './power-detail';

interface MapPlace {
  readonly id: PlaceId;
  readonly label: string;
}

function relationId(session: NameContext, seat: Seat): PlaceId {
  const { scenario } = session;
  return `${seatDef(scenario, scenario.player).id}-${seatDef(scenario, seat).id}`;
}

/** Everything on the map, in reading order: capitals, relations, the ring and the places it stands for. */
function mapPlaces(session: NameContext): MapPlace[] {
  const { seats, player } = session.scenario;
  const capitals = seats.map(({ id }, seat) => ({ id, label: seatTitle(session, seat) }));
  const relations = seats.flatMap((_, seat) =>
    seat === player
      ? []
      : [{ id: relationId(session, seat), label: t('stage.relation', { from: seatTitle(session, player), to: seatTitle(session, seat) }) }],
  );
  const drawn = session.scenario.places.filter(({ id }) => id === mapSheet.ring || Object.hasOwn(mapSheet.inset.places, id));
  return [...capitals, ...relations, ...drawn.map(({ id }) => ({ id, label: placeLabel(session, id) }))];
}

/** Both names of a place, the second in brackets where it differs. */
function placeLabel(session: NameContext, id: PlaceId): string {
  const title = mapPlaceText(session, id, 'title');
  const other = mapPlaceText(session, id, 'other');
  return other === '' || other === title ? title : `${title} (${other})`;
}

export function MapPanel({ caption }: { readonly caption: string | null }) {
  const names = useNames();
  const { place, selectPlace } = useNavigation();
  const { options } = useApp();
  const point = useRef(selectPlace);
  point.current = selectPlace;
  const skip = useRef<HTMLButtonElement>(null);
  const attach = useCallback(
    (host: HTMLDivElement | null) => options.map?.attach(host, { select: (id) => point.current(id), hover: () => undefined }),
    [options.map],
  );
  useEffect(() => {
    if (caption !== null) skip.current?.focus({ preventScroll: true });
  }, [caption !== null]);
  return (
    <div class="stage">
      <div class="stage-host" ref={attach} aria-hidden="true" data-drawn-elsewhere />
      <details class="twin">
        <summary>{t('stage.twin')}</summary>
        <ul class="twin-list">
          {mapPlaces(names).map(({ id, label }) => (
            <li key={id}>
              <button type="button" class="twin-place" aria-pressed={place === id} onClick={() => selectPlace(place === id ? null : id)}>
                {label}
              </button>
            </li>
          ))}
        </ul>
      </details>
      {caption === null && place !== null && <Inspector key={place} place={place} />}
      {caption !== null && (
        <div class="watching">
          <p class="watching-caption">{caption}</p>
          <button type="button" class="button" ref={skip} onClick={() => options.map?.skip()}>
            {t('stage.skip')}
          </button>
        </div>
      )}
    </div>
  );
}

/** What is known about the place pointed at. */
function Inspector({ place }: { readonly place: PlaceId }) {
  const names = useNames();
  const { selectPlace } = useNavigation();
  const heading = useRef<HTMLHeadingElement>(null);
  const label = mapPlaces(names).find(({ id }) => id === place)?.label ?? place;
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus({ preventScroll: true });
      else focusPageHeading();
    };
  }, []);
  return (
    <section
      class="inspector"
      aria-labelledby="inspector-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') selectPlace(null);
      }}
    >
      <header class="inspector-head">
        <h2 id="inspector-title" class="inspector-title" tabIndex={-1} ref={heading}>
          {label}
        </h2>
        <button type="button" class="sheet-close" onClick={() => selectPlace(null)}>
          <span aria-hidden="true">×</span>
          <span class="unseen">{t('common.close')}</span>
        </button>
      </header>
      <PlaceBody place={place} />
    </section>
  );
}

function PlaceBody({ place }: { readonly place: PlaceId }) {
  const names = useNames();
  const { seats, player } = names.scenario;
  const seat = seats.findIndex(({ id }) => id === place);
  if (seat === player) return <p>{textOrEmpty(names, `seat.${place}.text`)}</p>;
  if (seat >= 0) return <PowerDetail seat={seat} isFull />;
  const partner = seats.findIndex((_, other) => relationId(names, other) === place);
  if (partner >= 0) return <RelationBody seat={partner} />;
  return <DisputedPlaceBody place={place} />;
}

function RelationBody({ seat }: { readonly seat: Seat }) {
  const names = useNames();
  const trust = trustSlot(names, seat);
  const { colour } = seatDef(names.scenario, seat);
  const mood = useViewPart((session) => (trust === null ? '' : formatTrustMood(seenValue(session, trust))));
  if (trust === null) return null;
  return (
    <>
      <p>{t('stage.mood', { mood })}</p>
      <GaugeRow slot={trust} tone={colour} />
    </>
  );
}

function DisputedPlaceBody({ place }: { readonly place: PlaceId }) {
  const names = useNames();
  const { scenario } = names;
  const score = scenario.progressScore === null ? undefined : scoreDef(scenario, scenario.progressScore);
  const gauges = scenario.places.find(({ id }) => id === place)?.gauges ?? [];
  const progress = useViewPart(({ scorecard }) => scorecard.progress);
  const reached = scenario.progress.filter(({ id }) => progress.includes(id));
  const last = reached[reached.length - 1];
  return (
    <>
      <p>{mapPlaceText(names, place, 'text')}</p>
      <p>{last ? textOrEmpty(names, `progress.${last.id}.text`) || names.text(`progress.${last.id}.title`) : t('ladder.none')}</p>
      {gauges.map((slot) => (
        <GaugeRow key={slot} slot={slot} tone="home" />
      ))}
      {score && <p class="power-line">{firstText(names, [`score.${score.id}.text`], '')}</p>}
    </>
  );
}
