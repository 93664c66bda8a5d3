// Task of a seat that has received a text: accept, counter, demand first, put off or break off, with one to three reasons.
// Invariant: only legal answers are offered; an answer is given once and cannot be taken back.

import { useMemo, useState } from 'preact/hooks';
import { evaluateDraft } from '../../analysis/negotiation/draft-evaluation';
import { tableKnowledgeOf } from '../../analysis/negotiation/table-knowledge';
import { tableDef } from '../../app/game/definitions';
import type { SeatDesk } from '../../app/seats/hot-seat';
import type { TextTask as Task } from '../../app/seats/text-task';
import type { Answer, AnswerCommand } from '../../engine/model/command';
import { t } from '../../i18n/text';
import { seatTitle } from '../shared/labels';
import { issueTitle, optionShortText } from '../shared/table-labels';
import { type AnswerDraft, AnswerForm, demandText } from './answer-form';
import { SeatTreaty } from './seat-treaty';
import { SeatValueCard } from './seat-value-card';
import { type SeatTaskProps, StaffAdvice } from './staff-advice';
import '../../i18n/en/seats';

export function TextTask({ desk, task, decide, brief, seen }: SeatTaskProps<Task>) {
  const { scenario, view } = desk;
  const table = tableDef(scenario, task.table);
  const [draft, setDraft] = useState<readonly number[]>(task.ownText ?? task.proposedText);
  const [wish, setWish] = useState<AnswerDraft>({ answer: null, reasons: [], demand: [] });
  const outlook = useMemo(() => tableKnowledgeOf(scenario, view, task.table), [scenario, view, task.table]);
  const asked = useMemo(() => evaluateDraft(outlook, task.proposedText), [outlook, task.proposedText]);
  const own = useMemo(() => evaluateDraft(outlook, draft), [outlook, draft]);
  const isSame = draft.every((option, i) => option === task.proposedText[i]);
  const choose = (answer: Answer) => setWish({ ...wish, answer, reasons: answer === 'accept' ? task.reasons.accept : task.reasons.other });
  const seat = seatTitle(desk, scenario.player);
  const isLast = task.exchange >= task.exchanges;

  const problem = problemOf();
  function problemOf(): string {
    if (wish.answer === null) return t('seats.answer.choose');
    const [broken] = own.broken;
    if (wish.answer === 'counter' && broken) return desk.text(broken.key);
    if (wish.answer === 'counter' && isSame) return t('seats.answer.same');
    if (wish.answer === 'hurdle' && wish.demand.length === 0) return t('seats.answer.noDemand');
    return wish.reasons.length === 0 ? t('seats.answer.noReason') : '';
  }
  const give = () => {
    const { answer, demand, reasons } = wish;
    if (problem !== '' || answer === null) return;
    decide({ type: 'answer', answer, text: answer === 'counter' ? draft : [], demand: answer === 'hurdle' ? demand : [], reasons });
  };
  const take = ({ answer, text, demand, reasons }: AnswerCommand) => decide({ type: 'answer', answer, text, demand, reasons });

  return (
    <main class="table-main">
      <div class="room">
        <div class="room-floor">
          <SeatTreaty
            desk={desk}
            task={task}
            draft={draft}
            broken={own.broken}
            onChange={(next) => {
              setDraft(next);
              if (wish.answer !== 'counter') setWish({ ...wish, answer: 'counter', reasons: task.reasons.other });
            }}
          />
          <div class="seat-notes">{brief}</div>
        </div>
      </div>
      <div class="beside">
        <div class="slips">
          <section class="slip" aria-labelledby="task-title">
            <h2 class="slip-title" id="task-title">
              {t('seats.text.title', { seat })}
            </h2>
            <p class="small">
              {t(isLast ? 'seats.text.lastNote' : 'seats.text.note', { exchange: task.exchange, exchanges: task.exchanges })}
            </p>
            <AnswerForm desk={desk} task={task} wish={wish} onChoose={choose} onWish={setWish} />
          </section>
          <SeatValueCard desk={desk} table={table.id} outlook={outlook} asked={asked} own={isSame ? null : own} />
          <StaffAdvice words={adviceWords(desk, task)} onTake={() => take(task.advice)} />
          {seen}
        </div>
        <div class="table-foot">
          {problem && (
            <p class="act-reason" id="answer-reason">
              {problem}
            </p>
          )}
          <div class="table-buttons">
            <button
              type="button"
              class="button button-seal"
              aria-disabled={problem !== ''}
              {...(problem ? { 'aria-describedby': 'answer-reason' } : {})}
              onClick={give}
            >
              {t('seats.answer.give')}
            </button>
          </div>
        </div>
      </div>
    </main>
  );
}

function adviceWords(desk: SeatDesk, { advice, proposedText, table }: Task): string {
  const { id } = tableDef(desk.scenario, table);
  const changed = advice.text.flatMap((option, issue) => (option === proposedText[issue] ? [] : [{ issue, option }]));
  const changes = changed
    .map(({ issue, option }) => `${issueTitle(desk, id, issue)}: ${optionShortText(desk, id, issue, option)}`)
    .join('; ');
  switch (advice.answer) {
    case 'accept':
      return t('seats.advice.accept');
    case 'counter':
      return t('seats.advice.counter', { changes });
    case 'hurdle':
      return t('seats.advice.hurdle', { demand: demandText(desk, id, advice.demand) });
    case 'stall':
      return t('seats.advice.stall');
    case 'break':
      return t('seats.advice.break');
  }
}
