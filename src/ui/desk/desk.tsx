// The desk of one turn: who wants what, what can be done, what it would do. Columns on a wide page, one column on a phone.
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { useLazy } from '../late';
import { ActsPanel } from './acts-panel';
import { DeskHeader } from './desk-header';
import { EndTurnBar } from './end-bar';
import { FrontPage } from './front-page';
import { PlayerCard } from './home-card';
import { PowerCard } from './power-card';
import { ProgressLadder } from './progress-ladder';
import { useDeskShortcuts } from './shortcuts';
import { MapPanel } from './stage-panel';
import { Timeline } from './timeline';

/** Earlier turns and history are looked at now and then; what is said there comes when they are. */
function LazySpectatorPanel(props: { readonly isShowing: boolean }) {
  const Panel = useLazy(() => import('./watch-panel'))?.SpectatorPanel;
  return Panel ? <Panel {...props} /> : null;
}

function LazyRewindBar() {
  const Bar = useLazy(() => import('./past-bar'))?.RewindBar;
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
