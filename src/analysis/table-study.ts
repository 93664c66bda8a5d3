// Everything that can be worked out about a table at one moment: what walking away is worth, the zone, the frontier, the fair points.
// Invariant: exact over all legal texts; nothing is drawn.

import type { Bargain, Outcome, Package } from '../bargain/bargain';
import { findFrontier } from '../bargain/frontier';
import { findKalaiSmorodinskyPoint } from '../bargain/kalai-smorodinsky-point';
import { layOut } from '../bargain/layers';
import { brokenRules } from '../bargain/legality';
import { type ConditionResult, conditionsOf, utilitiesOf } from '../bargain/measure';
import { findNashPoint } from '../bargain/nash-point';
import { bargainOf, momentOf } from '../bargain/table-bargain';
import { fullTerms } from '../bargain/terms';
import { countLegal, countZone } from '../bargain/zone';
import type { Opening } from '../bargain/zone-opening';
import type { Facts } from '../engine/evaluate';
import type { Scenario } from '../engine/scenario';
import type { TableDef } from '../engine/table-def';
import { type StateChange, smallestChanges } from './table-opening';

export interface TableStudy {
  readonly isOpen: boolean;
  readonly mayBeSigned: boolean;
  readonly bargain: Bargain;
  /** By party: what leaving is worth, and what it feels like. */
  readonly reservations: readonly { readonly value: number; readonly felt: number }[];
  /** Texts that break no rule; of these, those better for both than leaving; of these, those that meet every condition. */
  readonly legal: number;
  readonly bothGain: number;
  readonly zone: number;
  /** The smallest single changes that would open an empty zone. */
  readonly openings: readonly Opening<StateChange>[];
  readonly frontier: readonly Outcome[];
  readonly nash: Outcome | null;
  readonly kalaiSmorodinsky: Outcome | null;
}

export function studyTable(scenario: Scenario, facts: Facts, table: TableDef): TableStudy {
  const bargain = bargainOf(scenario, facts, table);
  const { felt, ...moment } = momentOf(scenario, facts, table);
  const layers = layOut(bargain);
  const zone = countZone(layers);
  return {
    ...moment,
    bargain,
    reservations: bargain.parties.map(({ reservation }, i) => ({ value: reservation, felt: felt[i] })),
    legal: countLegal(layers),
    bothGain: countZone(layers, { ...fullTerms(bargain), conditions: [] }),
    zone,
    openings: zone === 0 ? smallestChanges(scenario, facts, table) : [],
    frontier: findFrontier(layers),
    nash: findNashPoint(layers),
    kalaiSmorodinsky: findKalaiSmorodinskyPoint(layers),
  };
}

export interface OfferStudy {
  readonly text: Package;
  /** By party: points, and how many beyond leaving without a text. */
  readonly worth: readonly { readonly value: number; readonly gain: number }[];
  /** Ids of the rules it breaks. */
  readonly broken: readonly string[];
  readonly isLegal: boolean;
  readonly conditions: readonly ConditionResult[];
  /** Legal, and every condition is met. */
  readonly isRatifiable: boolean;
}

export function studyOffer(bargain: Bargain, text: Package): OfferStudy {
  const broken = brokenRules(bargain, text);
  const conditions = conditionsOf(bargain, text);
  const worth = utilitiesOf(bargain, text).map((value, i) => ({ value, gain: value - bargain.parties[i].reservation }));
  return {
    text,
    worth,
    broken,
    isLegal: broken.length === 0,
    conditions,
    isRatifiable: broken.length === 0 && conditions.every(({ holds }) => holds),
  };
}
