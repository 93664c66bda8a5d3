// The grade of a result: its distance from history's total on the same seed, as a share of the distance to the best known play.
// Source of the scale: docs/rules.md, grade.
import type { TypeIndex } from '../engine/model/indices';
import { idiv } from '../engine/model/integer';
import type { Scenario } from '../engine/model/scenario';
import type { NamedCount } from './statistics';

export interface Grade {
  /** Percent of the way from history's total (0) to the best known play (100) for this hidden type; may be below 0 or above 100. */
  readonly share: number;
  /** Id of the standing that the share earns. */
  readonly standing: string;
}

/** Grade of a total, given history's total on the same seed and the index of the hidden type. */
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
