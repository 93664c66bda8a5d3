// A score by turn, the player's solid and history's dotted, and the same numbers as a table.
// Invariant: a spectated record has one line, history's.
import { hasRecord } from '../../analysis/simulation/history-game';
import type { GameView } from '../../app/game/game-view';
import { t } from '../../i18n/text';
import { formatPoints } from '../shared/format';
import { useView } from '../shared/game-context';
import { turnLabel } from '../shared/labels';
import { LineChart } from '../shared/line-chart';
import '../../i18n/en/debrief';
import '../../i18n/en/past';

interface ScoreChartProps {
  readonly title: string;
  /** Points (0..1000) at the end of each turn. */
  readonly own: readonly number[];
  readonly history: readonly number[];
  readonly tone: string;
}

/** What the dotted line is: the record, or the status quo where the scenario has none. */
const pastName = (scenario: GameView['scenario']): string => t(hasRecord(scenario) ? 'ending.asHistory' : 'ending.asStatusQuo');

/** Which line is which, once for all curves. */
export function ScoreChartLegend() {
  const { scenario } = useView();
  return (
    <p class="curve-legend">
      <span class="legend-own">{t('ending.own')}</span> <span class="legend-other">{pastName(scenario)}</span>
    </p>
  );
}

export function ScoreChart({ title, own, history, tone }: ScoreChartProps) {
  const session = useView();
  const places = Math.max(own.length, history.length);
  const { isWatched } = session;
  const label = isWatched ? t('watched.curve', { title }) : t('ending.curve', { title });
  return (
    <>
      <LineChart label={label} values={own} other={history} pointCount={places} tone={tone} height={120} hasGrid />
      <details class="reason">
        <summary>{t('ending.asTable', { title })}</summary>
        <table class="numbers">
          <thead>
            <tr>
              <th scope="col">{t('ending.turn')}</th>
              {!isWatched && <th scope="col">{t('ending.own')}</th>}
              <th scope="col">{pastName(session.scenario)}</th>
            </tr>
          </thead>
          <tbody>
            {Array.from({ length: places }, (_, turn) => (
              <tr key={turn}>
                <th scope="row">{turnLabel(session, turn)}</th>
                {!isWatched && <td>{own[turn] === undefined ? '' : formatPoints(own[turn])}</td>}
                <td>{history[turn] === undefined ? '' : formatPoints(history[turn])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </>
  );
}
