// The turns of the game, the trust of the main opponent so far, and the promises with their due dates.

import { useState } from 'preact/hooks';
import { seatDef } from '../../app/game/definitions';
import { seenAs } from '../../app/game/slot-view';
import { rivalSeat } from '../../app/game/text';
import { t } from '../../i18n/text';
import { formatDate } from '../shared/format';
import { useApp, useNames, useViewPart } from '../shared/game-context';
import { seatTitle, slotHistory, trustSlot } from '../shared/labels';
import { useLazy } from '../shared/lazy';
import { MandateList } from '../shared/mandate-list';

/** Fetched with the first curve: there is none in the first turn. */
function LazyLineChart(props: Parameters<typeof import('../shared/line-chart').LineChart>[0]) {
  const LineChart = useLazy(() => import('../shared/line-chart'))?.LineChart;
  return LineChart ? <LineChart {...props} /> : <div class="curve" />;
}

export function Timeline() {
  const names = useNames();
  const { openDialog } = useApp();
  const [isOpen, setOpen] = useState(false);
  const { scenario } = names;
  const { turns, mandates } = scenario;
  const opponent = rivalSeat(scenario);
  const trust = trustSlot(names, opponent);
  const { turn: now, curve } = useViewPart((session) => ({
    turn: session.view.turn,
    // The curve of a gauge of which only a band is seen would tell more than the band.
    curve: trust !== null && seenAs(session, trust) === 'exact' ? slotHistory(session, trust).slice(0, session.view.turn + 1) : null,
  }));
  const name = t('timeline.curve', { seat: seatTitle(names, opponent) });
  return (
    <section class={isOpen ? 'timeline timeline-open' : 'timeline'} aria-label={t('timeline.label')}>
      <button type="button" class="timeline-toggle" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {t('timeline.label')}
      </button>
      <div class="timeline-line">
        {curve && curve.length > 1 && trust !== null && (
          <>
            <button
              type="button"
              class="inline timeline-name"
              onClick={() => openDialog({ kind: 'why', target: { kind: 'slot', slot: trust } })}
            >
              {name}
            </button>
            <LazyLineChart
              label={name}
              values={curve}
              pointCount={turns.length}
              tone={seatDef(scenario, opponent).colour}
              height={60}
              marginPerMille={500 / turns.length}
            />
          </>
        )}
        <ol class="timeline-turns">
          {turns.map((turn, index) => (
            <li
              key={turn.id}
              class={index === now ? 'turn turn-now' : index < now ? 'turn turn-past' : 'turn'}
              {...(index === now ? { 'aria-current': 'date' as const } : {})}
            >
              <i class="turn-dot" aria-hidden="true" />
              <span class={index === now ? 'turn-date' : 'turn-date turn-date-aside'}>{formatDate(turn.date)}</span>
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
          <button type="button" class="term-link" aria-haspopup="dialog" onClick={() => openDialog({ kind: 'promises' })}>
            {t('mandate.title')}
          </button>
        </h2>
        <MandateList most={1} />
      </div>
    </section>
  );
}
