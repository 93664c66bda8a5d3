// What `table` prints: the study of a negotiation and of one offer, in sentences and as data.

import { evaluateFirstOffer } from '../../agents/bargaining/responder';
import type { OfferStudy, TableStudy } from '../../analysis/negotiation/study';
import type { Reason } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import type { GameState } from '../../engine/model/state';
import type { TableDef } from '../../engine/model/table-def';
import { viewWhenAsked } from '../../engine/visibility/seat-view';
import type { BargainingProblem, Package, ValuedPackage } from '../../negotiation/model/bargaining-problem';
import { hintAt, UsageError, unknownName } from '../commands/arguments';
import type { OpenScenario } from '../sources/open-scenario';
import { entryTitle, firstText, formatValue, seatTitle, slotTitle, turnTitle } from './scenario-text';
import { formatTable } from './text-table';

/** The other side as the player can reckon with it, if it were of this type. */
export interface PerceivedOpponent {
  readonly type: string | null;
  /** Per mille. */
  readonly belief: number;
  readonly reservation: number;
  readonly zone: number;
}

export interface TableReport {
  readonly state: GameState;
  readonly table: TableDef;
  readonly study: TableStudy;
  readonly seed: string;
  readonly seen: readonly PerceivedOpponent[];
}

/** Points of the frontier printed as lines; all are in the data. */
const pointsShown = 12;

/** The text a list of `issue=option` says; what is left out takes its default. */
export function parseOffer(table: TableDef, said: string): Package {
  const chosen = table.issues.map(({ defaultOption }) => defaultOption);
  for (const word of said.split(/[\s,]+/).filter((part) => part !== '')) {
    const [issueId = '', optionId = ''] = word.split('=');
    const issue = table.issues.findIndex(({ id }) => id === issueId);
    if (issue < 0)
      throw unknownName(
        'issue',
        issueId,
        table.issues.map(({ id }) => id),
      );
    const { options } = elementAt(table.issues, issue);
    if (!options.includes(optionId)) throw new UsageError(`The issue ${issueId} has no option “${optionId}”. ${hintAt(optionId, options)}`);
    chosen[issue] = options.indexOf(optionId);
  }
  const missing = table.issues.filter((_, i) => elementAt(chosen, i) < 0).map(({ id }) => id);
  if (missing.length > 0) throw new UsageError(`The offer says nothing about ${missing.join(', ')}.`);
  return chosen;
}

function partyTitle(s: OpenScenario, table: TableDef, party: number): string {
  return seatTitle(s, elementAt(table.between, party));
}

function typeOf(s: OpenScenario, state: GameState): string | null {
  const { slots, variables } = s.scenario;
  return slots.type < 0 ? null : (elementAt(variables, slots.type).states[elementAt(state.values, slots.type)] ?? null);
}

const optionIds = ({ issues }: BargainingProblem, text: Package): string =>
  issues.map(({ options }, i) => options[elementAt(text, i)]).join(' ');

function pointLines(s: OpenScenario, { table, study }: TableReport, title: string, point: ValuedPackage | null): string[] {
  if (!point) return [`${title}: none`];
  const worth = point.utilities.map((points, i) => `${partyTitle(s, table, i)} ${points}`).join(', ');
  return [`${title}: ${worth}`, `  ${optionIds(study.bargain, point.text)}`];
}

function zoneLines(s: OpenScenario, { study }: TableReport): string[] {
  const lines = [`Legal texts: ${study.legal}; better for both than leaving: ${study.bothGain}; that both could also carry: ${study.zone}`];
  if (study.zone > 0) return lines;
  if (study.openings.length === 0) return [...lines, 'The zone of agreement is empty, and no single change would open it.'];
  const changes = study.openings.map(({ change, count }) => {
    const value = (x: number): string => formatValue(s, change.slot, x);
    return `  ${slotTitle(s, change.slot)} ${value(change.from)} → ${value(change.to)}: ${count} ${count === 1 ? 'text' : 'texts'}`;
  });
  return [...lines, 'The zone of agreement is empty. The smallest single changes that would open it:', ...changes];
}

