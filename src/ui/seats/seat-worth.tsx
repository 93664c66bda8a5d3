// What the two texts are worth to the seat against walking away, whether its own house would carry them, and a guess at the others.
// Invariant: drawn from the seat's own view; numbers of its own, words for what it cannot see.
import type { DraftJudgement } from '../../analysis/table-draft';
import type { Band } from '../../analysis/table-line';
import type { TableOutlook } from '../../analysis/table-outlook';
import { t } from '../../i18n/text';
import type { SeatDesk } from '../../store/seats';
import { formatInteger } from '../format';
import { seatTitle } from '../reading';
import { conditionShort } from '../table/table-words';

interface WorthProps {
  readonly desk: SeatDesk;
  readonly table: string;
  readonly outlook: TableOutlook;
  readonly asked: DraftJudgement;
  /** Null while the seat's text says the same. */
  readonly own: DraftJudgement | null;
}

function bandWords({ low, high }: Band): string {
  return low === high ? formatInteger(low) : t('table.unsure', { low: formatInteger(low), high: formatInteger(high) });
}

export function SeatWorth({ desk, table, outlook, asked, own }: WorthProps) {
  const seat = seatTitle(desk, desk.scenario.player);
  return (
    <section class="slip" aria-labelledby="worth-title">
      <h2 class="slip-title" id="worth-title">
        {t('seats.worth.title')}
      </h2>
      <dl class="seat-worth">
        <dt>{t('seats.worth.theirs', { seat })}</dt>
        <dd>
          <b>{bandWords(asked.own.value)}</b>
        </dd>
        <dt>{t('seats.worth.own')}</dt>
        <dd>{own ? <b>{bandWords(own.own.value)}</b> : t('seats.worth.same')}</dd>
        <dt>{t('seats.worth.walk')}</dt>
        <dd>
          <b>{bandWords(outlook.walkAway.value)}</b>
        </dd>
      </dl>
      <Votes desk={desk} table={table} title={t('seats.worth.theirs', { seat })} judgement={asked} />
      {own && <Votes desk={desk} table={table} title={t('seats.worth.own')} judgement={own} />}
    </section>
  );
}

interface VotesProps {
  readonly desk: SeatDesk;
  readonly table: string;
  readonly title: string;
  readonly judgement: DraftJudgement;
}

const WORDS = { yes: 'seats.worth.yes', no: 'seats.worth.no', unsure: 'seats.worth.unsure' } as const;

function Votes({ desk, table, title, judgement }: VotesProps) {
  return (
    <>
      <h3 class="said-why">{title}</h3>
      <ul class="said-reasons">
        {judgement.conditions.map(({ id, of, spare, verdict, guesses }) => {
          const name = conditionShort(desk, table, id);
          const look = verdict === 'yes' ? 'is-welcome' : verdict === 'no' ? 'is-unwelcome' : '';
          const isOwn = of === desk.seat && spare.low === spare.high;
          return (
            <li key={id} class={look}>
              {isOwn
                ? t(spare.low >= 0 ? 'seats.worth.carries' : 'seats.worth.fails', { name, n: Math.abs(spare.low) })
                : t(guesses.length > 0 && of !== desk.seat ? WORDS.unsure : WORDS[verdict], { name })}
            </li>
          );
        })}
      </ul>
    </>
  );
}
