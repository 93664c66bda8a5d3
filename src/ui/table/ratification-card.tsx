// Ratification forecast: each condition's margin, as a band where the player sees only bands, and the clauses that would gain most.

import type { DraftEvaluation } from '../../analysis/negotiation/draft-evaluation';
import { tableDef } from '../../app/game/definitions';
import type { TableViewModel } from '../../app/table/view';
import { t } from '../../i18n/text';
import { formatInteger, formatMeasurePoints } from '../shared/format';
import { usePreviewStyle, useView } from '../shared/game-context';
import { GlossaryTerm } from '../shared/marks';
import type { PreviewStyle } from '../shared/settings';
import { conditionShortTitle, conditionTitle, isSettled, issueTitle, optionShortText } from '../shared/table-labels';
import { advantageWords, marginWords } from '../shared/verbal-scale';
import '../../i18n/en/at-table';
import './ratification-card.css';

type Condition = DraftEvaluation['conditions'][number];
const MOST_CLAUSES = 2;
/** Points left and right of the line that a bar shows. */
const BAR_RANGE = 300;

function marginText({ low, high }: { readonly low: number; readonly high: number }, information: PreviewStyle): string {
  if (information === 'words') return marginWords({ low, high });
  const [from, to] = [Math.round(low / 10), Math.round(high / 10)];
  if (from !== to) return t('table.unsure', { low: signed(from), high: signed(to) });
  return from < 0 || low < 0 ? t('table.short', { n: Math.max(1, -from) }) : t('table.spare', { n: from });
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : formatInteger(value);
}

interface RatificationCardProps {
  readonly table: TableViewModel;
  readonly judgement: DraftEvaluation;
  /** Leaders may sign now, or none are needed. */
  readonly mayBeSigned: boolean;
}

export function RatificationCard({ table, judgement, mayBeSigned }: RatificationCardProps) {
  const session = useView();
  const information = usePreviewStyle();
  const isOver = isSettled(table);
  // What is signed can no longer be mended.
  const wanting = isOver ? [] : judgement.conditions.filter(({ verdict }) => verdict !== 'yes');
  return (
    <section class="slip" aria-labelledby="carried-title">
      <h2 class="slip-title" id="carried-title">
        <GlossaryTerm id="win_set">{t('table.carried')}</GlossaryTerm>
      </h2>
      {judgement.open.length > 0 ? (
        <p class="small">{t('table.carriedOpen')}</p>
      ) : (
        <>
          <ul class="votes">
            {judgement.conditions.map((condition) => (
              <li key={condition.id} class={`vote vote-${condition.verdict}`}>
                <span class="vote-name" title={conditionTitle(session, table.id, condition.id)}>
                  {conditionShortTitle(session, table.id, condition.id)}
                  {isEstimate(condition) && (
                    <>
                      <span aria-hidden="true"> ≈</span>
                      <span class="unseen"> ({t('table.estimate')})</span>
                    </>
                  )}
                </span>
                <MarginBar condition={condition} />
                <b class="vote-number">{marginText(condition.spare, information)}</b>
              </li>
            ))}
          </ul>
          {wanting.map((condition) => (
            <p key={condition.id} class="said-line">
              {mendText(table, condition)}
            </p>
          ))}
          {tableDef(session.scenario, table.index).leaders !== null && !isOver && (
            <p class="said-line">{t(mayBeSigned ? 'table.leadersCan' : 'table.leadersCannot')}</p>
          )}
        </>
      )}
    </section>
  );

  function mendText({ id }: TableViewModel, condition: Condition): string {
    const better = condition.byIssue.filter(({ best, gain }) => best >= 0 && gain > 4).slice(0, MOST_CLAUSES);
    const name = conditionShortTitle(session, id, condition.id);
    const by = (gain: number) => (information === 'words' ? advantageWords(gain) : `+${formatMeasurePoints(gain)}`);
    const items = better.map(({ issue, best, gain }) =>
      t('table.costlyItem', { issue: issueTitle(session, id, issue), option: optionShortText(session, id, issue, best), n: by(gain) }),
    );
    return `${t('table.costly', { name })} ${items.join('; ') || t('table.noMend')}`;
  }
}

function isEstimate({ spare, guesses }: Condition): boolean {
  return spare.low !== spare.high || guesses.length > 0;
}

/** A bar from the line in the middle: to the right what is to spare, to the left what is missing; paler where it is a band. */
function MarginBar({ condition: { spare } }: { readonly condition: Condition }) {
  const x = (value: number) => Math.round((100 * (Math.min(BAR_RANGE, Math.max(-BAR_RANGE, value)) + BAR_RANGE)) / (2 * BAR_RANGE));
  const [low, high] = [x(spare.low), x(spare.high)];
  const isBand = spare.low !== spare.high;
  return (
    <svg class="spare" viewBox="0 0 100 8" preserveAspectRatio="none" aria-hidden="true">
      <rect class="bar-track" x="0" y="1" width="100" height="6" />
      {isBand ? (
        <rect class="spare-band" x={Math.min(96, low)} y="1" width={Math.max(4, high - low)} height="6" />
      ) : (
        <rect class="spare-level" x={Math.min(50, low)} y="1" width={Math.max(1.5, Math.abs(low - 50))} height="6" />
      )}
      <rect class="spare-line" x="49.4" y="0" width="1.2" height="8" />
    </svg>
  );
}
