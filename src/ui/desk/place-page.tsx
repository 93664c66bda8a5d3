// What is known of the place pointed at, and what can be done to it: a capital, home, the relation with a capital, what the dispute is about.

import { useEffect, useRef } from 'preact/hooks';
import { actsThatMove, actsToward } from '../../app/game/addressed-acts';
import { scoreDef, seatDef, seenValue } from '../../app/game/definitions';
import type { Suggestion } from '../../app/game/suggestion';
import { mapPlaceText, type NameContext } from '../../app/game/text';
import type { PlaceId } from '../../app/ports';
import type { ActionIndex, Seat } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatTrustMood } from '../shared/format';
import { useNames, useNavigation, useViewPart } from '../shared/game-context';
import { firstText, textOrEmpty, trustSlot } from '../shared/labels';
import { mapPlaces, relationId } from '../shared/map-places';
import { GaugeRow } from '../shared/marks';
import { focusPageHeading } from '../shared/modal';
import { PowerDetail } from '../shared/power-detail';
import { ActList } from './act-list';
import { PlayerDetail } from './player-detail';

interface PlacePageProps {
  readonly place: PlaceId;
  /** What is urgent this turn; null where nothing is done in this game, and only what is known is shown. */
  readonly suggested: readonly Suggestion[] | null;
}

export function PlacePage({ place, suggested }: PlacePageProps) {
  const names = useNames();
  const { selectPlace } = useNavigation();
  const own = useViewPart(({ view }) => view.seat);
  const heading = useRef<HTMLHeadingElement>(null);
  const label = mapPlaces(names).find(({ id }) => id === place)?.label ?? place;
  // Who points at the map, or at the list of it, is led here; a tab keeps the focus, and shows the page it stands for.
  useEffect(() => {
    const opener = document.activeElement;
    heading.current?.scrollIntoView({ block: 'nearest' });
    if (opener instanceof HTMLElement && opener.closest('[role=tab]') !== null) return;
    heading.current?.focus({ preventScroll: true });
    return () => {
      if (opener instanceof HTMLElement && opener.isConnected && opener !== document.body) opener.focus({ preventScroll: true });
      else focusPageHeading();
    };
  }, [place]);
  return (
    <section
      class="place-page"
      aria-labelledby="place-title"
      onKeyDown={(event) => {
        if (event.key === 'Escape') selectPlace(null);
      }}
    >
      <header class="place-head">
        <h2 id="place-title" class="place-title" tabIndex={-1} ref={heading}>
          {label}
        </h2>
        <button type="button" class="place-close" onClick={() => selectPlace(null)}>
          <span aria-hidden="true">×</span>
          <span class="unseen">{t('common.close')}</span>
        </button>
      </header>
      <PlaceBody place={place} />
      {suggested && <ActList title={t('acts.here')} suggested={suggested} acts={actsAt(names, own, place)} />}
    </section>
  );
}

/** Toward a capital; toward it, of those that move its trust, for the relation with it; what bears on the gauges of any other place. */
function actsAt(names: NameContext, own: Seat, place: PlaceId): readonly ActionIndex[] {
  const { scenario } = names;
  const seat = scenario.seats.findIndex(({ id }) => id === place);
  if (seat >= 0) return actsToward(scenario, own, seat);
  const partner = scenario.seats.findIndex((_, other) => relationId(names, other) === place);
  const trust = partner >= 0 ? trustSlot(names, partner) : null;
  if (trust !== null) return actsThatMove(scenario, own, [trust]);
  return actsThatMove(scenario, own, scenario.places.find(({ id }) => id === place)?.gauges ?? []);
}

function PlaceBody({ place }: { readonly place: PlaceId }) {
  const names = useNames();
  const { seats, player } = names.scenario;
  const seat = seats.findIndex(({ id }) => id === place);
  if (seat === player) return <PlayerDetail />;
  if (seat >= 0) return <PowerDetail seat={seat} />;
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
