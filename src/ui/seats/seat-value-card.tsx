// Value of both texts to the seat against walking away, whether its own side would ratify them, and an estimate for the other side.
// Invariant: from the seat's own view; numbers of its own, words for what it cannot see.
import { Fragment } from 'preact';
import type { DraftEvaluation } from '../../analysis/negotiation/draft-evaluation';
import type { TableKnowledge } from '../../analysis/negotiation/table-knowledge';
import type { Interval } from '../../analysis/negotiation/threshold-measure';
import type { SeatDesk } from '../../app/seats/hot-seat';
import { t } from '../../i18n/text';
import { formatMeasurePoints } from '../shared/format';
import { usePreviewStyle } from '../shared/game-context';
import { seatTitle } from '../shared/labels';
import { conditionShortTitle } from '../shared/table-labels';
import { advantageWords, marginWords } from '../shared/verbal-scale';
import '../../i18n/en/at-table';
import '../../i18n/en/seats';

interface SeatValueProps {
  readonly desk: SeatDesk;
  readonly table: string;
  readonly outlook: TableKnowledge;
  readonly asked: DraftEvaluation;
  /** Null while the seat's text says the same. */
  readonly own: DraftEvaluation | null;
}

function bandWords({ low, high }: Interval): string {
  const [from, to] = [formatMeasurePoints(low), formatMeasurePoints(high)];
  return from === to ? from : t('table.unsure', { low: from, high: to });
}

export function SeatValueCard({ desk, table, outlook, asked, own }: SeatValueProps) {
  const information = usePreviewStyle();
  const theirs = t('seats.worth.theirs', { seat: seatTitle(desk, desk.scenario.player) });
  const worth = ({ value, spare }: DraftEvaluation['own']) =>
    information === 'words' ? t('seats.worth.words', { worth: advantageWords(spare.low) }) : bandWords(value);
  return (
    <section class="slip" aria-labelledby="worth-title">
      <h2 class="slip-title" id="worth-title">
        {t('seats.worth.title')}
      </h2>
      <dl class="seat-worth">
        <dt>{theirs}</dt>
        <dd>
          <b>{worth(asked.own)}</b>
        </dd>
        <dt>{t('seats.worth.own')}</dt>
        <dd>{own ? <b>{worth(own.own)}</b> : t('seats.worth.same')}</dd>
        {information === 'numbers' && (
          <>
            <dt>{t('seats.worth.walk')}</dt>
            <dd>
              <b>{bandWords(outlook.walkAway.value)}</b>
            </dd>
          </>
        )}
      </dl>
      <Votes desk={desk} table={table} title={theirs} judgement={asked} />
      {own && <Votes desk={desk} table={table} title={t('seats.worth.own')} judgement={own} />}
    </section>
  );
}

interface VotesProps {
  readonly desk: SeatDesk;
  readonly table: string;
  readonly title: string;
  readonly judgement: DraftEvaluation;
}

const WORDS = { yes: 'seats.worth.yes', no: 'seats.worth.no', unsure: 'seats.worth.unsure' } as const;
const LOOKS = { yes: 'is-welcome', no: 'is-unwelcome', unsure: '' } as const;

/** What must hold for a text: the vote in the seat's own house as it stands, the others as far as they can be seen. */
function Votes({ desk, table, title, judgement }: VotesProps) {
  const information = usePreviewStyle();
  const ownSpare = (spare: Interval) => {
    if (information === 'words' || spare.low !== spare.high) return marginWords(spare);
    return t(spare.low >= 0 ? 'seats.worth.spare' : 'seats.worth.short', { n: formatMeasurePoints(Math.abs(spare.low)) });
  };
  return (
    <>
      <h3 class="said-why">{t('seats.worth.votes', { text: title })}</h3>
      <dl class="seat-worth">
        {judgement.conditions.map(({ id, of, spare, verdict, guesses }) => {
          const isOwn = of === desk.seat;
          const seen = !isOwn && guesses.length > 0 ? 'unsure' : verdict;
          return (
            <Fragment key={id}>
              <dt>{conditionShortTitle(desk, table, id)}</dt>
              <dd class={LOOKS[seen]}>{isOwn ? ownSpare(spare) : t(WORDS[seen])}</dd>
            </Fragment>
          );
        })}
      </dl>
    </>
  );
}
