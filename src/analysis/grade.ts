// The standing of a result: its distance above the record's total on the same hidden type (`playHistory`), as a share of the distance to the
// best known play there. A scenario without a path has the status quo in the record's place.
// Source of the scale: docs/rules.md, grade.
import type { TypeIndex } from '../engine/model/indices';
import { idiv } from '../engine/model/integer';
import type { Scenario } from '../engine/model/scenario';
import type { NamedCount } from './statistics';

export interface Grade {
  /** Percent of the way from the record's total (0) to the best known play (100) for this hidden type; may be below 0 or above 100. */
  readonly share: number;
  /** Id of the standing that the share earns. */
  readonly standing: string;
}

/** Grade of a total, given the record's total on the same hidden type and the index of that type. */
export function gradeOf(scenario: Scenario, total: number, historyTotal: number, type: TypeIndex): Grade {
  const share = idiv(100 * (total - historyTotal), scenario.gap[type] ?? 0);
  const { grades } = scenario;
  const standing = grades.find((g) => share >= g.share)?.standing ?? grades[grades.length - 1]?.standing ?? '';
  return { share, standing };
}

/** How many of these standings each grade of the scenario got, best first. */
export function countByStanding({ grades }: Scenario, standings: readonly string[]): NamedCount[] {
  return grades.map(({ standing }) => ({ name: standing, count: standings.filter((one) => one === standing).length }));
}
