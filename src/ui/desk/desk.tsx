// The desk of one turn: powers, map and news, acts, timeline. Columns on a wide page, one column on a phone.

import { seatDef, seenValue } from '../../app/game/definitions';
import { seenAs } from '../../app/game/slot-view';
import type { Seat } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatDate, formatTrustMood } from '../shared/format';
import { frontOf } from '../shared/front-news';
import { useApp, useAppState, useNames, useNavigation, useViewPart } from '../shared/game-context';
import { seatTitle, textOrEmpty, trustSlot } from '../shared/labels';
import { useLazy } from '../shared/lazy';
import { MapPanel } from '../shared/map-panel';
import { GaugeRow } from '../shared/marks';
import { PowerDetail } from '../shared/power-detail';
import { useDeskShortcuts } from '../shared/shortcuts';
import { ActsPanel } from './acts-panel';
import { DeskHeader } from './desk-header';
import { EndTurnBar } from './end-turn-bar';
import { PlayerCard } from './player-card';
import { ProgressLadder } from './progress-ladder';
import { Timeline } from './timeline';

/** Loaded when an earlier turn or a spectated game is shown. */
function LazySpectatorPanel(props: { readonly isShowing: boolean }) {
  const Panel = useLazy(() => import('./spectator-panel'))?.SpectatorPanel;
  return Panel ? <Panel {...props} /> : null;
}

function LazyRewindBar() {
  const Bar = useLazy(() => import('./spectator-panel'))?.RewindBar;
  return Bar ? <Bar /> : null;
}

export function Desk({ caption }: { readonly caption: string | null }) {
  const { scenario } = useNames();
  const { turn, isWatched } = useViewPart(({ view, isWatched }) => ({ turn: view.turn, isWatched }));
  const isPast = useAppState(({ past }) => past.shown !== null);
  useDeskShortcuts(caption !== null);
  const others = scenario.seats.map((_, seat) => seat).filter((seat) => seat !== scenario.player);
  return (
    <div class="desk">
      <DeskHeader />
      <main class="desk-page">
        <section class="powers" aria-label={t('desk.powers')}>
          {others.map((seat) => (
            <PowerCard key={seat} seat={seat} />
          ))}
          <PlayerCard />
        </section>
        <section class="theatre" aria-label={t('desk.theatre')}>
          <ProgressLadder />
          <MapPanel caption={caption} />
          <FrontPage />
        </section>
        <section class="papers" aria-label={t('desk.papers')}>
          {isWatched ? <LazySpectatorPanel isShowing={caption !== null} /> : <ActsPanel key={turn} />}
          {isPast ? <LazyRewindBar /> : isWatched ? null : <EndTurnBar isWatching={caption !== null} />}
        </section>
        <Timeline />
      </main>
    </div>
  );
}

/** A capital on the desk: trust and mood; what it last said and announces, beside it or a click away. */
function PowerCard({ seat }: { readonly seat: Seat }) {
  const names = useNames();
  const { place } = useNavigation();
  const { openDialog } = useApp();
  const { id, colour } = seatDef(names.scenario, seat);
  const title = seatTitle(names, seat);
  const native = textOrEmpty(names, `seat.${id}.native`);
  const trust = trustSlot(names, seat);
  const mood = useViewPart((session) =>
    trust !== null && seenAs(session, trust) !== 'hidden' ? formatTrustMood(seenValue(session, trust)) : '',
  );
  return (
    <article data-seat={id} class={`power tone-${colour} ${place === id ? 'power-pointed' : ''}`}>
      <header class="power-head">
        <h2 class="power-name">
          {title} {native !== title && <span class="power-native">{native}</span>}
        </h2>
        {mood && <span class="mood">{mood}</span>}
      </header>
      {trust !== null && <GaugeRow slot={trust} label={t('power.trust')} tone={colour} />}
      <div class="power-full">
        <PowerDetail seat={seat} />
      </div>
      <button type="button" class="power-more" data-seat={id} onClick={() => openDialog({ kind: 'power', seat })}>
        {t('power.more')}
        <span class="unseen"> {title}</span>
      </button>
    </article>
  );
}

function FrontPage() {
  const { openDialog } = useApp();
  const { isQuiet, headline, body, date, more } = useViewPart(frontOf);
  return (
    <article class={isQuiet ? 'front front-quiet' : 'front'}>
      <p class="front-date">{date ? formatDate(date) : t('front.name')}</p>
      <h2 class="front-headline">{headline}</h2>
      {body && <p class="front-text">{body}</p>}
      <button type="button" class="inline front-more" onClick={() => openDialog({ kind: 'record' })}>
        {t(more > 0 ? 'front.more' : 'front.record', { n: more })}
      </button>
    </article>
  );
}
