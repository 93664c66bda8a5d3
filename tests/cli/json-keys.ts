// The keys of `--json` as the papers list them and as commands print them, in one form that can be compared.
// Form: a row for each object, by its path (`results[].types[]`, '' for the whole), with its keys; `[]` behind a key for each list around it.

/** Keys by the path of the object that has them. A key `<word>` stands for any: the object is a table from ids. */
export type KeyTable = ReadonlyMap<string, ReadonlySet<string>>;

/** What the papers say of a command: its keys, and which of them have a form that is told once for all (`total (summary)`). */
export interface DocumentedKeys {
  readonly keys: KeyTable;
  /** Name of the form by path of the value: `results[].total` is `summary`. */
  readonly forms: ReadonlyMap<string, string>;
}

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads the rows `| path | `key`, `key[]` (form) | note |` of a table of keys. */
export function readKeyTable(text: string): DocumentedKeys {
  const keys = new Map<string, Set<string>>();
  const forms = new Map<string, string>();
  for (const line of text.split('\n')) {
    const [, where, list] = line.split('|').map((cell) => cell.trim());
    const path = where === 'the whole' ? '' : /^`([^`]+)`$/.exec(where ?? '')?.[1];
    if (path === undefined || list === undefined) continue;
    for (const [, key, form] of list.matchAll(/`([^`]+)`(?: \(([a-z]+)\))?/g)) {
      keys.set(path, (keys.get(path) ?? new Set()).add(key));
      if (form !== undefined) forms.set(join(path, key), form);
    }
  }
  return { keys, forms };
}

const join = (path: string, key: string): string => (path === '' ? key : `${path}.${key}`);

/** What printed data has, one row an object; stops at values whose form the papers tell once for all, and gives those as they are. */
export function keysOf(
  data: unknown,
  documented: DocumentedKeys,
): { readonly keys: KeyTable; readonly formed: ReadonlyMap<string, unknown[]> } {
  const keys = new Map<string, Set<string>>();
  const formed = new Map<string, unknown[]>();
  const visit = (value: unknown, path: string): void => {
    if (!isRecord(value)) return;
    const known = documented.keys.get(path);
    const wildcard = [...(known ?? [])].find((key) => key.startsWith('<'));
    for (const [name, member] of Object.entries(value)) {
      if (member === undefined) continue;
      const own = [...(known ?? [])].find((key) => bare(key) === name) ?? wildcard ?? name;
      const { depth, inner } = unwrap(member);
      // Nothing and an empty list do not tell how many lists stand around what is not there: the papers do.
      const key = inner.length === 0 || member === null || own === wildcard ? own : bare(own) + '[]'.repeat(depth);
      keys.set(path, (keys.get(path) ?? new Set()).add(key));
      const at = join(path, key);
      if (documented.forms.has(at)) formed.set(at, [...(formed.get(at) ?? []), ...inner]);
      else for (const one of inner) visit(one, at);
    }
  };
  if (Array.isArray(data)) for (const one of data) visit(one, '[]');
  else visit(data, '');
  return { keys, formed };
}

const bare = (key: string): string => key.replace(/(\[\])+$/, '');

/** How many lists stand around a value, and the values inside. */
function unwrap(value: unknown): { readonly depth: number; readonly inner: unknown[] } {
  let depth = 0;
  let inner: unknown[] = [value];
  for (; inner.length > 0 && inner.every(Array.isArray); depth += 1) inner = inner.flat();
  return { depth, inner };
}

/** What is printed and not documented, or documented and never printed though its object is; in sentences. */
export function differences(printed: readonly unknown[], documented: DocumentedKeys, forms: DocumentedKeys, from = ''): string[] {
  const all = new Map<string, Set<string>>();
  const formed = new Map<string, unknown[]>();
  for (const data of printed) {
    const found = keysOf(data, documented);
    for (const [path, keys] of found.keys) all.set(path, new Set([...(all.get(path) ?? []), ...keys]));
    for (const [path, values] of found.formed) formed.set(path, [...(formed.get(path) ?? []), ...values]);
  }
  const sentences = [...all].flatMap(([path, keys]) => {
    const known = documented.keys.get(path) ?? new Set();
    const at = (key: string): string => join(from, join(path, key));
    return [
      ...[...keys].filter((key) => !known.has(key)).map((key) => `${at(key)} is printed and not documented`),
      ...[...known].filter((key) => !keys.has(key)).map((key) => `${at(key)} is documented and not printed`),
    ];
  });
  const inForms = [...formed].flatMap(([path, values]) => {
    const form = documented.forms.get(path) ?? '';
    return differences(values, formOf(forms, form), forms, join(from, path));
  });
  return [...sentences, ...inForms];
}

/** The rows of a form, as if it were the whole. */
function formOf(forms: DocumentedKeys, form: string): DocumentedKeys {
  const own = <T>(map: ReadonlyMap<string, T>): Map<string, T> =>
    new Map(
      [...map].flatMap(([path, value]) =>
        path === form ? [['', value] as const] : path.startsWith(`${form}.`) ? [[path.slice(form.length + 1), value] as const] : [],
      ),
    );
  return { keys: own(forms.keys), forms: own(forms.forms) };
}
