// Steps of the question the game is about; those reached are marked by a filled dot and in words.
import { scoreDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useApp, useNames, useViewPart } from '../shared/game-context';
import { firstText } from '../shared/labels';

export function ProgressLadder() {
  const names = useNames();
  const { scenario, text } = names;
  const { openDialog } = useApp();
  const index = scenario.progressScore;
  const { score, progress } = useViewPart(({ scorecard }) => ({
    score: index === null ? undefined : scorecard.scores[index]?.value,
    progress: scorecard.progress,
  }));
  if (index === null || score === undefined || scenario.progress.length === 0) return null;
  const title = firstText(names, ['progressTitle'], text(`score.${scoreDef(scenario, index).id}.title`));
  return (
    <div class="ladder">
      <button type="button" class="ladder-score" onClick={() => openDialog({ kind: 'why', target: { kind: 'score', index } })}>
        {title} <b>{formatPoints(score)}</b>
      </button>
      <ol class="ladder-rungs" aria-label={t('ladder.label', { score: title })}>
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
