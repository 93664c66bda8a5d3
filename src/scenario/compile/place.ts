// Places on the map and the options that promise them, looked up wherever a text can settle the dispute: in `closing` and at such tables.
// Invariant: no rule reads them, and the rules hash leaves them out. A library's place may name issues that a scenario does not have.
import type { TableIndex } from '../../engine/model/indices';
import type { PlaceDef, PlacePromise } from '../../engine/model/place-def';
import { unknownName, unknownOption } from '../problem/unknown';
import type { Path } from '../source/node';
import { type CompileContext, reportAt, reportAtKey } from './context';
import { addTexts } from './text';

/** Options by issue, of one place where texts are made. */
interface TextForm {
  readonly table: TableIndex;
  readonly issues: ReadonlyMap<string, readonly string[]>;
}

export function compilePlaces(ctx: CompileContext): PlaceDef[] {
  const forms = textForms(ctx);
  return Object.entries(ctx.doc.places ?? {}).map(([id, place]) => {
    const path = ['places', id];
    addTexts(ctx, `place.${id}`, place, path);
    const named = Object.entries(place.promised_by ?? {});
    if (forms.length > 0) checkNames(ctx, named, forms, [...path, 'promised_by']);
    const gauges = (place.gauges ?? []).flatMap((gauge) => ctx.symbols.index.variable.get(gauge) ?? []);
    return { id, gauges, promises: named.length === 0 ? [] : forms.flatMap((form) => promiseIn(form, named)) };
  });
}

function textForms({ doc }: CompileContext): TextForm[] {
  const optionsOf = (issues: Readonly<Record<string, { readonly options: object }>>): Map<string, string[]> =>
    new Map(Object.entries(issues).map(([id, { options }]) => [id, Object.keys(options)]));
  const tables = Object.values(doc.tables ?? {}).flatMap((table, i) =>
    table.session?.settles ? [{ table: i, issues: optionsOf(table.issues) }] : [],
  );
  return doc.closing ? [{ table: -1, issues: optionsOf(doc.closing.issues) }, ...tables] : tables;
}

type Named = readonly (readonly [issue: string, options: readonly string[]])[];

/** An option may belong to one form of the text only; one that belongs to none is a mistake. */
function checkNames(ctx: CompileContext, named: Named, forms: readonly TextForm[], path: Path): void {
  for (const [issue, options] of named) {
    const known = forms.flatMap((form) => form.issues.get(issue) ?? []);
    if (known.length === 0) {
      reportAtKey(ctx, [...path, issue], unknownName('issue', issue, new Set(forms.flatMap((form) => [...form.issues.keys()]))));
      continue;
    }
    options.forEach((option, i) => {
      if (!known.includes(option)) reportAt(ctx, [...path, issue, i], unknownOption(issue, option, [...new Set(known)]));
    });
  }
}

/** Nothing where this form of the text lacks an issue or all of its options. */
function promiseIn({ table, issues }: TextForm, named: Named): PlacePromise[] {
  const order = [...issues.keys()];
  const choices = named.map(([issue, options]) => {
    const known = issues.get(issue) ?? [];
    return { issue: order.indexOf(issue), options: options.map((option) => known.indexOf(option)).filter((option) => option >= 0) };
  });
  return choices.every((choice) => choice.options.length > 0) ? [{ table, choices }] : [];
}
