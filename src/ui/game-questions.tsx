// Small sheets that ask before something cannot be taken back, or say that a sheet could not be drawn. They come with the game's page.
import { t } from '../i18n/text';
import { useApp, useController, useNames } from './shared/game-context';
import { Modal } from './shared/modal';

interface RevealConfirmationProps {
  readonly id: string;
  readonly isShownAfter: boolean;
  readonly onClose: () => void;
}

export function RevealConfirmation({ id, isShownAfter, onClose }: RevealConfirmationProps) {
  const { text } = useNames();
  const controller = useController();
  const { openDialog } = useApp();
  const play = () => {
    onClose();
    // What an act shows is what is to be believed of the other side.
    if (controller.act(id).isAccepted && isShownAfter) openDialog({ kind: 'belief' });
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
    <Modal title={text(`action.${id}.title`)} look="small" onClose={onClose} footer={footer}>
      <p>{t('acts.revealAsk')}</p>
    </Modal>
  );
}

interface UnkeptQuestionProps {
  readonly leave: () => void;
  readonly onClose: () => void;
}

/** Before a game is left that is kept nowhere. */
export function UnkeptQuestion({ leave, onClose }: UnkeptQuestionProps) {
  const goOn = () => {
    onClose();
    leave();
  };
  const footer = (
    <>
      <button type="button" class="button" onClick={goOn}>
        {t('unkept.leave')}
      </button>
      <button type="button" class="button button-seal" onClick={onClose}>
        {t('unkept.stay')}
      </button>
    </>
  );
  return (
    <Modal title={t('unkept.title')} look="small" onClose={onClose} footer={footer}>
      <p>{t('unkept.text')}</p>
    </Modal>
  );
}

/** In place of a sheet that could not be drawn: the page below goes on. */
export function BrokenSheet({ cause, onClose }: { readonly cause: unknown; readonly onClose: () => void }) {
  return (
    <Modal title={t('broken.title')} look="small" onClose={onClose}>
      <p>{t('broken.notice', { cause: String(cause) })}</p>
    </Modal>
  );
}
