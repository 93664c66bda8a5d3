// The historical path: acts, lines and ladder answers by turn, what was said and signed at tables, and what the powers did.
// Invariant: a deed at a table is one that its seat could do there; nothing stands in `history` that would be left out of it.
import { elementAt } from '../../engine/model/list-access';
import type { HistoricalPathDef } from '../../engine/model/scenario';
import type { PathDeed } from '../../engine/model/table-def';
import { nearest } from '../problem/suggestion';
import { unknownName } from '../problem/unknown';
import type { DeedDoc } from '../schema/ending';
import type { TableDoc } from '../schema/table';
import type { Path } from '../source/node';
import { type CompileContext, findReference, reportAt, reportAtKey } from './context';
import { ladderAnswers } from './ladder';
import { compileText } from './table-session';
import { addTexts } from './text';

export function compileHistoricalPath(ctx: CompileContext): HistoricalPathDef {
  const { path, turns } = ctx.doc;
  const nothing = turns.map(() => []);
  if (!path) return { free: nothing, history: nothing, deeds: nothing };
  addTexts(ctx, 'path', path, ['path']);
  checkLength(ctx, path.free ?? nothing, ['path', 'free']);
  checkLength(ctx, path.history, ['path', 'history']);
  const free = path.free ?? nothing;
  free.forEach((acts, t) => {
    checkActs(ctx, acts, ['path', 'free', t]);
  });
  const history = path.history.map((entries, t) => {
    checkActs(ctx, entries, ['path', 'history', t]);
    checkDone(ctx, entries, ['path', 'history', t]);
    return entries.flatMap((entry) => (typeof entry === 'string' ? [entry] : []));
  });
  const deeds = path.history.map((entries, t) =>
    entries.flatMap((entry, i) => (typeof entry === 'string' ? [] : compileDeed(ctx, entry, ['path', 'history', t, i]))),
  );
  return { free, history, deeds };
}

function checkLength(ctx: CompileContext, track: readonly unknown[], path: Path): void {
  const turns = ctx.doc.turns.length;
  if (track.length === turns) return;
  const message = `The historical path has ${track.length} turns, the calendar ${turns}.`;
  reportAtKey(ctx, path, { code: 'path-length', message, fix: 'Give one list for every turn, empty where nothing was done.' });
}

function checkActs(ctx: CompileContext, entries: readonly unknown[], path: Path): void {
  const { action, line } = ctx.symbols.index;
  const known = [...action.keys(), ...line.keys(), ...ladderAnswers];
  entries.forEach((id, i) => {
    if (typeof id !== 'string' || known.includes(id) || ctx.symbols.isBroken('action', id) || ctx.symbols.isBroken('line', id)) return;
    const message = `There is no action, line or ladder answer "${id}".`;
    reportAt(ctx, [...path, i], { code: 'unknown-act', message, fix: 'Correct the name.', suggestion: nearest(id, known) });
  });
}

/** What cannot be done on the record, whatever holds: the same act twice in a turn, and answers to a crisis, which are of free play alone. */
function checkDone(ctx: CompileContext, entries: readonly unknown[], path: Path): void {
  entries.forEach((id, i) => {
    if (typeof id !== 'string') return;
    if (ladderAnswers.includes(id)) {
      const message = `"${id}" answers a crisis, and on the record there is none: it would be left out.`;
      const fix = 'Tell it as a dated event, or leave it to `free:`.';
      reportAt(ctx, [...path, i], { code: 'path-deed', message, fix, severity: 'warning' });
    } else if (entries.indexOf(id) < i) {
      const message = `"${id}" was done already in this turn: an act is played once a turn.`;
      reportAt(ctx, [...path, i], { code: 'path-deed', message, fix: 'Leave the second one out.', severity: 'warning' });
    }
  });
}

function compileDeed(ctx: CompileContext, deed: DeedDoc, path: Path): PathDeed[] {
  if ('move' in deed) {
    const move = findReference(ctx, 'move', deed.move, [...path, 'move']);
    return move < 0 ? [] : [{ does: 'move', move }];
  }
  if ('ratify' in deed) {
    const table = findTable(ctx, deed.ratify, [...path, 'ratify']);
    return table < 0 ? [] : [{ does: 'ratify', table, isCarried: deed.carried }];
  }
  const by = findReference(ctx, 'seat', deed.by, [...path, 'by']);
  const does = (['offer', 'accept', 'sign', 'consent', 'refuse'] as const).find((word) => Object.hasOwn(deed, word)) ?? 'accept';
  const name = (deed as Readonly<Record<string, unknown>>)[does] as string;
  const table = findTable(ctx, name, [...path, does]);
  if (by < 0 || table < 0) return [];
  const doc = elementAt(Object.values(ctx.doc.tables ?? {}), table);
  checkDoer(ctx, doc, does, deed.by, path);
  return 'offer' in deed
    ? [{ does: 'offer', by, table, text: compileText(ctx, doc, deed.text, [...path, 'text']) }]
    : does === 'offer'
      ? []
      : [{ does, by, table }];
}

function checkDoer(ctx: CompileContext, table: TableDoc, does: Exclude<PathDeed['does'], 'ratify'>, name: string, path: Path): void {
  const third = does === 'offer' && table.mediator !== undefined ? [table.mediator] : [];
  const doers = does === 'consent' || does === 'refuse' ? (table.veto ?? []) : [...table.between, ...third];
  if (doers.includes(name)) return;
  const message = `"${name}" has nothing to ${does} at this table.`;
  reportAt(ctx, [...path, 'by'], { code: 'path-deed', message, fix: `Whose deed it can be: ${doers.join(', ') || 'nobody’s'}.` });
}

function findTable(ctx: CompileContext, id: string, path: Path): number {
  const known = Object.keys(ctx.doc.tables ?? {});
  if (!known.includes(id)) reportAt(ctx, path, unknownName('table', id, known));
  return known.indexOf(id);
}