function frontierLines(s: OpenScenario, { table, study }: TableReport): string[] {
  const { frontier } = study;
  const every = Math.max(1, Math.ceil((frontier.length - 1) / (pointsShown - 1)));
  const shown = frontier.filter((_, i) => i % every === 0 || i === frontier.length - 1);
  const head = ['text', partyTitle(s, table, 0), partyTitle(s, table, 1)];
  const rows = shown.map(({ text, utilities }) => [optionIds(study.bargain, text), ...utilities.map(String)]);
  return [`Frontier of all legal texts: ${frontier.length} points, ${shown.length} shown`, ...formatTable([head, ...rows])];
}

export function formatTableStudy(s: OpenScenario, found: TableReport): string[] {
  const { state, table, study } = found;
  const type = typeOf(s, state);
  const talks = study.isOpen ? 'Talks are possible' : 'Talks are not possible now';
  const signed = study.mayBeSigned ? 'a text may be signed' : 'leaders are needed to sign';
  const walking = study.reservations.map(
    ({ value, felt }, i) => `${partyTitle(s, table, i)} ${value}${felt === value ? '' : ` (felt as ${felt})`}`,
  );
  const reckoned = found.seen.map(
    ({ type: id, belief, reservation, zone }) =>
      `  ${id === null ? '' : `if ${entryTitle(s, 'type', id)} (${Math.floor(belief / 10)} %): `}leaving is worth ${reservation} to ${partyTitle(s, table, 1)}, ${zone} texts in the zone`,
  );
  const others = s.scenario.tables.filter(({ id }) => id !== table.id).map(({ id }) => id);
  return [
    `${s.text(`table.${table.id}.title`)} (${table.id}): ${turnTitle(s, state.turn)}, seed ${found.seed}${type === null ? '' : `, ${entryTitle(s, 'type', type)}`}`,
    `${talks}; ${signed}.`,
    `Leaving without a text is worth: ${walking.join(', ')}`,
    ...zoneLines(s, found),
    ...pointLines(s, found, 'Nash point', study.nash),
    ...pointLines(s, found, 'Kalai–Smorodinsky point', study.kalaiSmorodinsky),
    ...frontierLines(s, found),
    `What ${partyTitle(s, table, 0)} can reckon with:`,
    ...reckoned,
    ...(others.length > 0 ? [`Other tables: ${others.join(', ')}`] : []),
  ];
}

/** What the other side would say to the offer, in words. */
function answerLines(s: OpenScenario, { table, study, state }: TableReport, offer: OfferStudy): string[] {
  const found = answerOf(s, state, table, offer);
  if (!found) return [];
  const them = partyTitle(s, table, 1);
  const { bargain } = study;
  const said = firstText(s, [`table.${table.id}.${found.answer}.text`], '');
  const waits = found.answer === 'accept' && !study.mayBeSigned ? ' (referred to the leaders)' : '';
  return [
    '',
    `${them} would answer: ${found.answer}${waits}${said === '' ? '' : `. “${said}”`}`,
    ...(found.text.length > 0 ? [`  its text: ${optionIds(bargain, found.text)}`] : []),
    ...found.reasons.map((reason) => `  ${reasonText(s, table, reason)}`),
    `  worth ${found.worth} to it; it asks ${found.aspiration} now, and leaving is worth ${found.responder.reservation} to it as it sees things`,
  ];
}

/** The agent's answer to the offer at this moment, from the other seat's own view. */
function answerOf(s: OpenScenario, state: GameState, table: TableDef, offer: OfferStudy) {
  if (!offer.isLegal) return null;
  return evaluateFirstOffer(s.scenario, viewWhenAsked(s.scenario, state, table.between[1]), s.scenario.tables.indexOf(table), offer.text);
}

/** A reason in words: the clause, and the term that makes it weigh. */
function reasonText(s: OpenScenario, table: TableDef, [issue, measure, term]: Reason): string {
  const key = `table.${table.id}`;
  const clause = s.text(`${key}.issue.${elementAt(table.issues, issue).id}.title`);
  const why = firstText(s, [`${key}.measure.${elementAt(table.measures, measure).id}.term.${term}`], '');
  return why === '' ? clause : `${clause}: ${why}`;
}

