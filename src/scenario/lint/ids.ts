// Lists whose entries carry their own id: the same id twice would make two things one.
import { type CompileContext, reportAt, reportAtKey } from '../compile/context';
import { ladderAnswers } from '../compile/ladder';
import { lineAndColumn } from '../source/file';
import { type Path, spanAt } from '../source/node';

export function lintIds(ctx: CompileContext): void {
  const { doc } = ctx;
  const lists: readonly (readonly [string, readonly (readonly [string, Path])[]])[] = [
    ['phase', doc.phases.map((x, i) => [x.id, ['phases', i, 'id']] as const)],
    ['turn', doc.turns.map((x, i) => [x.id, ['turns', i, 'id']] as const)],
    ['opening', (doc.openings ?? []).flatMap((pair, p) => pair.map((x, i) => [x.id, ['openings', p, i, 'id']] as const))],
    ['rung', (doc.ladder?.rungs ?? []).map((x, i) => [x.id, ['ladder', 'rungs', i, 'id']] as const)],
    ['stage of progress', (doc.progress ?? []).map((x, i) => [x.id, ['progress', i, 'id']] as const)],
    ['outcome', doc.outcomes.map((x, i) => [x.id, ['outcomes', i, 'id']] as const)],
    ...Object.entries(doc.seats).map(
      ([seat, { points }]) =>
        ['interest', (points?.interests ?? []).map((x, i) => [x.id, ['seats', seat, 'points', 'interests', i, 'id']] as const)] as const,
    ),
  ];
  for (const [noun, list] of lists) {
    const seen = new Map<string, Path>();
    for (const [id, path] of list) {
      const before = seen.get(id);
      if (!before) seen.set(id, path);
      else {
        const first = spanAt(ctx.root, before);
        const { line } = lineAndColumn(first.file, first.start);
        reportAt(ctx, path, {
          code: 'duplicate-id',
          message: `The ${noun} "${id}" already exists (line ${line}).`,
          fix: 'Choose another id.',
        });
      }
    }
  }
  lintActNames(ctx);
}

/** Acts, lines and ladder answers stand side by side in a path, so their names must differ. */
function lintActNames(ctx: CompileContext): void {
  const { action } = ctx.symbols.index;
  const lists: readonly (readonly [Path, object | undefined])[] = [
    [['lines', 'list'], ctx.doc.lines?.list],
    ...Object.entries(ctx.doc.seats).map(([id, seat]) => [['seats', id, 'lines', 'list'], seat.lines?.list] as const),
  ];
  const taken = new Set<string>();
  for (const [path, list] of lists) {
    for (const id of Object.keys(list ?? {})) {
      const what = action.has(id) ? 'an action' : taken.has(id) ? 'another seat’s line' : null;
      taken.add(id);
      if (what === null) continue;
      const message = `"${id}" is already the name of ${what}.`;
      reportAtKey(ctx, [...path, id], { code: 'name-clash', message, fix: 'Rename the line.' });
    }
  }
  for (const id of ladderAnswers) {
    if (action.has(id))
      reportAtKey(ctx, ['actions', id], {
        code: 'name-clash',
        message: `"${id}" is an answer to a crisis and cannot name an action.`,
        fix: 'Rename the action.',
      });
  }
}
