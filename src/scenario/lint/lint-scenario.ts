// All checks of meaning that need the whole scenario, one group a file.
import type { CompileContext } from '../compile/context';
import { lintAssumptions } from './assumption-lint';
import { lintCalendar } from './calendar-lint';
import { lintIds } from './id-lint';
import { lintNews } from './news-lint';
import { lintQuestions } from './question-lint';
import { lintReadability } from './reader-lint';
import { lintSums } from './sum-lint';

export function lintScenario(ctx: CompileContext): void {
  lintIds(ctx);
  lintCalendar(ctx);
  lintNews(ctx);
  lintSums(ctx);
  lintReadability(ctx);
  lintQuestions(ctx);
  lintAssumptions(ctx);
}
