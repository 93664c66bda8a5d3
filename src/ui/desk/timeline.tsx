// The game from first to last turn: where we are, how trust with the other side went, which promises fall due when.
import { useState } from 'preact/hooks';
import type { MandateDef } from '../../engine/scenario';
import { t } from '../../i18n/text';
import type { Session } from '../../store/session';
import { Curve } from '../curve';
import { formatDate } from '../format';
import { useGame, useSurface } from '../game';
import { Term } from '../marks';
import { rivalSeat, seatTitle, seriesOf, sightOf, textOrNothing, trustSlot } from '../reading';

type Standing = 'met' | 'unmet' | 'kept' | 'due' | 'ahead';

/** Mandates settle in the order they fall due; the view lists how each went. */
function standingOf({ scenario, view, kept }: Session, order: number, mandate: MandateDef): Standing {
  const settled = view.mandates[order];
  if (settled !== undefined) return settled === 1 ? 'met' : 'unmet';
  if (mandate.turn !== view.turn) return 'ahead';
  return kept[scenario.mandates.indexOf(mandate)] ? 'kept' : 'due';
}

const STANDING_KEYS = {
  met: 'mandate.met',
  unmet: 'mandate.unmet',
  kept: 'mandate.kept',
  due: 'mandate.due',
  ahead: 'mandate.ahead',
} as const;
const STANDING_MARKS = { met: '○', unmet: '×', kept: '○', due: '!', ahead: '·' } as const;

/** Promises with their dates and how they stand. */
export function Mandates({ isFull = false }: { readonly isFull?: boolean }) {
  const { session } = useGame();
  const mandates = session.scenario.mandates.slice().sort((a, b) => a.turn - b.turn);
  if (mandates.length === 0) return null;
  return (
    <ul class="mandates">
      {mandates.map((mandate, order) => {
        const { id, turn } = mandate;
        const standing = standingOf(session, order, mandate);
        return (
          <li key={id} class={`mandate mandate-${standing}`}>
            <span class="mandate-mark" aria-hidden="true">
              {STANDING_MARKS[standing]}
            </span>
            <span>
              <b class="mandate-title">{session.text(`mandate.${id}.title`)}</b>{' '}
              <span class="mandate-date">{t(STANDING_KEYS[standing], { date: formatDate(session.scenario.turns[turn]?.date ?? '') })}</span>
              {isFull && <span class="mandate-text">{textOrNothing(session, `mandate.${id}.text`)}</span>}
            </span>
          </li>
        );
      })}
    </ul>
  );
}

export function Timeline() {
  const { session } = useGame();
  const { open } = useSurface();
  const [isOpen, setOpen] = useState(false);
  const { turns, mandates } = session.scenario;
  const trust = trustSlot(session, rivalSeat(session));
  const isVisible = trust >= 0 && sightOf(session, trust) === 1;
  const name = t('timeline.curve', { seat: seatTitle(session, rivalSeat(session)) });
  return (
    <section class={isOpen ? 'timeline timeline-open' : 'timeline'} aria-label={t('timeline.label')}>
      <button type="button" class="timeline-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('timeline.label')}
      </button>
      <div class="timeline-line">
        {isVisible && (
          <>
            <button type="button" class="inline timeline-name" onClick={() => open({ kind: 'why', target: { kind: 'slot', slot: trust } })}>
              {name}
            </button>
            <Curve
              label={name}
              values={seriesOf(session, trust).slice(0, session.view.turn + 1)}
              places={turns.length}
              tone={session.scenario.seats[rivalSeat(session)].id}
              height={60}
              edge={500 / turns.length}
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
          <Term id="mandate">{t('mandate.title')}</Term>
        </h2>
        <Mandates />
      </div>
    </section>
  );
}
