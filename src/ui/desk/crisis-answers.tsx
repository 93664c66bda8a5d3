// The three answers to a crisis: the price of each, how likely the other side yields, and the effects either way.
// Invariant: the buttons keep their place and the focus when one is chosen; exactly one of the three is always chosen.
import type { ComponentChildren } from 'preact';
import type { SlotDelta } from '../../engine/model/event';
import type { CrisisView } from '../../engine/visibility/seat-view';
import { t } from '../../i18n/text';
import { netChangesBySlot } from '../shared/act-effects';
import { useApp, useController, useNames, usePreviewStyle, useView } from '../shared/game-context';
import { rejectionText, seatTitle } from '../shared/labels';
import { ChangeChip } from '../shared/marks';
import { rungTitle } from '../shared/sentences';
import type { PreviewStyle } from '../shared/settings';
import { isLikelihoodVerbal, likelihoodWords } from '../shared/verbal-scale';
import '../../i18n/en/crisis';

const MOST_CHIPS = 6;
/** From this many in 100 on it is as good as certain. */
const NEAR_CERTAIN_PERCENT = 98;

/** What will happen at the end of the turn, by the answer chosen so far. */
export const ANSWER_NOTES = { none: 'crisis.doNothing', climb: 'crisis.willClimb', offRamp: 'crisis.willOfferOffRamp' } as const;

type Answer = CrisisView['answer'];

export function CrisisAnswers({ crisis }: { readonly crisis: CrisisView }) {
  const session = useView();
  const information = usePreviewStyle();
  const { crisisForecast: forecast, scenario, view } = session;
  const isTold = isLikelihoodVerbal(session, information);
  const isNew = crisis.opened === view.turn;
  if (!forecast || !scenario.ladder) return null;
  const seat = seatTitle(session, scenario.ladder.other);
  const next = rungTitle(session, crisis.rung + 1);
  const top = scenario.ladder.rungs.length;
  const stood = rungTitle(session, Math.min(top, crisis.rung + 2));
  return (
    <section class="crisis-answers" aria-labelledby="crisis-answers">
      <h3 id="crisis-answers">{t('crisis.answers')}</h3>
      <p class="crisis-note" role="status">
        {t(isNew ? 'crisis.tooSoon' : ANSWER_NOTES[crisis.answer])}
      </p>
      <CrisisAnswerCard answer="climb" title={t('crisis.climb', { rung: next })} current={crisis.answer}>
        {crisis.rung + 1 < top && (
          <>
            <p class="crisis-odds">{oddsOfStanding(seat, forecast.stands, information)}</p>
            <Changes label={t('crisis.ifYields', { seat })} changes={forecast.changes.yields} />
          </>
        )}
        <Changes label={t('crisis.ifStands', { seat, rung: stood })} changes={forecast.changes.stands} />
      </CrisisAnswerCard>
      <CrisisAnswerCard answer="offRamp" title={t('crisis.offRamp')} current={crisis.answer}>
        <p class="crisis-odds">{oddsOfTaking(seat, forecast.takesOffRamp, isTold)}</p>
        <Changes label={t('crisis.ifTaken')} changes={forecast.changes.offRamp} />
        <p class="crisis-small">{t('crisis.ifRefused')}</p>
      </CrisisAnswerCard>
      <CrisisAnswerCard answer="none" title={t('crisis.stepDown')} current={crisis.answer}>
        <Changes label={t('crisis.atOnce')} changes={forecast.changes.stepDown} />
      </CrisisAnswerCard>
    </section>
  );
}

/** Chances in percent; at the ends a word says more than a number. */
function oddsOfStanding(seat: string, [low, high]: readonly [number, number], information: PreviewStyle): string {
  if (low >= NEAR_CERTAIN_PERCENT) return t('crisis.standsSurely', { seat });
  if (high <= 100 - NEAR_CERTAIN_PERCENT) return t('crisis.yieldsSurely', { seat });
  if (information === 'words') return t('crisis.standsWords', { seat, word: likelihoodWords({ low: low * 10, high: high * 10 }) });
  return low === high ? t('crisis.stands', { seat, n: low }) : t('crisis.standsBand', { seat, low, high });
}

function oddsOfTaking(seat: string, n: number, isTold: boolean): string {
  if (n >= NEAR_CERTAIN_PERCENT) return t('crisis.takesSurely', { seat });
  if (n <= 100 - NEAR_CERTAIN_PERCENT) return t('crisis.refusesSurely', { seat });
  return isTold ? t('crisis.takesWords', { seat, word: likelihoodWords({ low: n * 10, high: n * 10 }) }) : t('crisis.takes', { seat, n });
}

interface CrisisAnswerCardProps {
  readonly answer: Answer;
  readonly title: string;
  readonly current: Answer;
  readonly children: ComponentChildren;
}

/** Choosing another answer takes the first one back. */
function CrisisAnswerCard({ answer, title, current, children }: CrisisAnswerCardProps) {
  const session = useView();
  const controller = useController();
  const { announce } = useApp();
  const choices = session.choices.flatMap((choice) =>
    choice.command.type === 'answerCrisis' ? [{ ...choice, id: choice.command.id }] : [],
  );
  const choice = choices.find(({ id }) => id === answer);
  const isChosen = current === answer;
  // While an answer is chosen the others are refused for that reason alone, and choosing another takes it back first.
  const refusal = isChosen || choice?.rejection?.code === 'OneAnswer' ? null : (choice?.rejection ?? null);
  const choose = () => {
    if (isChosen) return;
    if (refusal) return announce(rejectionText(session, refusal));
    if (current !== 'none') controller.undo(current);
    if (answer !== 'none') controller.answerCrisis(answer);
  };
  return (
    <div class={`crisis-answer ${isChosen ? 'crisis-answer-chosen' : ''}`}>
      <div class="crisis-answer-head">
        <button type="button" class="crisis-choose" aria-pressed={isChosen} aria-disabled={refusal !== null} onClick={choose}>
          {title}
        </button>
        <span class="crisis-cost">{(choice?.cost ?? 0) > 0 ? t('acts.cost', { n: choice?.cost ?? 0 }) : t('acts.free')}</span>
      </div>
      {refusal && <p class="act-reason">{rejectionText(session, refusal)}</p>}
      {children}
    </div>
  );
}

/** What a branch would change, biggest first. */
function Changes({ label, changes }: { readonly label: string; readonly changes: readonly SlotDelta[] }) {
  const sums = netChangesBySlot(useNames(), changes);
  return (
    <div class="crisis-branch">
      <p class="crisis-branch-label">{label}</p>
      {sums.length === 0 ? (
        <p class="crisis-small">{t('crisis.noChange')}</p>
      ) : (
        <ul class="chips">
          {sums.slice(0, MOST_CHIPS).map(({ slot, delta }) => (
            <ChangeChip key={slot} slot={slot} by={delta} />
          ))}
        </ul>
      )}
    </div>
  );
}
