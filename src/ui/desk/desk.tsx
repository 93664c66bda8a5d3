// The desk of one turn: who wants what, what can be done, what it would do. Columns on a wide page, one column on a phone.

import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { formatDate } from '../shared/format';
import { useApp, useGame } from '../shared/game-context';
import { causeTitle, slotTitle, textOrEmpty } from '../shared/labels';
import { useLazy } from '../shared/lazy';
import { PowerCard } from '../shared/power-detail';
import { newsDate, newsHeadline, newsText, variantText } from '../shared/sentences';
import { useDeskShortcuts } from '../shared/shortcuts';
import { summarizeTurn, type TurnSummary } from '../shared/turn-summary';
import { ActsPanel } from './acts-panel';
import { DeskHeader } from './desk-header';
import { EndTurnBar } from './end-turn-bar';
import { MapPanel } from './map-panel';
import { PlayerCard } from './player-card';
import { ProgressLadder } from './progress-ladder';
import { Timeline } from './timeline';

/** Earlier turns and history are looked at now and then; what is said there comes when they are. */
function LazySpectatorPanel(props: { readonly isShowing: boolean }) {
  const Panel = useLazy(() => import('./spectator-panel'))?.SpectatorPanel;
  return Panel ? <Panel {...props} /> : null;
}

function LazyRewindBar() {
  const Bar = useLazy(() => import('./spectator-panel'))?.RewindBar;
  return Bar ? <Bar /> : null;
}

export function Desk({ caption }: { readonly caption: string | null }) {
  const { session } = useGame();
  useDeskShortcuts(caption !== null);
  const others = session.scenario.seats.map((_, seat) => seat).filter((seat) => seat !== session.scenario.player);
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
          {session.isWatched ? <LazySpectatorPanel isShowing={caption !== null} /> : <ActsPanel key={session.view.turn} />}
          {session.past ? <LazyRewindBar /> : session.isWatched ? null : <EndTurnBar isWatching={caption !== null} />}
        </section>
        <Timeline />
      </main>
    </div>
  );
}

/** A paper without news tells what a power did, else what moved most and why. */
export function quietNews(
  session: GameView,
  { moves, changes: [change] }: TurnSummary,
): { readonly headline: string; readonly body: string } {
  const deed = moves.find(({ type }) => type === 'moveMade');
  if (deed) return { headline: session.text(`move.${deed.id}.title`), body: textOrEmpty(session, `move.${deed.id}.text`) };
  if (!change) return { headline: t('front.quiet'), body: '' };
  const { slot, from, to, causes } = change;
  const [{ cause }] = causes.slice().sort((a, b) => (b.by - a.by) * Math.sign(to - from));
  return {
    headline: t(to > from ? 'front.up' : 'front.down', { name: slotTitle(session, slot) }),
    body: t('front.because', { cause: causeTitle(session, cause) }),
  };
}

export function FrontPage() {
  const { session } = useGame();
  const { openDialog } = useApp();
  const record = summarizeTurn(session);
  const { news, cards } = record;
  const lead = news[news.length - 1];
  const card = cards[0];
  if (!lead && !card) {
    const { headline, body } = quietNews(session, record);
    return (
      <article class="front front-quiet">
        <p class="front-date">{t('front.name')}</p>
        <h2 class="front-headline">{headline}</h2>
        {body && <p class="front-text">{body}</p>}
        <button type="button" class="inline front-more" onClick={() => openDialog({ kind: 'record' })}>
          {t('front.record')}
        </button>
      </article>
    );
  }
  const headline = lead ? newsHeadline(session, lead) : session.text(`card.${card.id}.title`);
  const body = lead ? newsText(session, lead) : variantText(session, `card.${card.id}.text`);
  const date = lead ? newsDate(session, lead.id) : '';
  return (
    <article class="front">
      <p class="front-date">{date ? formatDate(date) : t('front.name')}</p>
      <h2 class="front-headline">{headline}</h2>
      {body && <p class="front-text">{body}</p>}
      <button type="button" class="inline front-more" onClick={() => openDialog({ kind: 'record' })}>
        {t(news.length + cards.length > 1 ? 'front.more' : 'front.record', { n: news.length + cards.length - 1 })}
      </button>
    </article>
  );
}