export function formatOfferStudy(s: OpenScenario, found: TableReport, offer: OfferStudy): string[] {
  const { table, study } = found;
  const { bargain } = study;
  const key = `table.${table.id}`;
  const clauses = bargain.issues.map(
    ({ id, options }, i) =>
      `  ${s.text(`${key}.issue.${id}.title`)}: ${s.text(`${key}.issue.${id}.option.${options[elementAt(offer.text, i)]}`)}`,
  );
  const worth = offer.worth.map(
    ({ value, gain }, i) => `  ${partyTitle(s, table, i)}: ${value}, ${Math.abs(gain)} ${gain < 0 ? 'less' : 'more'} than leaving`,
  );
  const conditions = offer.conditions.map(
    ({ id, value, atLeast, holds }) => `  ${s.text(`${key}.condition.${id}.title`)}: ${holds ? 'yes' : 'no'} (${value} of ${atLeast})`,
  );
  const legality = offer.isLegal ? ['It is legal.'] : ['It is not legal:', ...offer.broken.map((id) => `  ${s.text(`${key}.rule.${id}`)}`)];
  const carried = offer.isRatifiable ? 'It could be carried on every side.' : 'It could not be carried.';
  return ['', 'The offer', ...clauses, 'is worth', ...worth, ...legality, ...conditions, carried, ...answerLines(s, found, offer)];
}

const optionsByIssue = ({ issues }: BargainingProblem, text: Package): Record<string, string> =>
  Object.fromEntries(issues.map(({ id, options }, i) => [id, elementAt(options, elementAt(text, i))]));

function pointData(bargain: BargainingProblem, point: ValuedPackage | null) {
  return point && { options: optionsByIssue(bargain, point.text), utilities: point.utilities };
}

export function viewTableStudy(s: OpenScenario, { state, table, study, seed, seen }: TableReport): Record<string, unknown> {
  const { bargain } = study;
  const { scenario } = s;
  return {
    scenario: scenario.id,
    rulesHash: scenario.rulesHash,
    table: table.id,
    tables: scenario.tables.map(({ id }) => id),
    turn: state.turn,
    seed,
    type: typeOf(s, state),
    isOpen: study.isOpen,
    mayBeSigned: study.mayBeSigned,
    reservations: study.reservations.map(({ value, felt }, i) => ({ seat: elementAt(bargain.parties, i).id, value, felt })),
    legal: study.legal,
    bothGain: study.bothGain,
    zone: study.zone,
    openings: study.openings.map(({ change, count }) => ({
      id: elementAt(scenario.variables, change.slot).id,
      from: change.from,
      to: change.to,
      count,
    })),
    frontier: study.frontier.map((point) => pointData(bargain, point)),
    nash: pointData(bargain, study.nash),
    kalaiSmorodinsky: pointData(bargain, study.kalaiSmorodinsky),
    seen,
  };
}

export function viewOfferStudy(s: OpenScenario, { table, study, state }: TableReport, offer: OfferStudy): Record<string, unknown> {
  const { bargain } = study;
  const answer = answerOf(s, state, table, offer);
  return {
    options: optionsByIssue(bargain, offer.text),
    worth: offer.worth.map(({ value, gain }, i) => ({ seat: elementAt(bargain.parties, i).id, value, gain })),
    isLegal: offer.isLegal,
    broken: offer.broken,
    conditions: offer.conditions,
    isRatifiable: offer.isRatifiable,
    answer: answer && {
      says: answer.answer,
      text: answer.text.length > 0 ? optionsByIssue(bargain, answer.text) : null,
      reasons: answer.reasons.map(([issue, measure, term]) => ({
        issue: elementAt(table.issues, issue).id,
        measure: elementAt(table.measures, measure).id,
        term,
      })),
      worth: answer.worth,
      aspiration: answer.aspiration,
      reservation: answer.responder.reservation,
    },
  };
}
