// Before an act that should not be done unasked: a person objects, and the player does it or does not.
import type { AnswerOnPage } from '../../app/game/scene';
import type { Command } from '../../engine/model/command';
import { t } from '../../i18n/text';
import { useController, useNames } from '../shared/game-context';
import { Modal } from '../shared/modal';
import { Print } from '../shared/print';
import { Answers } from '../shared/scene-answers';
import { Speakers } from '../shared/speakers';
import styles from './before-sheet.module.css';

interface BeforeSheetProps {
  /** Id of the act. */
  readonly id: string;
  /** What is given if it is meant; null: the act alone. */
  readonly commands: readonly Command[] | null;
  readonly onClose: () => void;
}

export function BeforeSheet({ id, commands: meant, onClose }: BeforeSheetProps) {
  const { text } = useNames();
  const controller = useController();
  const scene = controller.sceneBefore(id);
  if (!scene) return null;
  const answer = ({ commands }: AnswerOnPage): void => {
    onClose();
    if (commands.length > 0) controller.giveAnswer(meant ?? commands);
  };
  return (
    <Modal title={text(scene.ask ?? `action.${id}.title`)} eyebrow={text(`action.${id}.title`)} look="wide" onClose={onClose}>
      <div class={styles.plate}>
        <Print picture={scene.picture} />
      </div>
      <Speakers speakers={scene.speakers} />
      <Answers answers={scene.answers} onGive={answer} />
      {scene.answers.some(({ reveals }) => reveals !== null) && <p class="small">{t('acts.revealAsk')}</p>}
    </Modal>
  );
}
