// The guide's words, turn by turn: texts beside the game. What a hint points to and what ends it are texts too, so no rule knows of them.
// Invariant: an act, a seat or a table that a hint names exists.
import type { ScenarioDoc } from '../schema/scenario-schema';
import type { Path } from '../source/source-node';
import { nearest } from '../suggestion';
import { type CompileContext, findReference, reportAt } from './context';
import { addText } from './text';

type LessonDoc = NonNullable<ScenarioDoc['turns'][number]['lesson']>;

/** Text keys `turn.<id>.lesson.title` and, by step, `.text`, `.points_to`, `.done_by` (joined by commas). */
export function compileLesson(ctx: CompileContext, turn: string, lesson: LessonDoc | undefined, path: Path): void {
  if (!lesson) return;
  const key = `turn.${turn}.lesson`;
  addText(ctx, `${key}.title`, lesson.title);
  lesson.steps.forEach((step, i) => {
    const at = [...path, 'steps', i];
    addText(ctx, `${key}.${i}.text`, step.text);
    addText(ctx, `${key}.${i}.points_to`, step.points_to);
    addText(ctx, `${key}.${i}.done_by`, (step.done_by ?? [step.points_to]).join(','));
    checkDeed(ctx, step.points_to, [...at, 'points_to']);
    step.done_by?.forEach((deed, d) => {
      checkDeed(ctx, deed, [...at, 'done_by', d]);
    });
  });
}

/** `act.summit`, `power.moscow`, `table.treaty`: what stands after the point is defined. */
function checkDeed(ctx: CompileContext, deed: string, path: Path): void {
  const [kind, id = ''] = deed.split('.');
  if (kind === 'act') findReference(ctx, 'action', id, path);
  else if (kind === 'power') findReference(ctx, 'seat', id, path);
  else if (id !== '') checkTable(ctx, id, path);
}

function checkTable(ctx: CompileContext, id: string, path: Path): void {
  const known = Object.keys(ctx.doc.tables ?? {});
  if (known.includes(id)) return;
  const fix = known.length > 0 ? `Known: ${known.join(', ')}.` : 'Define it under `tables:`.';
  reportAt(ctx, path, { code: 'unknown-table', message: `There is no table "${id}".`, fix, suggestion: nearest(id, known) });
}
