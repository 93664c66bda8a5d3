// Could it be ratified? Every condition against its line: what is to spare or missing, and the clauses where most could be won.
// Where the player sees only bands, a band is shown, and it says that it is an estimate.
import type { DraftJudgement } from '../../analysis/table-draft';
import { w } from '../../i18n/en-at-table';
import type { TableSight } from '../../store/table-view';
import { formatInteger } from '../format';
import { useGame, useInformation } from '../game';
import { Term } from '../marks';
import type { Information } from '../settings';
import { betterInWords, spareInWords } from '../words';
import { conditionShort, conditionTitle, isSettled, issueTitle, optionShort } from './table-words';

type Condition = DraftJudgement['conditions'][number];
const MOST_CLAUSES = 2;
/** Points left and right of the line that a bar shows. */
const REACH = 300;

/** Points of a measure as they are shown, in tenths like the gauges. */
export function points(value: number): string {
  return formatInteger(Math.round(value / 10));
}

function sparePhrase({ low, high }: { readonly low: number; readonly high: number }, information: Information): string {
  if (information === 'words') return spareInWords({ low, high });
  const [from, to] = [Math.round(low / 10), Math.round(high / 10)];
  if (from !== to) return w('table.unsure', { low: signed(from), high: signed(to) });
  return from < 0 || low < 0 ? w('table.short', { n: Math.max(1, -from) }) : w('table.spare', { n: from });
}

function signed(value: number): string {
  return value > 0 ? `+${value}` : formatInteger(value);
}

interface CarriedProps {
  readonly table: TableSight;
  readonly judgement: DraftJudgement;
  /** Leaders may sign now, or none are needed. */
  readonly mayBeSigned: boolean;
}

export function CarriedCard({ table, judgement, mayBeSigned }: CarriedProps) {
  const { session } = useGame();
  const information = useInformation();
  const isOver = isSettled(table);
  // What is signed can no longer be mended.
  const wanting = isOver ? [] : judgement.conditions.filter(({ verdict }) => verdict !== 'yes');
  return (
    <section class="slip" aria-labelledby="carried-title">
      <h2 class="slip-title" id="carried-title">
        <Term id="win_set">{w('table.carried')}</Term>
      </h2>
      {judgement.open.length > 0 ? (
        <p class="small">{w('table.carriedOpen')}</p>
      ) : (
        <>
          <ul class="votes">
            {judgement.conditions.map((condition) => (
              <li key={condition.id} class={`vote vote-${condition.verdict}`}>
                <span class="vote-name" title={conditionTitle(session, table.id, condition.id)}>
                  {conditionShort(session, table.id, condition.id)}
                  {isEstimate(condition) && (
                    <>
                      <span aria-hidden="true"> ≈</span>
                      <span class="unseen"> ({w('table.estimate')})</span>
                    </>
                  )}
                </span>
                <SpareBar condition={condition} />
                <b class="vote-number">{sparePhrase(condition.spare, information)}</b>
              </li>
            ))}
          </ul>
          {wanting.map((condition) => (
            <p key={condition.id} class="said-line">
              {mendText(table, condition)}
            </p>
          ))}
          {session.scenario.tables[table.index].leaders !== null && !isOver && (
            <p class="said-line">{w(mayBeSigned ? 'table.leadersCan' : 'table.leadersCannot')}</p>
          )}
        </>
      )}
    </section>
  );

  function mendText({ id }: TableSight, condition: Condition): string {
    const better = condition.clauses.filter(({ best, gain }) => best >= 0 && gain > 4).slice(0, MOST_CLAUSES);
    const name = conditionShort(session, id, condition.id);
    const by = (gain: number) => (information === 'words' ? betterInWords(gain) : `+${points(gain)}`);
    const items = better.map(({ issue, best, gain }) =>
      w('table.costlyItem', { issue: issueTitle(session, id, issue), option: optionShort(session, id, issue, best), n: by(gain) }),
    );
    return `${w('table.costly', { name })} ${items.join('; ') || w('table.noMend')}`;
  }
}

function isEstimate({ spare, guesses }: Condition): boolean {
  return spare.low !== spare.high || guesses.length > 0;
}

/** A bar from the line in the middle: to the right what is to spare, to the left what is missing; paler where it is a band. */
function SpareBar({ condition: { spare } }: { readonly condition: Condition }) {
  const x = (value: number) => Math.round((100 * (Math.min(REACH, Math.max(-REACH, value)) + REACH)) / (2 * REACH));
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
