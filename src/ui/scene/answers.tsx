// The answers of a scene: what is said, what it costs, what it is expected to move; the one that was given is marked and can be taken back.
// Invariant: prices and changes are the engine's; an answer that cannot be given says why.
import { variableDef } from '../../app/game/definitions';
import type { SceneAnswerView } from '../../app/game/scene';
import type { SlotDelta } from '../../engine/model/event';
import { t } from '../../i18n/text';
import { desirabilityOf } from '../shared/format';
import { useApp, useNames, usePreviewStyle, useViewPart } from '../shared/game-context';
import { rejectionText, slotShortTitle } from '../shared/labels';
import { Dots } from '../shared/marks';
import { changeText } from '../shared/verbal-scale';
import styles from './answers.module.css';

interface AnswersProps {
  readonly scene: string;
  readonly answers: readonly SceneAnswerView[];
  readonly onGive: (answer: SceneAnswerView) => void;
}

export function Answers({ scene, answers, onGive }: AnswersProps) {
  return (
    <ul class={styles.answers}>
      {answers.map((answer) => (
        <li key={answer.index}>
          <AnswerButton scene={scene} answer={answer} onGive={onGive} />
        </li>
      ))}
    </ul>
  );
}

function AnswerButton({ scene, answer, onGive }: Omit<AnswersProps, 'answers'> & { readonly answer: SceneAnswerView }) {
  const { text } = useNames();
  const { announce } = useApp();
  const reason = useViewPart((session) => answer.rejection && rejectionText(session, answer.rejection));
  const press = () => (reason && !answer.isGiven ? announce(reason) : onGive(answer));
  return (
    <button
      type="button"
      class={styles.answer}
      data-answer={answer.index}
      aria-pressed={answer.isGiven}
      aria-disabled={reason !== null && !answer.isGiven}
      onClick={press}
    >
      <span class={styles.say}>{text(`scene.${scene}.answer.${answer.index}.say`)}</span>
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

function Consequences({ answer }: { readonly answer: SceneAnswerView }) {
  if (answer.consequences.length === 0) return <>{t(answer.isLater ? 'scene.later' : 'scene.nothingNow')}</>;
  return (
    <>
      {answer.consequences.map((change, i) => (
        <span key={change.slot}>
          {i > 0 && ' · '}
          <Consequence {...change} />
        </span>
      ))}
    </>
  );
}

function Consequence({ slot, delta }: SlotDelta) {
  const names = useNames();
  const information = usePreviewStyle();
  const variable = variableDef(names.scenario, slot);
  const welcome = desirabilityOf(variable, delta);
  return (
    <>
      <span class={welcome < 0 ? styles.down : styles.up} aria-hidden="true">
        {delta > 0 ? '▲' : '▼'}
      </span>{' '}
      {slotShortTitle(names, slot)}{' '}
      <span class={information === 'words' ? 'unseen' : undefined}>{changeText(variable, delta, information)}</span>
    </>
  );
}
