// The scores with their parts and curves, each beside the past; and on which hidden type that past is played, as one likes.
// Invariant: the past shown first is the one the standing compares with, on the hidden type of the game.
import { useMemo, useState } from 'preact/hooks';
import { type FinishedGame, hasRecord, playHistory } from '../../analysis/simulation/history-game';
import type { Ending } from '../../app/game/game-view';
import { partyNames } from '../../app/game/text';
import { t } from '../../i18n/text';
import { formatPoints, formatSigned } from '../shared/format';
import { useApp, useView } from '../shared/game-context';
import { firstText, hiddenTypeTitle, scorePartsText } from '../shared/labels';
import { PastReading } from '../shared/past-reading';
import { printedDifference } from '../shared/sums';
import { ScoreChart, ScoreChartLegend } from './score-chart';
import '../../i18n/en/debrief';
import '../../i18n/en/past';
import './scores-section.css';

interface ScoresSectionProps {
  readonly ending: Ending;
}

type RecordCourse = Pick<FinishedGame, 'byTurn' | 'final'>;

export function ScoresSection({ ending }: ScoresSectionProps) {
  const session = useView();
  const { scenario, seed, isWatched } = session;
  const { typeIndex, historyByTurn, historyScores } = ending;
  const [type, setType] = useState(typeIndex);
  const record = useMemo(
    (): RecordCourse => (type === typeIndex ? { byTurn: historyByTurn, final: historyScores } : playHistory(scenario, seed, { type })),
    [ending, type],
  );
  return (
    <section class="ending-scores" aria-labelledby="scores-title">
      <h2 id="scores-title" class="ending-heading">
        {t('ending.scores')}
      </h2>
      {!isWatched && <ScoreChartLegend />}
      {!isWatched && <PastReading type={type} choose={t('reading.compare')} onChoose={(_, other) => setType(other)} />}
      {type !== typeIndex && <p>{t('reading.own', { ...partyNames(session), type: hiddenTypeTitle(session, typeIndex) })}</p>}
      {scenario.scores.map((score, index) => (
        <Score key={score.id} index={index} ending={ending} record={record} />
      ))}
      <Score index={scenario.scores.length} ending={ending} record={record} />
    </section>
  );
}

/** One score (or the total, past the last): number, difference to the record, parts, curve and table. */
function Score({ index, ending, record }: ScoresSectionProps & { readonly index: number; readonly record: RecordCourse }) {
  const session = useView();
  const { scorecard } = session;
  const { openDialog } = useApp();
  const score = session.scenario.scores[index];
  const isTotal = score === undefined;
  const title = isTotal ? firstText(session, ['total.title'], t('why.total')) : session.text(`score.${score.id}.title`);
  const own = ending.scores[index] ?? 0;
  const history = record.final[index] ?? 0;
  const parts = scorecard.scores[index];
  return (
    <article class="score">
      <header class="score-head">
        <h3 class="score-name">{title}</h3>
        <button
          type="button"
          class="score-number"
          onClick={() => openDialog({ kind: 'why', target: isTotal ? { kind: 'total' } : { kind: 'score', index } })}
        >
          {formatPoints(own)}
          <span class="unseen"> {t('common.whyOf', { name: title })}</span>
        </button>
        {!session.isWatched && (
          <p class={printedDifference(own, history, 10) >= 0 ? 'score-against score-above' : 'score-against score-below'}>
            {t(hasRecord(session.scenario) ? 'ending.against' : 'ending.againstStatusQuo', {
              by: formatSigned(printedDifference(own, history, 10)),
            })}
          </p>
        )}
      </header>
      {parts && <p class="score-parts">{scorePartsText(session, parts)}</p>}
      <ScoreChart
        title={title}
        own={ending.scoresByTurn.map((row) => row[index] ?? 0)}
        history={record.byTurn.map((row) => row[index] ?? 0)}
        tone={isTotal ? 'sumi' : score.colour}
      />
    </article>
  );
}
