// The game from first to last turn: where we are, how trust with the other side went, which promises fall due when.

import { useState } from 'preact/hooks';
import type { GameView } from '../../app/game/game-view';
import { seenAs } from '../../app/game/slot-view';
import type { MandateDef } from '../../engine/model/scenario';
import { t } from '../../i18n/text';
import { formatDate } from '../shared/format';
import { useApp, useGame } from '../shared/game-context';
import { mainOpponent, seatTitle, slotHistory, textOrEmpty, trustSlot } from '../shared/labels';
import { LineChart } from '../shared/line-chart';
import { GlossaryTerm } from '../shared/marks';

type MandateStatus = 'met' | 'unmet' | 'kept' | 'due' | 'ahead';

/** Mandates settle in the order they fall due; the view lists how each went. */
function mandateStatus({ scenario, view, mandatesKept }: GameView, order: number, mandate: MandateDef): MandateStatus {
  const settled = view.mandates[order];
  if (settled !== undefined) return settled === 1 ? 'met' : 'unmet';
  if (mandate.turn !== view.turn) return 'ahead';
  return mandatesKept[scenario.mandates.indexOf(mandate)] ? 'kept' : 'due';
}

const STATUS_KEYS = {
  met: 'mandate.met',
  unmet: 'mandate.unmet',
  kept: 'mandate.kept',
  due: 'mandate.due',
  ahead: 'mandate.ahead',
} as const;
const STATUS_MARKS = { met: '○', unmet: '×', kept: '○', due: '!', ahead: '·' } as const;

/** Promises with their dates and how they stand. */
export function MandateList({ isFull = false }: { readonly isFull?: boolean }) {
  const { session } = useGame();
  const mandates = session.scenario.mandates.slice().sort((a, b) => a.turn - b.turn);
  if (mandates.length === 0) return null;
  return (
    <ul class="mandates">
      {mandates.map((mandate, order) => {
        const { id, turn } = mandate;
        const standing = mandateStatus(session, order, mandate);
        return (
          <li key={id} class={`mandate mandate-${standing}`}>
            <span class="mandate-mark" aria-hidden="true">
              {STATUS_MARKS[standing]}
            </span>
            <span>
              <b class="mandate-title">{session.text(`mandate.${id}.title`)}</b>{' '}
              <span class="mandate-date">{t(STATUS_KEYS[standing], { date: formatDate(session.scenario.turns[turn]?.date ?? '') })}</span>
              {isFull && <span class="mandate-text">{textOrEmpty(session, `mandate.${id}.text`)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function Timeline() {
  const { session } = useGame();
  const { openDialog } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { turns, mandates } = session.scenario;
  const trust = trustSlot(session, mainOpponent(session));
  const isVisible = trust >= 0 && seenAs(session, trust) === 'exact';
  const name = t('timeline.curve', { seat: seatTitle(session, mainOpponent(session)) });
  return (
    <section class={isOpen ? 'timeline timeline-open' : 'timeline'} aria-label={t('timeline.label')}>
      <button type="button" class="timeline-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('timeline.label')}
      </button>
      <div class="timeline-line">
        {isVisible && (
          <>
            <button
              type="button"
              class="inline timeline-name"
              onClick={() => openDialog({ kind: 'why', target: { kind: 'slot', slot: trust } })}
            >
              {name}
            </button>
            <LineChart
              label={name}
              values={slotHistory(session, trust).slice(0, session.view.turn + 1)}
              pointCount={turns.length}
              tone={session.scenario.seats[mainOpponent(session)].id}
              height={60}
              marginPerMille={500 / turns.length}
            />
          </>
        )}
        <ol class="timeline-turns">
          {turns.map((turn, index) => (
            <li
              key={turn.id}
              class={index === session.view.turn ? 'turn turn-now' : index < session.view.turn ? 'turn turn-past' : 'turn'}
              {...(index === session.view.turn ? { 'aria-current': 'date' as const } : {})}
            >
              <i class="turn-dot" aria-hidden="true" />
              <span class="turn-date">{formatDate(turn.date)}</span>
              {mandates.some((mandate) => mandate.turn === index) && (
                <span class="turn-flag">
                  <span aria-hidden="true">約</span>
                  <span class="unseen">{t('timeline.mandate')}</span>
                </span>
              )}
            </li>
          ))}
        </ol>
      </div>
      <div class="timeline-promises">
        <h2 class="timeline-title">
          <GlossaryTerm id="mandate">{t('mandate.title')}</GlossaryTerm>
        </h2>
        <MandateList />
      </div>
    </section>
  );
}
