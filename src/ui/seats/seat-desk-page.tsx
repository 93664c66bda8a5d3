// The desk of a seat other than the player's: its task, its brief, the gauges it sees, its staff's advice.
// Invariant: everything comes from that seat's own view; nothing of the player's session is read.

import { useEffect } from 'preact/hooks';
import { actionDef, seatDef, tableDef, variableDef } from '../../app/game/definitions';
import { bandSeen, seenAs } from '../../app/game/slot-view';
import type { SeatDecision, SeatDesk } from '../../app/seats/hot-seat';
import { t } from '../../i18n/text';
import { formatBand, formatLevel } from '../shared/format';
import { useController, useLeaving } from '../shared/game-context';
import { isReported, seatTitle, slotTitle, textOrEmpty, turnLabel } from '../shared/labels';
import { GaugeBar, HelpButton } from '../shared/marks';
import { focusPageHeading } from '../shared/modal';
import { Seal } from '../shared/seal';
import { sidesClass } from '../shared/table-labels';
import { AnnounceTask } from './announce-task';
import { StandTask } from './stand-task';
import { TextTask } from './text-task';
import '../../i18n/en/seats';
import './seat-desk-page.css';

interface SeatDeskPageProps {
  readonly desk: SeatDesk;
  readonly decide: (decision: SeatDecision) => void;
}

export function SeatDeskPage({ desk, decide }: SeatDeskPageProps) {
  const { closeGame } = useController();
  const leave = useLeaving();
  const { task, seat, scenario, view } = desk;
  useEffect(focusPageHeading, [task.kind]);
  const brief = (
    <>
      <Brief desk={desk} />
      <TheirActs desk={desk} />
    </>
  );
  const common = { desk, decide, brief, seen: <VisibleGauges desk={desk} /> };
  return (
    <div class={`table-page seat-page ${sidesClass(scenario, seat, scenario.player)}`}>
      <header class="table-head">
        <Seal />
        <div class="table-name">
          <h1 class="brand" tabIndex={-1} data-page-heading>
            {t('seats.desk', { seat: seatTitle(desk, seat) })}
          </h1>
          <p class="table-note">{t('seats.turn', { turn: view.turn + 1, turns: scenario.turns.length })}</p>
        </div>
        <p class="table-date">{turnLabel(desk, view.turn)}</p>
        <button type="button" class="button seat-leave" onClick={() => leave(closeGame)}>
          {t('seats.toTitle')}
        </button>
        <HelpButton screen="seats" />
      </header>
      {task.kind === 'text' && <TextTask key={task.exchange} {...common} task={task} />}
      {task.kind === 'stand' && <StandTask {...common} task={task} />}
      {task.kind === 'announce' && <AnnounceTask {...common} task={task} />}
    </div>
  );
}

/** What the seat is and wants, in the scenario's words; its hidden type first. */
function Brief({ desk }: { readonly desk: SeatDesk }) {
  const { scenario, seat, type } = desk;
  const { id } = seatDef(scenario, seat);
  const party = desk.task.kind === 'text' ? `table.${tableDef(scenario, desk.task.table).id}.party.${id}.text` : '';
  return (
    <section class="slip" aria-labelledby="brief-title">
      <h2 class="slip-title" id="brief-title">
        {type === null ? t('seats.briefPlain') : t('seats.brief', { type: textOrEmpty(desk, `type.${type}.title`) })}
      </h2>
      {type !== null && <p class="brief-type">{textOrEmpty(desk, `type.${type}.text`)}</p>}
      <p class="small">{textOrEmpty(desk, `seat.${id}.text`)}</p>
      {party && <p class="small">{textOrEmpty(desk, party)}</p>}
      <p class="small">{t('seats.goal')}</p>
    </section>
  );
}

function TheirActs({ desk }: { readonly desk: SeatDesk }) {
  const { scenario, view } = desk;
  const acts = view.acts[view.turn] ?? [];
  return (
    <section class="slip" aria-labelledby="acts-seen">
      <h2 class="slip-title" id="acts-seen">
        {t('seats.theirActs', { seat: seatTitle(desk, scenario.player) })}
      </h2>
      {acts.length === 0 ? (
        <p class="small">{t('seats.theirActsNone')}</p>
      ) : (
        <ul class="said-reasons">
          {acts.map((act) => (
            <li key={act}>{desk.text(`action.${actionDef(scenario, act).id}.title`)}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Every gauge the seat sees, as a number or as a word. */
function VisibleGauges({ desk }: { readonly desk: SeatDesk }) {
  const { scenario } = desk;
  const slots = scenario.variables.flatMap(({ kind }, slot) => (kind === 'gauge' && isReported(desk, slot) ? [slot] : []));
  return (
    <section class="slip" aria-labelledby="seen-title">
      <h2 class="slip-title" id="seen-title">
        {t('seats.sees')}
      </h2>
      <ul class="seen-list">
        {slots.map((slot) => {
          const variable = variableDef(scenario, slot);
          const isBand = seenAs(desk, slot) === 'band';
          const band = bandSeen(desk, slot);
          const range = Math.max(1, variable.max - variable.min);
          return (
            <li key={slot} class="gauge">
              <span class="gauge-name">{slotTitle(desk, slot)}</span>
              <GaugeBar share={(band.low - variable.min) / range} width={isBand ? (band.high - band.low + 1) / range : 0} />
              <span class="gauge-number gauge-still">{isBand ? formatBand(variable, band) : formatLevel(variable, band.middle)}</span>
            </li>
          );
        })}
      </ul>
      <p class="small">{t('seats.seesNote')}</p>
    </section>
  );
}
