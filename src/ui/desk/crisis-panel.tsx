// An open crisis on the desk: what it is about, how far it has climbed, what is answered, and the way to its ladder.
import { useState } from 'preact/hooks';
import type { CrisisView } from '../../engine/view';
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { textOrEmpty } from '../reading';
import { rungTitle } from '../sentences';
import { ANSWER_NOTES } from './crisis-answers';
import { CrisisSheet } from './crisis-sheet';

export function CrisisPanel({ crisis }: { readonly crisis: CrisisView }) {
  const { session } = useGame();
  const [isOpen, setOpen] = useState(false);
  const { ladder } = session.scenario;
  if (!ladder) return null;
  const { id } = ladder.kinds[crisis.kind];
  const isNew = crisis.opened === session.view.turn;
  const place = t('crisis.place', { n: crisis.rung, of: ladder.rungs.length, rung: rungTitle(session, crisis.rung) });
  return (
    <section class="crisis" aria-labelledby="crisis-title">
      <p class="eyebrow">{t('crisis.label')}</p>
      <h2 id="crisis-title" class="crisis-title">
        {session.text(`crisis.${id}.title`)}
      </h2>
      <p class="crisis-text">{textOrEmpty(session, `crisis.${id}.text`)}</p>
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
