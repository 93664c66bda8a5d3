// The answers of a scene: what is said, what it costs, what it is expected to move; the one that was given is marked and can be taken back.
// Invariant: prices and changes are the engine's; an answer that cannot be given says why.
import { variableDef } from '../../app/game/definitions';
import type { AnswerOnPage } from '../../app/game/scene';
import { t } from '../../i18n/text';
import type { SceneConsequence } from '../../story/scene-view';
import { formatPerMille } from './format';
import { useApp, useNames, usePreviewStyle, useViewPart } from './game-context';
import { rejectionText, slotShortTitle } from './labels';
import { ChangeArrow, Dots } from './marks';
import styles from './scene-answers.module.css';
import { changeSize, changeText } from './verbal-scale';
import '../../i18n/en/scene';

interface AnswersProps {
  readonly answers: readonly AnswerOnPage[];
  readonly onGive: (answer: AnswerOnPage) => void;
}

export function Answers({ answers, onGive }: AnswersProps) {
  return (
    <ul class={styles.answers}>
      {answers.map((answer) => (
        <li key={answer.index}>
          <AnswerButton answer={answer} onGive={onGive} />
        </li>
      ))}
    </ul>
  );
}

function AnswerButton({ answer, onGive }: Omit<AnswersProps, 'answers'> & { readonly answer: AnswerOnPage }) {
  const { text } = useNames();
  const { announce } = useApp();
  const reason = useViewPart((session) => answer.rejection && rejectionText(session, answer.rejection));
  const press = () => (reason && !answer.isGiven ? announce(reason) : onGive(answer));
  return (
    <button
      type="button"
      class={styles.answer}
      data-answer={answer.index}
      data-table={answer.table ?? undefined}
      aria-pressed={answer.isGiven}
      aria-disabled={reason !== null && !answer.isGiven}
      onClick={press}
    >
      <span class={styles.say}>{text(answer.say)}</span>
      <span class={styles.moves}>{reason !== null && !answer.isGiven ? reason : <Consequences answer={answer} />}</span>
      <span class={styles.price}>
        {answer.isGiven ? (
          <b class={styles.given}>{t('scene.given')}</b>
        ) : answer.cost > 0 ? (
          <Dots filled={answer.cost} label={t('acts.cost', { n: answer.cost })} />
        ) : (
          t('acts.free')
        )}
      </span>
    </button>
  );
}

/** What it is expected to bring, weightiest first; the chance that it comes out so, where that is known. */
function Consequences({ answer: { consequences, odds, isWait, table } }: { readonly answer: AnswerOnPage }) {
  if (table !== null) return <>{t('scene.opensTable')}</>;
  if (consequences.length === 0) return <>{t(isWait ? 'scene.waits' : 'scene.nothingNow')}</>;
  return (
    <>
      {odds && `${odds[1] === 0 ? t('scene.unlikely') : t('scene.odds', { chance: chanceText(odds) })} `}
      {consequences.map((consequence, i) => (
        <span key={JSON.stringify(consequence)}>
          {i > 0 && ' · '}
          <Consequence {...consequence} />
        </span>
      ))}
    </>
  );
}

function Consequence(consequence: SceneConsequence) {
  const names = useNames();
  const information = usePreviewStyle();
  if (consequence.kind === 'answers')
    return <>{t('scene.answers', { title: names.text(`${consequence.what}.${consequence.id}.title`) })}</>;
  const { slot, by, turns } = consequence;
  const variable = variableDef(names.scenario, slot);
  return (
    <>
      <ChangeArrow variable={variable} by={by} size={information === 'words' ? changeSize(variable, by) : 1} />{' '}
      {slotShortTitle(names, slot)}{' '}
      <span class={information === 'words' ? 'unseen' : undefined}>{changeText(variable, by, information)}</span>
      {turns > 0 && ` ${t('scene.inTurns', { n: turns })}`}
    </>
  );
}

/** In percent, from the least to the most it may be. */
function chanceText([least, most]: readonly [number, number]): string {
  const [low, high] = [formatPerMille(least * 10), formatPerMille(most * 10)];
  return low === high ? low : t('chance.range', { low, high });
}
