// Whether a bargaining problem is well formed: every table has an entry for each combination, every position exists, every number is whole.
// The searches take this for granted; whoever has a problem from elsewhere asks here first.
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import type { BargainingProblem, Measure, Party, Rule } from './bargaining-problem';

/** No measure, reservation value or threshold may go beyond this, either way: products of two gains then stay below 2^53. */
const greatest = 2 ** 25;

/** A problem from elsewhere: what a type says of its shape may not hold. */
export interface UncheckedProblem extends Omit<BargainingProblem, 'parties' | 'utilities'> {
  readonly parties: readonly Party[];
  readonly utilities: readonly Measure[];
}

/** One sentence for each fault; none when the problem can be searched. */
export function faultsOfProblem(bargain: UncheckedProblem): string[] {
  const { issues, parties, utilities, conditions, legal } = bargain;
  const faults: string[] = [];
  if (issues.length < 1) faults.push('A bargain needs at least one issue.');
  for (const issue of issues) if (issue.options.length < 1) faults.push(`Issue "${issue.id}" has no options.`);
  if (parties.length !== 2) faults.push(`A bargain has two parties, not ${parties.length}.`);
  if (utilities.length !== parties.length) faults.push(`${parties.length} parties need as many utilities, not ${utilities.length}.`);
  for (const party of parties) {
    if (!isFit(party.reservation)) faults.push(`The reservation value of "${party.id}" must be a whole number within ±${greatest}.`);
  }
  utilities.forEach((measure, i) => {
    faults.push(...faultsOfMeasure(bargain, measure, `The utility of "${parties[i]?.id ?? i}"`));
  });
  for (const { id, measure, atLeast } of conditions) {
    faults.push(...faultsOfMeasure(bargain, measure, `Condition "${id}"`));
    if (!isFit(atLeast)) faults.push(`Condition "${id}": atLeast must be a whole number within ±${greatest}.`);
  }
  return [...faults, ...legal.flatMap((rule) => faultsOfRule(bargain, rule))];
}

function isFit(number: number): boolean {
  return Number.isSafeInteger(number) && Math.abs(number) <= greatest;
}

/** The greatest a measure could be, either way. */
function spanOf(measure: Measure): number {
  const largest = (values: readonly number[]): number => values.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  return measure.tables.reduce((sum, table) => sum + largest(table.values), Math.abs(measure.base));
}

function faultsOfMeasure({ issues }: Pick<BargainingProblem, 'issues'>, measure: Measure, name: string): string[] {
  const faults: string[] = [];
  if (!Number.isSafeInteger(measure.base)) faults.push(`${name}: the base must be a whole number.`);
  measure.tables.forEach((table, at) => {
    const where = `${name}, table ${at + 1}`;
    if (new Set(table.issues).size !== table.issues.length) faults.push(`${where} names an issue twice.`);
    if (table.issues.some((issue) => !issues[issue])) {
      faults.push(`${where} names an issue that does not exist.`);
      return;
    }
    const entries = table.issues.reduce((product, issue) => product * issues[issue].options.length, 1);
    if (table.values.length !== entries) faults.push(`${where} needs ${entries} values, not ${table.values.length}.`);
    if (!table.values.every(Number.isSafeInteger)) faults.push(`${where} holds something that is no whole number.`);
  });
  if (spanOf(measure) > greatest) faults.push(`${name} could go beyond ±${greatest}.`);
  return faults;
}

function faultsOfRule({ issues }: Pick<BargainingProblem, 'issues'>, rule: Rule): string[] {
  const exists = (issue: IssueIndex, option: OptionIndex): boolean => issues[issue]?.options[option] !== undefined;
  const where = `Rule "${rule.id}"`;
  if ('forbids' in rule) {
    if (rule.forbids.length === 0) return [`${where} forbids everything: it names no choice.`];
    const known = rule.forbids.every(({ issue, options }) => issues[issue] && options.every((option) => exists(issue, option)));
    return known ? [] : [`${where} names an option that does not exist.`];
  }
  const fits = rule.allows.every((row) => row.length === rule.issues.length && row.every((option, i) => exists(rule.issues[i], option)));
  return fits ? [] : [`${where} allows a combination that does not fit its issues.`];
}
