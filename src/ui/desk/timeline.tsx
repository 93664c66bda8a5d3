// The turns of the game, the trust of the main opponent so far, and the promises with their due dates.
import { useState } from 'preact/hooks';
import { seenAs } from '../../app/game/slot-view';
import { t } from '../../i18n/text';
import { formatDate } from '../shared/format';
import { useApp, useGame } from '../shared/game-context';
import { mainOpponent, seatTitle, slotHistory, trustSlot } from '../shared/labels';
import { LineChart } from '../shared/line-chart';
import { MandateList } from '../shared/mandate-list';
import { GlossaryTerm } from '../shared/marks';

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
