// What the draft is worth against walking away, as it is and as it feels, and the picture of both sides.
import type { DraftJudgement } from '../../analysis/table-draft';
import type { TableOutlook } from '../../analysis/table-outlook';
import { w } from '../../i18n/en-at-table';
import type { TableSight } from '../../store/table-view';
import { useGame, useInformation } from '../game';
import { Term } from '../marks';
import { seatTitle } from '../reading';
import { betterInWords, chanceInWords, restsOnWords } from '../words';
import { points } from './carried-card';
import { isSettled } from './table-words';
import { WorthPlot } from './worth-plot';

interface WorthProps {
  readonly table: TableSight;
  readonly outlook: TableOutlook;
  readonly judgement: DraftJudgement;
}

export function WorthCard({ table, outlook, judgement }: WorthProps) {
  const { session } = useGame();
  const { own, open, chance } = judgement;
  const seat = seatTitle(session, table.other);
  const isOver = isSettled(table);
  const { value, felt } = outlook.walkAway;
  // The difference of the two numbers as printed: a spare rounded by itself may differ from it by one.
  const spare = Math.round(own.value.low / 10) - Math.round(value.low / 10);
  const information = useInformation();
  const isTold = restsOnWords(session, information);
  const look = spare > 0 ? 'is-welcome' : spare < 0 ? 'is-unwelcome' : '';
  const isFelt = Math.round(felt.low / 10) !== Math.round(value.low / 10);
  return (
    <section class="slip" aria-labelledby="worth-title">
      <h2 class="slip-title" id="worth-title">
        <Term id="walk_away">{w(isOver ? 'table.worthSigned' : 'table.worth')}</Term>
      </h2>
      {open.length === 0 ? (
        <>
          {information === 'words' ? (
            <p class="worth-line">
              <b class={look}>{w('table.worthWords', { worth: betterInWords(spare * 10) })}</b> {isFelt && !isOver && w('table.feltWords')}
            </p>
          ) : (
            <p class="worth-line">
              {w('table.worthIs', { value: points(own.value.low), walk: points(value.low) })}{' '}
              <b class={look}>
                {spare === 0 ? w('table.worthEven') : w(spare > 0 ? 'table.worthYes' : 'table.worthNo', { n: Math.abs(spare) })}
              </b>{' '}
              {isFelt && !isOver && w('table.feltYes', { felt: points(felt.low) })}
            </p>
          )}
          {!isOver && (
            <p class="said-line">
              {isTold
                ? w('table.chanceWords', { word: chanceInWords(chance), seat })
                : w(chance.low === chance.high ? 'table.chanceOne' : 'table.chance', chanceOf(chance, seat))}
            </p>
          )}
        </>
      ) : (
        <p class="small">{w('table.carriedOpen')}</p>
      )}
      <WorthPlot table={table} outlook={outlook} isComplete={open.length === 0} />
    </section>
  );
}

function chanceOf({ low, high }: DraftJudgement['chance'], seat: string) {
  return { low: Math.round(low / 10), high: Math.round(high / 10), seat };
}
