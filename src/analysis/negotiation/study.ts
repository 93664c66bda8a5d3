// The study of a table at one moment: reservation values, the zone, the frontier, the Nash and Kalai-Smorodinsky solutions, smallest openings.
// Invariant: exact over all legal texts; nothing is drawn.

import type { Facts } from '../../engine/expression/query-context';
import { mapPair } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import type { TableDef } from '../../engine/model/table-def';
import type { BargainingProblem, Package, ValuedPackage } from '../../negotiation/model/bargaining-problem';
import { brokenRules } from '../../negotiation/model/legality';
import { type ConditionResult, evaluateConditions, utilitiesOf } from '../../negotiation/model/measure';
import { createBargainingProblem, tableSituationOf } from '../../negotiation/model/table-problem';
import { createDecisionDiagram } from '../../negotiation/search/decision-diagram';
import { fullRequirements } from '../../negotiation/search/requirements';
import { findKalaiSmorodinskySolution, findNashSolution } from '../../negotiation/solutions/bargaining-solution';
import { findParetoFrontier } from '../../negotiation/solutions/pareto-frontier';
import { searchOpenings, type ZoneOpening } from '../../negotiation/zone/opening';
import { countLegalPackages, countZone } from '../../negotiation/zone/zone';
import { runToEnd, type StudyProgress } from '../study-progress';
import { candidateChanges, type StateChange } from './state-change';

export interface TableStudy {
  readonly isOpen: boolean;
  readonly mayBeSigned: boolean;
  readonly bargain: BargainingProblem;
  /** By party: what leaving is worth, and what it feels like. */
  readonly reservations: readonly { readonly value: number; readonly felt: number }[];
  /** Texts that break no rule; of these, those better for both than leaving; of these, those that meet every condition. */
  readonly legal: number;
  readonly bothGain: number;
  readonly zone: number;
  /** The smallest single changes that would open an empty zone. */
  readonly openings: readonly ZoneOpening<StateChange>[];
  readonly frontier: readonly ValuedPackage[];
  readonly nash: ValuedPackage | null;
  readonly kalaiSmorodinsky: ValuedPackage | null;
}

/** The study in steps: whoever reads it may pause between two of them, or stop. Each takes some milliseconds, seldom more than fifty. */
export function* tableStudySteps(scenario: Scenario, facts: Facts, table: TableDef): Generator<StudyProgress, TableStudy, void> {
  const bargain = createBargainingProblem(scenario, facts, table);
  const { perceivedReservations, ...situation } = tableSituationOf(scenario, facts, table);
  const diagram = createDecisionDiagram(bargain);
  const zone = countZone(diagram);
  const changes = zone === 0 ? candidateChanges(scenario, facts, table) : [];
  const total = 5 + changes.length;
  yield { done: 1, total };
  const bothGain = countZone(diagram, { ...fullRequirements(bargain), conditions: [] });
  yield { done: 2, total };
  const frontier = findParetoFrontier(diagram);
  yield { done: 3, total };
  const nash = findNashSolution(diagram);
  yield { done: 4, total };
  const kalaiSmorodinsky = findKalaiSmorodinskySolution(diagram);
  yield { done: 5, total };
  const search = searchOpenings(changes);
  let step = search.next();
  for (; !step.done; step = search.next()) yield { done: 5 + step.value.tried, total };
  return {
    ...situation,
    bargain,
    reservations: mapPair(bargain.parties, ({ reservation }, i) => ({ value: reservation, felt: perceivedReservations[i] })),
    legal: countLegalPackages(diagram),
    bothGain,
    zone,
    openings: step.value,
    frontier,
    nash,
    kalaiSmorodinsky,
  };
}

/** The whole study in one go, telling its progress. */
export function studyTable(
  scenario: Scenario,
  facts: Facts,
  table: TableDef,
  onProgress: (done: number, total: number) => void = () => undefined,
): TableStudy {
  return runToEnd(tableStudySteps(scenario, facts, table), ({ done, total }) => onProgress(done, total));
}

/** What a text is worth to one party, and beyond leaving; in points. */
interface PartyWorth {
  readonly value: number;
  readonly gain: number;
}

export interface OfferStudy {
  readonly text: Package;
  /** By party: points, and how many beyond leaving without a text. */
  readonly worth: readonly [PartyWorth, PartyWorth];
  /** Ids of the rules it breaks. */
  readonly broken: readonly string[];
  readonly isLegal: boolean;
  readonly conditions: readonly ConditionResult[];
  /** Legal, and every condition is met. */
  readonly isRatifiable: boolean;
}

export function studyOffer(bargain: BargainingProblem, text: Package): OfferStudy {
  const broken = brokenRules(bargain, text);
  const conditions = evaluateConditions(bargain, text);
  const worth = mapPair(utilitiesOf(bargain, text), (value, i) => ({ value, gain: value - bargain.parties[i].reservation }));
  return {
    text,
    worth,
    broken,
    isLegal: broken.length === 0,
    conditions,
    isRatifiable: broken.length === 0 && conditions.every(({ holds }) => holds),
  };
}
