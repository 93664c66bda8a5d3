// A bargaining problem over several issues, in whole numbers, for one moment of one game. Nothing here knows a country: the caller fills the
// tables, and a package is worth the sum of their entries.
import type { ByCondition, ByIssue, ByOption, IssueIndex, OptionIndex } from '../../engine/model/indices';

/** A clause to be settled: one of its options is chosen. */
export interface Issue {
  readonly id: string;
  /** At least one. */
  readonly options: ByOption<string>;
}

/** Positions of the two parties: who sends the first text, and who answers it. */
export const PROPOSER = 0;
export const RESPONDER = 1;

/** A negotiator: proposer or responder. Further parties take part through conditions. */
export interface Party {
  readonly id: string;
  /** Utility of leaving without an agreement: what a package must give at least, in points of the party's own utility. */
  readonly reservation: number;
}

/** Points for each combination of the options of a few issues (usually one, seldom more than three). */
export interface PointsTable {
  /** Positions in `BargainingProblem.issues`, each at most once. */
  readonly issues: readonly IssueIndex[];
  /** One number for each combination, the last issue's options running fastest. */
  readonly values: readonly number[];
}

/** Something that is counted over a package: the base plus what each table says. Rounding is done before, by the caller. */
export interface Measure {
  readonly base: number;
  readonly tables: readonly PointsTable[];
}

/** What must hold beyond the two parties' wishes: a ratification, a third party's acquiescence, a leave that must be had first. */
export interface Condition {
  readonly id: string;
  readonly measure: Measure;
  /** The condition holds when the measure is at least this. */
  readonly atLeast: number;
}

/** Some options of one issue. */
export interface OptionSet {
  /** Position in `BargainingProblem.issues`. */
  readonly issue: IssueIndex;
  /** Positions in the issue's options. */
  readonly options: readonly OptionIndex[];
}

/** A rule that bars a package when every one of the choices is in it. */
export interface ForbiddingRule {
  readonly id: string;
  readonly forbids: readonly OptionSet[];
}

/** A rule that bars a package unless its options of these issues are one of the listed combinations. */
export interface AllowingRule {
  readonly id: string;
  readonly issues: readonly IssueIndex[];
  readonly allows: readonly (readonly OptionIndex[])[];
}

export type Rule = ForbiddingRule | AllowingRule;

/** The whole negotiation at one moment. */
export interface BargainingProblem {
  readonly issues: ByIssue<Issue>;
  readonly parties: readonly [Party, Party];
  /** One for each party, in points. */
  readonly utilities: readonly [Measure, Measure];
  readonly conditions: ByCondition<Condition>;
  readonly legal: readonly Rule[];
}

/** A complete package: for each issue of `BargainingProblem.issues`, the position of the chosen option. */
export type Package = ByIssue<OptionIndex>;

/** A package with its number and what it is worth to each party, in points. */
export interface ValuedPackage {
  readonly number: number;
  readonly text: Package;
  readonly utilities: readonly [number, number];
}
