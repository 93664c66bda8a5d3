// The five answers to a text, the demand an answer can name, and the reasons given with it.
import { tableDef } from '../../app/game/definitions';
import type { SeatContext } from '../../app/game/text';
import type { SeatDesk } from '../../app/seats/hot-seat';
import type { TextTask } from '../../app/seats/text-task';
import type { Answer, Reason } from '../../engine/model/command';
import { t } from '../../i18n/text';
import { textOrEmpty } from '../shared/labels';
import { issueTitle, optionText } from '../shared/table-labels';
import '../../i18n/en/seats';
import './answer-form.css';

const MOST_REASONS = 3;

/** What the seat is about to say. */
export interface AnswerDraft {
  readonly answer: Answer | null;
  readonly reasons: readonly Reason[];
  /** [issue, option]; empty while nothing is chosen. */
  readonly demand: readonly number[];
}

interface AnswerFormProps {
  readonly desk: SeatDesk;
  readonly task: TextTask;
  readonly wish: AnswerDraft;
  readonly onChoose: (answer: Answer) => void;
  readonly onWish: (wish: AnswerDraft) => void;
}

const ANSWERS = [
  ['accept', 'seats.answer.accept', 'seats.answer.acceptText'],
  ['counter', 'seats.answer.counter', 'seats.answer.counterText'],
  ['hurdle', 'seats.answer.hurdle', 'seats.answer.hurdleText'],
  ['stall', 'seats.answer.stall', 'seats.answer.stallText'],
  ['break', 'seats.answer.break', 'seats.answer.breakText'],
] as const;

export function AnswerForm({ desk, task, wish, onChoose, onWish }: AnswerFormProps) {
  const { id } = tableDef(desk.scenario, task.table);
  const possible = ANSWERS.filter(([answer]) => answer !== 'hurdle' || task.demands.length > 0);
  return (
    <>
      <div class="seat-answers" role="radiogroup" aria-label={t('seats.answer')}>
        {possible.map(([answer, title, text]) => (
          <label key={answer} class={`seat-answer ${wish.answer === answer ? 'seat-answer-chosen' : ''}`}>
            <input type="radio" name="seat-answer" checked={wish.answer === answer} onChange={() => onChoose(answer)} />
            <span>
              <b>{t(title)}</b> <span class="seat-answer-text">{t(text)}</span>
            </span>
          </label>
        ))}
      </div>
      {wish.answer === 'hurdle' && (
        <div class="seat-demands" role="radiogroup" aria-label={t('seats.answer.demand')}>
          <p class="said-why">{t('seats.answer.demand')}</p>
          {task.demands.map((demand) => (
            <label key={demand.join(':')} class="seat-reason">
              <input
                type="radio"
                name="seat-demand"
                checked={wish.demand.join(':') === demand.join(':')}
                onChange={() => onWish({ ...wish, demand })}
              />
              <span>{demandText(desk, id, demand)}</span>
            </label>
          ))}
        </div>
      )}
      {wish.answer !== null && <Reasons desk={desk} task={task} wish={wish} onWish={onWish} />}
    </>
  );
}

/** One to three reasons; those the staff would give are ticked already. */
function Reasons({ desk, task, wish, onWish }: Omit<AnswerFormProps, 'onChoose'>) {
  const table = tableDef(desk.scenario, task.table);
  const party = table.parties.find(({ seat }) => seat === desk.seat);
  const ticked = new Set(wish.reasons.map(reasonKey));
  const toggle = (reason: Reason) => {
    const key = reasonKey(reason);
    if (ticked.has(key)) onWish({ ...wish, reasons: wish.reasons.filter((r) => reasonKey(r) !== key) });
    else if (ticked.size < MOST_REASONS) onWish({ ...wish, reasons: [...wish.reasons, reason] });
  };
  // What is ticked comes first, however it was found.
  const rest = task.allReasons.filter(
    (reason) => ![...task.reasons.accept, ...task.reasons.other].some((r) => reasonKey(r) === reasonKey(reason)),
  );
  const first = wish.answer === 'accept' ? task.reasons.accept : task.reasons.other;
  const second = (wish.answer === 'accept' ? task.reasons.other : task.reasons.accept).filter(
    (reason) => !first.some((r) => reasonKey(r) === reasonKey(reason)),
  );
  const line = (reason: Reason) => {
    const [issue, measure, term] = reason;
    const isTicked = ticked.has(reasonKey(reason));
    const sentence = textOrEmpty(desk, `table.${table.id}.measure.${table.measures[measure]?.id}.term.${term}`);
    const home = measure === party?.utility ? '' : t('seats.answer.reasonsHome');
    return (
      <label key={reasonKey(reason)} class="seat-reason">
        <input type="checkbox" checked={isTicked} disabled={!isTicked && ticked.size >= MOST_REASONS} onChange={() => toggle(reason)} />
        <span>
          <b>{issueTitle(desk, table.id, issue)}</b>
          {home && ` (${home})`}
          {sentence && `: ${sentence}`}
        </span>
      </label>
    );
  };
  return (
    <details class="reason seat-reasons">
      <summary>{t('seats.answer.reasons', { n: ticked.size })}</summary>
      <div class="seat-reason-list">{[...first, ...second, ...rest].map(line)}</div>
    </details>
  );
}

/** A demand as clause and wording. */
export function demandText(desk: SeatContext, table: string, [issue, option]: readonly number[]): string {
  if (issue === undefined || option === undefined) return '';
  return `${issueTitle(desk, table, issue)}: “${optionText(desk, table, issue, option)}”`;
}

/** One string for a reason, to tell reasons apart. */
export function reasonKey(reason: Reason): string {
  return reason.join(':');
}
