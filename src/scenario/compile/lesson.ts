// What a guide says in a turn: texts beside the game, each with what it points to on the page and what ends it.
// Invariant: every task of a hint is one the page knows, and what it names is defined.
import { unknownName } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { type CompileContext, findReference, reportAt } from './context';
import { addText } from './text';

type LessonDoc = NonNullable<ScenarioDoc['turns'][number]['lesson']>;

/** Tasks that are one word. */
const plainTasks = ['scene', 'answer', 'desk', 'acts', 'details', 'why', 'score', 'promises', 'crisis', 'end'] as const;
/** Tasks with what they are about after the point. */
const namedTasks = { act: '<act>', power: '<seat>', promise: '<promise>', table: '<table>', text: '<table>', closed: '<table>' } as const;

const isNamed = (kind: string): kind is keyof typeof namedTasks => Object.hasOwn(namedTasks, kind);

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
    checkTask(ctx, step.points_to, [...at, 'points_to']);
    step.done_by?.forEach((task, d) => {
      checkTask(ctx, task, [...at, 'done_by', d]);
    });
  });
}

/** The page knows the task, and what stands after the point is defined. */
function checkTask(ctx: CompileContext, task: string, path: Path): void {
  const [kind = '', name] = task.split('.');
  if (name === undefined) {
    if (!plainTasks.some((plain) => plain === task)) reportTask(ctx, task, path);
  } else if (!isNamed(kind)) reportTask(ctx, task, path);
  else if (kind === 'act') findReference(ctx, 'action', name, path);
  else if (kind === 'power') findReference(ctx, 'seat', name, path);
  else {
    const section = kind === 'promise' ? 'mandate' : 'table';
    const known = Object.keys((section === 'mandate' ? ctx.doc.mandates : ctx.doc.tables) ?? {});
    if (!known.includes(name)) reportAt(ctx, path, unknownName(section, name, known));
  }
}

function reportTask(ctx: CompileContext, task: string, path: Path): void {
  const [kind = ''] = task.split('.');
  const all = [...plainTasks, ...Object.entries(namedTasks).map(([name, of]) => `${name}.${of}`)];
  const { suggestion } = unknownName('task', kind, [...plainTasks, ...Object.keys(namedTasks)]);
  reportAt(ctx, path, {
    code: 'unknown-task',
    message: `There is no task "${task}" for a hint.`,
    fix: `Tasks: ${all.join(', ')}.`,
    suggestion,
  });
}
