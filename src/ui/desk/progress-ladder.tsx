// Steps of the territorial question; those reached are marked by a filled dot and in words.
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useApp, useGame } from '../shared/game-context';

/** The score whose parts the ladder tells in rungs: named for territory, else the third. */
export function territoryScoreIndex(ids: readonly string[]): number {
  const found = ids.findIndex((id) => /territor|progress|position/.test(id));
  return found >= 0 ? found : Math.min(2, ids.length - 1);
}

export function ProgressLadder() {
  const { session, scorecard } = useGame();
  const { openDialog } = useApp();
  const index = territoryScoreIndex(session.scenario.scores.map((score) => score.id));
  const score = scorecard.scores[index];
  if (!score || session.scenario.progress.length === 0) return null;
  return (
    <div class="ladder">
      <button type="button" class="ladder-score" onClick={() => openDialog({ kind: 'why', target: { kind: 'score', index } })}>
        {t('ladder.score')} <b>{formatPoints(score.value)}</b>
      </button>
      <ol class="ladder-rungs" aria-label={t('ladder.label')}>
        {session.scenario.progress.map(({ id }) => {
          const isReached = scorecard.progress.includes(id);
          return (
            <li key={id} class={isReached ? 'rung rung-reached' : 'rung'}>
              <i class="rung-dot" aria-hidden="true" />
              <span class="rung-name">{session.text(`progress.${id}.title`)}</span>
              <span class="unseen">{t(isReached ? 'ladder.reached' : 'ladder.ahead')}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
