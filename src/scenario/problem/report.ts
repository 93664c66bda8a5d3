// Collects the problems of one load, each with its place, and keeps the list bounded.

import { lastElement } from '../../engine/model/list-access';
import { excerptOf, lineAndColumn, type SourceSpan, toPrintable } from '../source/file';
import type { ProblemCode } from './code';
import { compareProblems, type Problem, type Severity } from './problem';

/** What to say: `fix` may be left out when `known` names give a suggestion. */
export interface ProblemDescription {
  readonly code: ProblemCode;
  readonly message: string;
  readonly fix: string;
  readonly suggestion?: string | undefined;
  readonly severity?: Severity;
}

export interface ProblemReport {
  readonly add: (place: SourceSpan, finding: ProblemDescription) => void;
  readonly hasErrors: () => boolean;
  /** Sorted by place; at most 200, the last one saying how many more there are. */
  readonly problems: () => Problem[];
}

const shownAtMost = 200;

export function createProblemReport(): ProblemReport {
  const list: Problem[] = [];
  const seen = new Set<string>();
  const add = (place: SourceSpan, finding: ProblemDescription): void => {
    const { line, col } = lineAndColumn(place.file, place.start);
    const key = `${place.file.path}:${place.start}:${finding.code}:${finding.message}`;
    if (seen.has(key)) return;
    seen.add(key);
    const { suggestion } = finding;
    list.push({
      file: place.file.path,
      line,
      col,
      severity: finding.severity ?? 'error',
      code: finding.code,
      message: toPrintable(finding.message),
      excerpt: list.length < 2000 ? excerptOf(place) : '',
      ...(suggestion === undefined ? {} : { suggestion }),
      fix: toPrintable(suggestion === undefined ? finding.fix : `Did you mean "${suggestion}"? ${finding.fix}`),
    });
  };
  const problems = (): Problem[] => {
    const errorsFirst = [...list.filter((p) => p.severity === 'error'), ...list.filter((p) => p.severity !== 'error')];
    const shown = errorsFirst.slice(0, shownAtMost).sort(compareProblems);
    const rest = list.length - shown.length;
    if (rest <= 0) return shown;
    const last = lastElement(shown);
    const fix = 'Fix those above and check again.';
    return [
      ...shown,
      { ...last, code: 'too-many-problems', message: `There are ${rest} more problems than are shown here.`, excerpt: '', fix },
    ];
  };
  return { add, hasErrors: () => list.some((p) => p.severity === 'error'), problems };
}
