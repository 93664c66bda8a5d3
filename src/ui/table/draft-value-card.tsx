// Value of the draft against walking away, as it is and as it feels, with the payoff plot.
import type { DraftEvaluation } from '../../analysis/negotiation/draft-evaluation';
import type { TableKnowledge } from '../../analysis/negotiation/table-knowledge';
import { partyNames } from '../../app/game/text';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { formatMeasurePoints, MEASURE_UNIT } from '../shared/format';
import { usePreviewStyle, useView } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { GlossaryTerm } from '../shared/marks';
import { printedDifference } from '../shared/sums';
import { isSettled } from '../shared/table-labels';
import { advantageWords, isLikelihoodVerbal, likelihoodWords } from '../shared/verbal-scale';
import { PayoffPlot } from './payoff-plot';
import '../../i18n/en/at-table';

interface DraftValueCardProps {
  readonly table: TableViewModel;
  readonly outlook: TableKnowledge;
  readonly judgement: DraftEvaluation;
}

export function DraftValueCard({ table, outlook, judgement }: DraftValueCardProps) {
  const session = useView();
  const { own, open, chance } = judgement;
  const seat = seatTitle(session, table.counterpart);
  const { player } = partyNames(session);
  const isOver = isSettled(table);
  const { value, felt } = outlook.walkAway;
  // The difference of the two numbers as printed: a spare rounded by itself may differ from it by one.
  const spare = printedDifference(own.value.low, value.low, MEASURE_UNIT);
  const information = usePreviewStyle();
  const isTold = isLikelihoodVerbal(session, information);
  const look = spare > 0 ? 'is-welcome' : spare < 0 ? 'is-unwelcome' : '';
  const isFelt = Math.round(felt.low / 10) !== Math.round(value.low / 10);
  return (
    <section class="slip" aria-labelledby="worth-title">
      <h2 class="slip-title" id="worth-title">
        <GlossaryTerm id="walk_away">{t(isOver ? 'table.worthSigned' : 'table.worth')}</GlossaryTerm>
      </h2>
      {open.length === 0 ? (
        <>
          {information === 'words' ? (
            <p class="worth-line">
              <b class={look}>{t('table.worthWords', { player, worth: advantageWords(spare * 10) })}</b>{' '}
              {isFelt && !isOver && t('table.feltWords')}
            </p>
          ) : (
            <p class="worth-line">
              {t('table.worthIs', { player, value: formatMeasurePoints(own.value.low), walk: formatMeasurePoints(value.low) })}{' '}
              <b class={look}>
                {spare === 0 ? t('table.worthEven') : t(spare > 0 ? 'table.worthYes' : 'table.worthNo', { n: Math.abs(spare) })}
              </b>{' '}
              {isFelt && !isOver && t('table.feltYes', { felt: formatMeasurePoints(felt.low) })}
            </p>
          )}
          {!isOver && (
            <p class="said-line">
              {isTold
                ? t('table.chanceWords', { word: likelihoodWords(chance), seat })
                : t(chance.low === chance.high ? 'table.chanceOne' : 'table.chance', chanceOf(chance, seat))}
            </p>
          )}
        </>
      ) : (
        <p class="small">{t('table.carriedOpen')}</p>
      )}
      <PayoffPlot table={table} outlook={outlook} isComplete={open.length === 0} />
    </section>
  );
}

function chanceOf({ low, high }: DraftEvaluation['chance'], seat: string) {
  return { low: Math.round(low / 10), high: Math.round(high / 10), seat };
}
