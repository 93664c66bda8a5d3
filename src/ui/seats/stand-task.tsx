// Task of a seat after the player has climbed in a crisis: stand or yield.
import { crisisKey } from '../../analysis/text/deed-telling';
import { crisisKindDef } from '../../app/game/definitions';
import type { StandTask as Task } from '../../app/seats/hot-seat';
import { t } from '../../i18n/text';
import { CrisisStakes } from '../shared/crisis-stakes';
import { seatTitle, textOrEmpty } from '../shared/labels';
import { rungTitle } from '../shared/sentences';
import { type SeatTaskProps, StaffAdvice } from './staff-advice';
import '../../i18n/en/seats';

export function StandTask({ desk, task, decide, brief, seen }: SeatTaskProps<Task>) {
  const { ladder, player } = desk.scenario;
  const { rung, kind } = task.crisis;
  const { id } = crisisKindDef(desk.scenario, kind);
  const seat = seatTitle(desk, player);
  const told = (field: string): string => textOrEmpty(desk, crisisKey(desk.scenario, desk.hasText, id, task.openedBy, field));
  const deed = (at: number, side: 'player' | 'other') => told(`rung.${ladder?.rungs[at - 1]?.id}.${side}`);
  const stand = (answer: 'stand' | 'yield') => decide({ type: 'stand', id: answer });
  const title = told('title');
  return (
    <main class="table-main">
      <div class="room">
        <div class="room-floor">
          <section class="treaty" aria-labelledby="task-title">
            <header class="treaty-head">
              <h2 class="treaty-title" id="task-title">
                {t('seats.stand.title', { seat })}
              </h2>
              <p class="treaty-sub">{t('seats.stand.text', { title, seat, n: rung + 1, rung: rungTitle(desk, rung + 1) })}</p>
            </header>
            <p class="seat-text">{told('text')}</p>
            {deed(rung + 1, 'player') && (
              <p class="seat-text">
                <b>{t('seats.stand.theirs', { seat })}</b> {deed(rung + 1, 'player')}
              </p>
            )}
            {deed(rung + 2, 'other') && (
              <p class="seat-text">
                <b>{t('seats.stand.yours')}</b> {deed(rung + 2, 'other')}
              </p>
            )}
          </section>
          <div class="seat-notes">{brief}</div>
        </div>
      </div>
      <div class="beside">
        <div class="slips">
          <StaffAdvice words={t(task.advice === 'stand' ? 'seats.advice.stand' : 'seats.advice.yield')} onTake={() => stand(task.advice)} />
          <CrisisStakes reading={desk} other={player} later={t('seats.stand.later')} />
          {seen}
        </div>
        <div class="table-foot seat-stand">
          <button type="button" class="button button-seal" onClick={() => stand('stand')}>
            {t('seats.stand.stand', { rung: rungTitle(desk, rung + 2) })}
          </button>
          <button type="button" class="button" onClick={() => stand('yield')}>
            {t('seats.stand.yield')}
          </button>
        </div>
      </div>
    </main>
  );
}
