// An open crisis on the desk: its occasion, its rung, the answer chosen, and the button that opens its ladder.

import { useState } from 'preact/hooks';
import { crisisKindDef } from '../../app/game/definitions';
import type { CrisisView } from '../../engine/visibility/seat-view';
import { t } from '../../i18n/text';
import { CrisisStakes } from '../shared/crisis-stakes';
import { useNames, useView, useViewPart } from '../shared/game-context';
import { GlossaryTerm, HelpButton } from '../shared/marks';
import { Modal } from '../shared/modal';
import { crisisText, rungTitle } from '../shared/sentences';
import { ANSWER_NOTES, CrisisAnswers } from './crisis-answers';
import { CrisisLadder } from './crisis-ladder';
import '../../i18n/en/crisis';

export function CrisisPanel({ crisis }: { readonly crisis: CrisisView }) {
  const names = useNames();
  const { id: kindId } = crisisKindDef(names.scenario, crisis.kind);
  const { turn, title, text } = useViewPart((session) => ({
    turn: session.view.turn,
    title: crisisText(session, kindId, 'title'),
    text: crisisText(session, kindId, 'text'),
  }));
  const [isOpen, setOpen] = useState(false);
  const { ladder } = names.scenario;
  if (!ladder) return null;
  const isNew = crisis.opened === turn;
  const place = t('crisis.place', { n: crisis.rung, of: ladder.rungs.length, rung: rungTitle(names, crisis.rung) });
  return (
    <section class="crisis" aria-labelledby="crisis-title">
      <p class="eyebrow">{t('crisis.label')}</p>
      <h2 id="crisis-title" class="crisis-title">
        {title}
      </h2>
      <p class="crisis-text">{text}</p>
      <div class="crisis-ticks" aria-hidden="true">
        {ladder.rungs.map((rung, index) => (
          <i key={rung.id} class={index < crisis.rung ? 'crisis-tick crisis-tick-past' : 'crisis-tick'} />
        ))}
      </div>
      <p class="crisis-place">{place}</p>
      <p class="crisis-note">{t(isNew ? 'crisis.tooSoon' : ANSWER_NOTES[crisis.answer])}</p>
      <button type="button" class="button crisis-open" onClick={() => setOpen(true)}>
        {t('crisis.open')}
      </button>
      {isOpen && <CrisisSheet crisis={crisis} onClose={() => setOpen(false)} />}
    </section>
  );
}

interface CrisisSheetProps {
  readonly crisis: CrisisView;
  readonly onClose: () => void;
}

function CrisisSheet({ crisis, onClose }: CrisisSheetProps) {
  const session = useView();
  const { id } = crisisKindDef(session.scenario, crisis.kind);
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
      title={crisisText(session, id, 'title')}
      onClose={onClose}
      footer={footer}
    >
      <div class="crisis-scene">
        <p class="crisis-lead">{crisisText(session, id, 'text')}</p>
        <CrisisLadder crisis={crisis} />
        <div class="crisis-side">
          <CrisisStakes reading={session} other={session.scenario.ladder?.other ?? 0} later={t('crisis.stepDownNext')} />
          <CrisisAnswers crisis={crisis} />
        </div>
      </div>
    </Modal>
  );
}
