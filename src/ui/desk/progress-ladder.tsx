// Steps of the territorial question; those reached are marked by a filled dot and in words.
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useApp, useNames, useViewPart } from '../shared/game-context';

/** The score whose parts the ladder tells in rungs: named for territory, else the third. */
export function territoryScoreIndex(ids: readonly string[]): number {
  const found = ids.findIndex((id) => /territor|progress|position/.test(id));
  return found >= 0 ? found : Math.min(2, ids.length - 1);
}

export function ProgressLadder() {
  const { scenario, text } = useNames();
  const { openDialog } = useApp();
  const index = territoryScoreIndex(scenario.scores.map((score) => score.id));
  const { score, progress } = useViewPart(({ scorecard }) => ({ score: scorecard.scores[index]?.value, progress: scorecard.progress }));
  if (score === undefined || scenario.progress.length === 0) return null;
  return (
    <div class="ladder">
      <button type="button" class="ladder-score" onClick={() => openDialog({ kind: 'why', target: { kind: 'score', index } })}>
        {t('ladder.score')} <b>{formatPoints(score)}</b>
      </button>
      <ol class="ladder-rungs" aria-label={t('ladder.label')}>
        {scenario.progress.map(({ id }) => {
          const isReached = progress.includes(id);
          return (
            <li key={id} class={isReached ? 'rung rung-reached' : 'rung'}>
              <i class="rung-dot" aria-hidden="true" />
              <span class="rung-name">{text(`progress.${id}.title`)}</span>
              <span class="unseen">{t(isReached ? 'ladder.reached' : 'ladder.ahead')}</span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
