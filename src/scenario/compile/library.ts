// The library page's texts: documents with both readings and what leans on them, who holds what, what each side calls a place.
// Invariant: an event, clause or line that this scenario does not have is left out, since a library serves several.
import { unknownName } from '../problem/unknown';
import type { Path } from '../source/node';
import { type CompileContext, reportAtKey } from './context';
import { addText, addTexts } from './text';

const section = 'document';

export function compileLibrary(ctx: CompileContext): void {
  const { documents = {}, holdings = {}, names = {}, tables = {} } = ctx.doc;
  const has = (map: object | undefined) => (id: string) => Object.hasOwn(map ?? {}, id);
  const hasClause = (clause: string): boolean => {
    const [table = '', issue = ''] = clause.split('.');
    return Object.hasOwn(tables, table) && Object.hasOwn(tables[table]?.issues ?? {}, issue);
  };
  for (const [id, paper] of Object.entries(documents)) {
    const path = ['documents', id];
    const key = `${section}.${id}`;
    addTexts(ctx, key, paper, path);
    addText(ctx, `${key}.date`, paper.date);
    addText(ctx, `${key}.locator`, paper.locator);
    addBySeat(ctx, `${key}.reading`, paper.readings, [...path, 'readings']);
    link(ctx, id, 'events', (paper.events ?? []).filter(has(ctx.doc.events)), (event) => `event.${event}`);
    link(ctx, id, 'clauses', (paper.clauses ?? []).filter(hasClause), (clause) => `table.${clause.replace('.', '.issue.')}`);
    link(ctx, id, 'lines', (paper.lines ?? []).filter(has(ctx.doc.lines?.list)), (line) => `line.${line}`);
  }
  for (const [id, holding] of Object.entries(holdings)) {
    addTexts(ctx, `holding.${id}`, holding, ['holdings', id]);
    const places = Object.keys(ctx.doc.places ?? {});
    if (!places.includes(id)) reportAtKey(ctx, ['holdings', id], unknownName('place', id, places));
  }
  for (const [id, bySeat] of Object.entries(names)) addBySeat(ctx, `name.${id}`, bySeat, ['names', id]);
}

/** Both ways: the document's list of what leans on it, and `<entry>.documents` with the documents an entry leans on. */
function link(ctx: CompileContext, paper: string, field: string, ids: readonly string[], entry: (id: string) => string): void {
  if (ids.length > 0) addText(ctx, `${section}.${paper}.${field}`, ids.join(','));
  for (const id of ids) {
    const key = `${entry(id)}.documents`;
    addText(ctx, key, Object.hasOwn(ctx.texts, key) ? `${ctx.texts[key]},${paper}` : paper);
  }
}

/** One text a seat. */
function addBySeat(ctx: CompileContext, key: string, texts: Readonly<Record<string, string>>, path: Path): void {
  for (const [seat, text] of Object.entries(texts)) {
    addText(ctx, `${key}.${seat}`, text);
    const { seat: seats } = ctx.symbols.index;
    if (!seats.has(seat)) reportAtKey(ctx, [...path, seat], unknownName('seat', seat, seats.keys()));
  }
}
