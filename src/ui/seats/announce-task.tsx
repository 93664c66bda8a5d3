// Task of a seat: announce a move for the next turn or none; each move with its occasion and its effects.

import { useState } from 'preact/hooks';
import { seenValue, variableDef } from '../../app/game/definitions';
import { seenAs } from '../../app/game/slot-view';
import type { MoveViewModel, SeatDesk, AnnounceTask as Task } from '../../app/seats/hot-seat';
import { t } from '../../i18n/text';
import { usePreviewStyle } from '../shared/game-context';
import { moveReason, seatTitle, slotShortTitle, textOrEmpty } from '../shared/labels';
import { changeText } from '../shared/verbal-scale';
import { type SeatTaskProps, StaffAdvice } from './staff-advice';
import '../../i18n/en/seats';
import './answer-form.css';

export function AnnounceTask({ desk, task, decide, brief, seen }: SeatTaskProps<Task>) {
  const [chosen, setChosen] = useState<string | null | undefined>(undefined);
  const announce = (id: string | null) =>
    decide({ type: 'announce', id, occasion: task.moves.find((move) => move.id === id)?.occasion ?? -1 });
  const words =
    task.advice === null ? t('seats.advice.nothing') : t('seats.advice.announce', { title: desk.text(`move.${task.advice}.title`) });
  const isReady = chosen !== undefined;
  return (
    <main class="table-main">
      <div class="room">
        <div class="room-floor">
          <section class="treaty" aria-labelledby="task-title">
            <header class="treaty-head">
              <h2 class="treaty-title" id="task-title">
                {t('seats.announce.title')}
              </h2>
              <p class="treaty-sub">
                {task.moves.length === 0
                  ? t('seats.announce.none')
                  : t('seats.announce.note', { seat: seatTitle(desk, desk.scenario.player) })}
              </p>
            </header>
            <div class="seat-moves" role="radiogroup" aria-labelledby="task-title">
              {task.moves.map((move) => (
                <Move key={move.id} desk={desk} move={move} isChosen={chosen === move.id} onChoose={() => setChosen(move.id)} />
              ))}
              <label class={`seat-move ${chosen === null ? 'seat-move-chosen' : ''}`}>
                <input type="radio" name="announce" checked={chosen === null} onChange={() => setChosen(null)} />
                <span class="seat-move-words">
                  <b class="seat-move-title">{t('seats.announce.nothing')}</b>
                  <span class="seat-move-text">{t('seats.announce.nothingText')}</span>
                </span>
              </label>
            </div>
          </section>
        </div>
      </div>
      <div class="beside">
        <div class="slips">
          <StaffAdvice words={words} onTake={() => announce(task.advice)} />
          {brief}
          {seen}
        </div>
        <div class="table-foot">
          {!isReady && (
            <p class="act-reason" id="announce-reason">
              {t('seats.announce.choose')}
            </p>
          )}
          <div class="table-buttons">
            <button
              type="button"
              class="button button-seal"
              aria-disabled={!isReady}
              {...(isReady ? {} : { 'aria-describedby': 'announce-reason' })}
              onClick={() => isReady && announce(chosen)}
            >
              {t(chosen === null ? 'seats.announce.pass' : 'seats.announce.give')}
            </button>
          </div>
        </div>
      </div>
    </main>
  );
}

interface MoveProps {
  readonly desk: SeatDesk;
  readonly move: MoveViewModel;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
}

function Move({ desk, move, isChosen, onChoose }: MoveProps) {
  const { scenario } = desk;
  const information = usePreviewStyle();
  const occasion = scenario.moves.find(({ id }) => id === move.id)?.occasions[move.occasion];
  const reason = moveReason(
    desk,
    move.id,
    move.occasion,
    (occasion?.args ?? []).map((slot) => (seenAs(desk, slot) === 'hidden' ? null : seenValue(desk, slot))),
  );
  return (
    <label class={`seat-move ${isChosen ? 'seat-move-chosen' : ''}`}>
      <input type="radio" name="announce" checked={isChosen} onChange={onChoose} />
      <span class="seat-move-words">
        <b class="seat-move-title">{desk.text(`move.${move.id}.title`)}</b>
        <span class="seat-move-text">{textOrEmpty(desk, `move.${move.id}.text`)}</span>
        {reason && (
          <span class="seat-move-line">
            <b>{t('seats.announce.because')}</b> {reason}
          </span>
        )}
        {move.changes.length > 0 && (
          <span class="seat-move-line">
            <b>{t('seats.announce.changes')}</b>{' '}
            {move.changes
              .map(({ slot, delta }) => `${slotShortTitle(desk, slot)} ${changeText(variableDef(scenario, slot), delta, information)}`)
              .join(' · ')}
          </span>
        )}
      </span>
    </label>
  );
}
