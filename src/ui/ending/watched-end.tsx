// Where the watching ends: nobody played, so nothing is graded. It says where history stood, and gives the chair away.
import { p } from '../../i18n/en-past';
import { formatPoints } from '../format';
import { useApp, useGame } from '../game';

export function SpectatorEnding({ total }: { readonly total: number }) {
  const { session, store } = useGame();
  const { openDialog } = useApp();
  return (
    <section class="grade watched-end" aria-labelledby="watched-title">
      <h2 id="watched-title" class="ending-heading">
        {p('watched.title')}
      </h2>
      <p>{p('watched.text', { total: formatPoints(total) })}</p>
      <p class="small">{p('watched.below')}</p>
      <div class="end-buttons">
        <button type="button" class="button button-seal" onClick={() => openDialog({ kind: 'turns' })}>
          {p('watched.over')}
        </button>
        <button type="button" class="button" onClick={() => store.start(session.scenario.id, { seed: session.seed })}>
          {p('watched.play')}
        </button>
      </div>
    </section>
  );
}
