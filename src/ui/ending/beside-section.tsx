// A game that was forked from another: where they part and what each came to, in short; turn by turn on its own sheet.
import { useMemo } from 'preact/hooks';
import { debriefText } from '../../i18n/debrief-text';
import { p } from '../../i18n/en-past';
import { divergenceText, GameComparisonScores } from '../dialogs/beside-sheet';
import { useApp, useGame } from '../game';
import { DeskLink } from './look-at';

export function GameComparisonSection() {
  const { session, store } = useGame();
  const { openDialog } = useApp();
  const beside = useMemo(() => (session.fork ? store.compareWithOrigin() : null), [session]);
  if (!session.fork) return null;
  return (
    <section class="debrief-part" aria-labelledby="beside-title">
      <h2 id="beside-title" class="ending-heading">
        {p('beside.title')}
      </h2>
      {beside ? (
        <>
          <p>
            {divergenceText(session, beside)}{' '}
            {beside.divergedAt !== null && (
              <DeskLink turn={beside.divergedAt} linkId="beside">
                {debriefText('look.desk')}
              </DeskLink>
            )}
          </p>
          <GameComparisonScores beside={beside} />
          <button type="button" class="button" onClick={() => openDialog({ kind: 'beside' })}>
            {p('beside.turns')}
          </button>
        </>
      ) : (
        <p>{p('beside.gone')}</p>
      )}
    </section>
  );
}
