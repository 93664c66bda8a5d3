// Which packages may be written at all. A package is legal when it breaks no rule; the rules are asked one by one.
import type { IssueIndex, OptionIndex } from '../../engine/model/indices';
import type { BargainingProblem, Package, Rule } from './bargaining-problem';

/** The issues a rule speaks of, each once. */
export function issuesOfRule(rule: Rule): readonly IssueIndex[] {
  return 'forbids' in rule ? [...new Set(rule.forbids.map((choice) => choice.issue))] : rule.issues;
}

/** Whether a rule bars these options; `optionOf` gives the chosen option of an issue the rule speaks of. */
export function isRuleBroken(rule: Rule, optionOf: (issue: IssueIndex) => OptionIndex): boolean {
  if ('forbids' in rule) return rule.forbids.every(({ issue, options }) => options.includes(optionOf(issue)));
  return !rule.allows.some((combination) => combination.every((option, i) => option === optionOf(rule.issues[i])));
}

/** The ids of the rules a package breaks, in the order of the problem. */
export function brokenRules(bargain: BargainingProblem, text: Package): string[] {
  return bargain.legal.filter((rule) => isRuleBroken(rule, (issue) => text[issue])).map((rule) => rule.id);
}

/** Whether a package breaks no rule. */
export function isLegal(bargain: BargainingProblem, text: Package): boolean {
  return !bargain.legal.some((rule) => isRuleBroken(rule, (issue) => text[issue]));
}
