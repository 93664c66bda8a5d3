// The scene of a crisis: the ladder with both sides on it, what it is worth to each, and the three ways to answer.
// Invariant: everything shown comes from the session; the other side's stake is never shown but as a band.
import type { CrisisView } from '../../engine/view';
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { GlossaryTerm, HelpButton } from '../marks';
import { Modal } from '../modal';
import { textOrEmpty } from '../reading';
import { CrisisAnswers } from './crisis-answers';
import { CrisisLadder } from './crisis-ladder';
import { CrisisStakes } from './crisis-stakes';

interface CrisisSheetProps {
  readonly crisis: CrisisView;
  readonly onClose: () => void;
}

export function CrisisSheet({ crisis, onClose }: CrisisSheetProps) {
  const { session } = useGame();
  const id = session.scenario.ladder?.kinds[crisis.kind].id ?? '';
  const footer = (
    <>
      <HelpButton screen="crisis" />
      <button type="button" class="button button-seal" onClick={onClose}>
        {t('crisis.close')}
      </button>
    </>
  );
  return (
    <Modal
      look="wide"
      eyebrow={<GlossaryTerm id="ladder">{t('crisis.label')}</GlossaryTerm>}
      title={session.text(`crisis.${id}.title`)}
      onClose={onClose}
      footer={footer}
    >
      <div class="crisis-scene">
        <p class="crisis-lead">{textOrEmpty(session, `crisis.${id}.text`)}</p>
        <CrisisLadder crisis={crisis} />
        <div class="crisis-side">
          <CrisisStakes reading={session} crisis={crisis} other={session.scenario.ladder?.other ?? 0} later={t('crisis.stepDownNext')} />
          <CrisisAnswers crisis={crisis} />
        </div>
      </div>
    </Modal>
  );
}
