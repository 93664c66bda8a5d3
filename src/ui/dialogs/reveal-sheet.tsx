// The question before an act whose result cannot be taken back. Comes with the desk, so that a press is answered at once.
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { Modal } from '../modal';

interface RevealConfirmationProps {
  readonly id: string;
  readonly onClose: () => void;
}

export function RevealConfirmation({ id, onClose }: RevealConfirmationProps) {
  const { session, store } = useGame();
  const play = () => {
    onClose();
    store.act(id);
  };
  const footer = (
    <>
      <button type="button" class="button" onClick={onClose}>
        {t('common.cancel')}
      </button>
      <button type="button" class="button button-seal" onClick={play}>
        {t('acts.revealDo')}
      </button>
    </>
  );
  return (
    <Modal title={session.text(`action.${id}.title`)} look="small" onClose={onClose} footer={footer}>
      <p>{t('acts.revealAsk')}</p>
    </Modal>
  );
}
