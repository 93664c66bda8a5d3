// Steps of the question the game is about; those reached are marked by a filled dot and in words.
import { scoreDef } from '../../app/game/definitions';
import { t } from '../../i18n/text';
import { useNames, useViewPart } from '../shared/game-context';
import { firstText } from '../shared/labels';

export function ProgressLadder() {
  const names = useNames();
  const { scenario, text } = names;
  const index = scenario.progressScore;
  const progress = useViewPart(({ scorecard }) => scorecard.progress);
  if (index === null || scenario.progress.length === 0) return null;
  const ahead = scenario.progress.find(({ id }) => !progress.includes(id))?.id;
  const last = scenario.progress.findLast(({ id }) => progress.includes(id))?.id;
  const title = firstText(names, ['progressTitle'], text(`score.${scoreDef(scenario, index).id}.title`));
  return (
    <div class="ladder">
      <p class="ladder-near" aria-hidden="true">
        {last && <b>{text(`progress.${last}.title`)}</b>}
        {ahead && <span>{t('ladder.next', { title: text(`progress.${ahead}.title`) })}</span>}
      </p>
      <ol class="ladder-rungs" aria-label={t('ladder.label', { score: title })}>
        {scenario.progress.map(({ id }) => {
          const isReached = progress.includes(id);
          return (
            <li key={id} class={isReached ? 'rung rung-reached' : 'rung'} title={text(`progress.${id}.title`)}>
              <i class="rung-dot" aria-hidden="true" />
              <span class="unseen">
                {text(`progress.${id}.title`)} {t(isReached ? 'ladder.reached' : 'ladder.ahead')}
              </span>
            </li>
          );
        })}
      </ol>
    </div>
  );
}
