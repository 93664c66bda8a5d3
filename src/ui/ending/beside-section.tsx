// A game that was forked from another: where they part and what each came to, in short; turn by turn on its own sheet.
import { useMemo } from 'preact/hooks';
import { debriefText } from '../../i18n/debrief-text';
import { p } from '../../i18n/en-past';
import { BesideScores, partingText } from '../dialogs/beside-sheet';
import { useGame, useSurface } from '../game';
import { LookAt } from './look-at';

export function BesideSection() {
  const { session, store } = useGame();
  const { open } = useSurface();
  const beside = useMemo(() => (session.fork ? store.beside() : null), [session]);
  if (!session.fork) return null;
  return (
    <section class="debrief-part" aria-labelledby="beside-title">
      <h2 id="beside-title" class="ending-heading">
        {p('beside.title')}
      </h2>
      {beside ? (
        <>
          <p>
            {partingText(session, beside)}{' '}
            {beside.partedAt !== null && (
              <LookAt turn={beside.partedAt} from="beside">
                {debriefText('look.desk')}
              </LookAt>
            )}
          </p>
          <BesideScores beside={beside} />
          <button type="button" class="button" onClick={() => open({ kind: 'beside' })}>
            {p('beside.turns')}
          </button>
        </>
      ) : (
        <p>{p('beside.gone')}</p>
      )}
    </section>
  );
}
