// A crisis as a ladder of seven rungs: where it stands, what it is worth to each side, and what each way off costs.

import type { CrisisView } from '../../engine/view';
import { t } from '../../i18n/text';
import { useGame } from '../game';
import { rejectionText, textOrNothing } from '../reading';
import { rungTitle } from '../sentences';

export function CrisisPanel({ crisis }: { readonly crisis: CrisisView }) {
  const { session } = useGame();
  const kind = session.scenario.ladder?.kinds[crisis.kind];
  const rungs = session.scenario.ladder?.rungs ?? [];
  if (!kind) return null;
  const [low, high] = crisis.otherStake;
  return (
    <section class="crisis" aria-labelledby="crisis-title">
      <p class="eyebrow">{t('crisis.label')}</p>
      <h2 id="crisis-title" class="crisis-title">
        {session.text(`crisis.${kind.id}.title`)}
      </h2>
      <p class="crisis-text">{textOrNothing(session, `crisis.${kind.id}.text`)}</p>
      <ol class="crisis-rungs">
        {rungs.map(({ id }, index) => (
          <li
            key={id}
            class={
              index + 1 === crisis.rung ? 'crisis-rung crisis-here' : index + 1 < crisis.rung ? 'crisis-rung crisis-past' : 'crisis-rung'
            }
            {...(index + 1 === crisis.rung ? { 'aria-current': 'step' as const } : {})}
          >
            {session.text(`rung.${id}.title`)}
          </li>
        ))}
      </ol>
      <dl class="crisis-stakes">
        <div>
          <dt>{t('crisis.own')}</dt>
          <dd>{crisis.ownStake}</dd>
        </div>
        <div>
          <dt>{t('crisis.other')}</dt>
          <dd>{t('crisis.band', { low, high })}</dd>
        </div>
        <div>
          <dt>{t('crisis.stepDownNow')}</dt>
          <dd>{crisis.stepDownNow}</dd>
        </div>
        <div>
          <dt>{t('crisis.stepDownNext')}</dt>
          <dd>{crisis.stepDownNext}</dd>
        </div>
      </dl>
      <CrisisAnswers crisis={crisis} />
    </section>
  );
}

/** Climb or a way out; pressing the chosen one again takes it back. The buttons stay, and so does the focus. */
function CrisisAnswers({ crisis }: { readonly crisis: CrisisView }) {
  const { session, store } = useGame();
  const choices = session.choices.flatMap((choice) =>
    choice.command.type === 'answerCrisis' ? [{ ...choice, id: choice.command.id }] : [],
  );
  const refusal = crisis.answer === 'none' ? choices.find(({ rejection }) => rejection !== null)?.rejection : null;
  const notes = { none: 'crisis.doNothing', climb: 'crisis.willClimb', offRamp: 'crisis.willOfferOffRamp' } as const;
  const press = (id: 'climb' | 'offRamp', isPossible: boolean) => {
    if (crisis.answer === id) store.undo(id);
    else if (isPossible) store.answerCrisis(id);
  };
  return (
    <div class="crisis-answers">
      {choices.map(({ id, cost, rejection }) => (
        <button
          key={id}
          type="button"
          class={crisis.answer === id ? 'button crisis-chosen' : 'button'}
          aria-pressed={crisis.answer === id}
          aria-disabled={rejection !== null && crisis.answer !== id}
          onClick={() => press(id, rejection === null)}
        >
          {id === 'climb' ? t('crisis.climb', { rung: rungTitle(session, crisis.rung + 1) }) : t('crisis.offRamp')}
          {cost > 0 && <span class="button-cost">{t('acts.cost', { n: cost })}</span>}
        </button>
      ))}
      <p class="crisis-note">{refusal ? rejectionText(session, refusal) : t(notes[crisis.answer])}</p>
    </div>
  );
}
