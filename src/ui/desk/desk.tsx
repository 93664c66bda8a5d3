// The desk of one turn: who wants what, what can be done, what it would do. Columns on a wide page, one column on a phone.
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { useLate } from '../late';
import { ActsPanel } from './acts-panel';
import { DeskHeader } from './desk-header';
import { EndBar } from './end-bar';
import { FrontPage } from './front-page';
import { HomeCard } from './home-card';
import { PowerCard } from './power-card';
import { ProgressLadder } from './progress-ladder';
import { useShortcuts } from './shortcuts';
import { StagePanel } from './stage-panel';
import { Timeline } from './timeline';

/** Earlier turns and history are looked at now and then; what is said there comes when they are. */
function LateWatch(props: { readonly isShowing: boolean }) {
  const Panel = useLate(() => import('./watch-panel'))?.WatchPanel;
  return Panel ? <Panel {...props} /> : null;
}

function LatePast() {
  const Bar = useLate(() => import('./past-bar'))?.PastBar;
  return Bar ? <Bar /> : null;
}

export function Desk({ caption }: { readonly caption: string | null }) {
  const { session } = useGame();
  useShortcuts(caption !== null);
  const others = session.scenario.seats.map((_, seat) => seat).filter((seat) => seat !== session.scenario.player);
  return (
    <div class="desk">
      <DeskHeader />
      <main class="desk-page">
        <section class="powers" aria-label={t('desk.powers')}>
          {others.map((seat) => (
            <PowerCard key={seat} seat={seat} />
          ))}
          <HomeCard />
        </section>
        <section class="theatre" aria-label={t('desk.theatre')}>
          <ProgressLadder />
          <StagePanel caption={caption} />
          <FrontPage />
        </section>
        <section class="papers" aria-label={t('desk.papers')}>
          {session.isWatched ? <LateWatch isShowing={caption !== null} /> : <ActsPanel key={session.view.turn} />}
          {session.past ? <LatePast /> : session.isWatched ? null : <EndBar isWatching={caption !== null} />}
        </section>
        <Timeline />
      </main>
    </div>
  );
}
