// What the numbers rest on: each has a reason, what is called measured says what was measured, no reason speaks of a number that is not there,
// and a source can be found again.

import { elementAt } from '../../engine/model/list-access';
import { type ChosenNumber, chosenNumbers } from '../assumptions/chosen-numbers';
import { justificationOf } from '../assumptions/justification';
import { type CompileContext, findReference, reportAtKey, spanInside } from '../compile/context';
import { folderOf } from '../source/include-list';
import { keySpan, type Path, spanAt } from '../source/node';

export function lintAssumptions(ctx: CompileContext): void {
  const chosen = chosenNumbers(ctx);
  // Reasons come last: first a scenario must compile.
  if (!ctx.report.hasErrors()) lintReasons(ctx, chosen);
  lintEntries(ctx, chosen);
  lintSources(ctx);
}

/** One problem for all numbers of an entry: they lack the same sentence. */
function lintReasons(ctx: CompileContext, chosen: readonly ChosenNumber[]): void {
  const bare = new Map<string, ChosenNumber[]>();
  for (const one of chosen) {
    const ground = justificationOf(ctx.doc, one.path, one.address);
    if (ground.why === '') {
      const entry = entryOf(one.address);
      bare.set(entry, [...(bare.get(entry) ?? []), one]);
    } else if (ground.basis === 'measured' && (ground.figure === undefined || ground.locator === undefined)) {
      const missing = ground.figure === undefined ? 'figure' : 'locator';
      ctx.report.add(placeOf(ctx, one), {
        code: 'measured-without-figure',
        message: `"${one.address}" is called measured, but \`${missing}\` is missing.`,
        fix: 'Give `figure:` (as the source has it) and `locator:` (where it stands), or call it argued or design.',
      });
    }
  }
  for (const [entry, list] of bare) {
    const more = list.length > 1 ? ` and ${list.length - 1} more there` : '';
    ctx.report.add(placeOf(ctx, elementAt(list, 0)), {
      code: 'number-without-reason',
      severity: 'warning',
      message: `Nobody says why "${elementAt(list, 0).address}" is ${elementAt(list, 0).value}${more}.`,
      fix: `Write \`why:\` beside it, or under \`assumptions:\` an entry "${entry}" with \`why\` and \`sources\`.`,
    });
  }
}

/** Sections without entries of their own: one sentence may cover them. */
const whole: readonly string[] = ['lines', 'ladder', 'grades', 'progress', 'outcome', 'total', 'mandate_met', 'mandate_unmet'];

function entryOf(address: string): string {
  const words = address.split('.');
  return words.slice(0, whole.includes(elementAt(words, 0)) ? 1 : 2).join('.');
}

function placeOf(ctx: CompileContext, { path, range }: ChosenNumber): ReturnType<typeof spanAt> {
  return range ? spanInside(ctx, path, range) : spanAt(ctx.root, path);
}

/** Entries of the scenario's own folder that speak of numbers that are not there; a library may speak of what only others have. */
function lintEntries(ctx: CompileContext, chosen: readonly ChosenNumber[]): void {
  const known = new Set<string>();
  for (const { address } of chosen) {
    const words = address.split('.');
    for (let n = 1; n <= words.length; n++) known.add(words.slice(0, n).join('.'));
  }
  for (const address of Object.keys(ctx.doc.assumptions ?? {})) {
    const { file } = keySpan(ctx.root, ['assumptions', address]);
    if (known.has(address) || folderOf(file.path) !== folderOf(ctx.root.file.path)) continue;
    reportAtKey(ctx, ['assumptions', address], {
      code: 'unknown-address',
      severity: 'warning',
      message: `No number has the address "${address}", nor does one begin with it.`,
      fix: 'See `assumptions <scenario>` for the addresses.',
    });
  }
}

/** What a reader needs to find a source again. */
const sourceParts = ['author', 'date', 'publisher', 'url'] as const;

function lintSources(ctx: CompileContext): void {
  const own = new Set(ctx.doc.own_sources ?? []);
  for (const [id, source] of Object.entries(ctx.doc.sources)) {
    const missing = sourceParts.filter((part) => source[part] === undefined);
    if (own.has(id) || missing.length === 0) continue;
    reportAtKey(ctx, ['sources', id], {
      code: 'source-incomplete',
      severity: 'warning',
      message: `A reader cannot follow the source "${id}": ${missing.map((part) => `\`${part}\``).join(', ')} missing.`,
      fix: 'Give author, title, date, publisher and url; what the authors of the scenario judge themselves is named in `own_sources:`.',
    });
  }
  const check = (ids: readonly string[], path: Path): void => {
    ids.forEach((id, i) => {
      findReference(ctx, 'source', id, [...path, i]);
    });
  };
  check(ctx.doc.own_sources ?? [], ['own_sources']);
  for (const [address, entry] of Object.entries(ctx.doc.assumptions ?? {})) check(entry.sources, ['assumptions', address, 'sources']);
}
