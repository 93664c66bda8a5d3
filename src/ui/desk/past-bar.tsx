// The foot of a desk that is only looked at: what was decided then, play on from here, back to now.
import { p } from '../../i18n/en-past';
import { useGame } from '../game';

export function RewindBar() {
  const { session, store } = useGame();
  const { past } = session;
  if (!past) return null;
  const did = (past.acts[past.turn] ?? []).map((index) => session.text(`action.${session.scenario.actions[index].id}.title`));
  return (
    <section class="end-bar past-bar" aria-label={p('past.label')}>
      <p class="small">{p('past.text', { turn: past.turn + 1 })}</p>
      <p class="past-did">
        {did.length > 0
          ? `${p(session.isWatched ? 'past.didWatched' : 'past.did')} ${did.join(' · ')}`
          : past.turn < past.now
            ? p(session.isWatched ? 'past.watchedNothing' : 'past.didNothing')
            : ''}
      </p>
      <div class="end-buttons">
        <button type="button" class="button" onClick={() => store.rewindTo(null)}>
          {p(past.isOver ? 'past.backOver' : 'past.back')}
        </button>
        <button type="button" class="button button-seal" onClick={store.forkHere}>
          {p(session.isWatched ? 'watch.over' : 'past.fork')}
        </button>
      </div>
    </section>
  );
}
