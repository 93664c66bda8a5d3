// The number of a package: mixed radix, the first issue slowest. All ties in this room go to the lowest number.
// Invariant: `packageAt(issues, packageNumberOf(issues, text))` is the text again. Numbers stay below 2^53 (12 issues of 6 options need 2^31).
import type { ByIssue } from '../../engine/model/indices';
import type { Issue, Package } from './bargaining-problem';

/** For each issue, by how much the package's number grows when its option moves on by one. */
export function stridesOf(issues: ByIssue<Issue>): number[] {
  const strides = issues.map(() => 1);
  for (let i = issues.length - 2; i >= 0; i--) strides[i] = strides[i + 1] * issues[i + 1].options.length;
  return strides;
}

/** How many packages there are, the illegal ones included. */
export function countPackages(issues: ByIssue<Issue>): number {
  return issues.reduce((product, issue) => product * issue.options.length, 1);
}

/** The number of a package. */
export function packageNumberOf(issues: ByIssue<Issue>, text: Package): number {
  return issues.reduce((number, issue, i) => number * issue.options.length + text[i], 0);
}

/** The package with this number. */
export function packageAt(issues: ByIssue<Issue>, number: number): Package {
  let rest = number;
  return stridesOf(issues).map((stride) => {
    const option = Math.floor(rest / stride);
    rest -= option * stride;
    return option;
  });
}

/** The names of the chosen options, e.g. `S2 V3 T3`. */
export function packageLabelOf(issues: ByIssue<Issue>, text: Package): string {
  return issues.map((issue, i) => issue.options[text[i]]).join(' ');
}

/** In how many clauses two texts differ. */
export function distanceBetween(a: Package, b: Package): number {
  return a.reduce((changes, option, i) => changes + (option === b[i] ? 0 : 1), 0);
}
