// The desk of one turn: the board (map, and the list of what stands on it), what can be done to what is pointed at, news, timeline.
// Columns on a wide page, one column on a phone.

import { useEffect, useState } from 'preact/hooks';
import type { Turn } from '../../engine/model/indices';
import { t } from '../../i18n/text';
import { formatDay } from '../shared/format';
import { frontOf } from '../shared/front-news';
import { useApp, useAppState, useNavigation, useViewPart } from '../shared/game-context';
import { useLazy } from '../shared/lazy';
import { MapPanel } from '../shared/map-panel';
import { useDeskShortcuts } from '../shared/shortcuts';
import { ActsPanel, LazyPlacePage } from './acts-panel';
import { BoardList, type DeskTab } from './board-list';
import { DeskHeader } from './desk-header';
import { EndTurnBar } from './end-turn-bar';
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
  const { turn, isWatched } = useViewPart(({ view, isWatched }) => ({ turn: view.turn, isWatched }));
  const isPast = useAppState(({ past }) => past.shown !== null);
  const { lastTable, place } = useNavigation();
  // A new turn begins with what matters in it; whoever comes back from a table, at the tables.
  const [opened, setOpened] = useState<{ readonly turn: Turn; readonly tab: DeskTab }>({
    turn,
    tab: lastTable === null ? 'now' : 'table',
  });
  const tab = opened.turn === turn ? opened.tab : 'now';
  const setTab = (to: DeskTab): void => setOpened({ turn, tab: to });
  useDeskShortcuts(caption !== null);
  // The page one has come from may have been scrolled down; a table leads back to its own button.
  useEffect(() => {
    if (lastTable === null) window.scrollTo(0, 0);
  }, []);
  return (
    <div class="desk">
      <DeskHeader />
      <main class="desk-page">
        <BoardList tab={tab} onTab={setTab} isStill={isWatched} />
        <section class="theatre" aria-label={t('desk.theatre')}>
          <ProgressLadder />
          <MapPanel caption={caption} />
          <FrontPage />
        </section>
        <section class="papers" aria-label={t('desk.papers')}>
          {isWatched && place !== null && (
            <div class="tab-panel place-known" role="tabpanel" id="tab-panel" aria-label={t('desk.papers')}>
              <LazyPlacePage place={place} suggested={null} />
            </div>
          )}
          {isWatched ? <LazySpectatorPanel isShowing={caption !== null} /> : <ActsPanel key={turn} tab={tab} onTab={setTab} />}
          {isPast ? <LazyRewindBar /> : isWatched ? null : <EndTurnBar isWatching={caption !== null} />}
        </section>
        <Timeline />
      </main>
    </div>
  );
}

function FrontPage() {
  const { openDialog } = useApp();
  const { isQuiet, headline, date } = useViewPart(frontOf);
  return (
    <article class={isQuiet ? 'front front-quiet' : 'front'}>
      <p class="front-date">{date ? formatDay(date) : t('front.name')}</p>
      <h2 class="front-headline">{headline}</h2>
      <button type="button" class="inline front-more" onClick={() => openDialog({ kind: 'record' })}>
        {t('front.record')}
      </button>
    </article>
  );
}
