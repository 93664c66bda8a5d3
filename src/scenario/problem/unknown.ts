// What is said of a name that means nothing: one sentence for every place that meets such a name.
import type { ProblemDescription } from './report';
import { nearest } from './suggestion';

/** Names listed as a fix; a longer list helps nobody. */
const listedAtMost = 12;

const nouns: Readonly<Record<string, string>> = {
  crisis: 'kind of crisis',
  variable: 'gauge, counter or status',
  type: 'hidden type',
  term: 'word of the glossary',
  mandate: 'promise',
  event: 'dated event',
  outcome: 'ending',
  cause: 'cause of that crisis',
  picture: 'place of pictures',
  figure: 'person of pictures',
  opener: 'move, event, card, rule or act',
};

export type UnknownProblem = Pick<ProblemDescription, 'code' | 'message' | 'fix' | 'suggestion'>;

/** `kind`: the part of the code after `unknown-`. */
export function unknownName<K extends string>(kind: K, id: string, known: Iterable<string>) {
  const names = [...known];
  return {
    code: `unknown-${kind}` as const,
    message: `There is no ${nouns[kind] ?? kind} "${id}".`,
    fix: names.length > 0 && names.length <= listedAtMost ? `Known: ${names.join(', ')}.` : 'Correct the name or define it.',
    suggestion: nearest(id, names),
  };
}

/** A status without the state that is named. */
export function unknownState(status: string, state: string, states: readonly string[]): UnknownProblem {
  return {
    code: 'unknown-state',
    message: `The status "${status}" has no state "${state}".`,
    fix: `Its states: ${states.join(', ')}.`,
    suggestion: nearest(state, states),
  };
}

/** An issue without the option that is named. */
export function unknownOption(issue: string, option: string, options: readonly string[]): UnknownProblem {
  return {
    code: 'unknown-option',
    message: `The issue "${issue}" has no option "${option}".`,
    fix: `Its options: ${options.join(', ')}.`,
    suggestion: nearest(option, options),
  };
}
