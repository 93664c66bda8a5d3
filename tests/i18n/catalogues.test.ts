// Every language says everything, in messages that can be read; and a file has loaded the words it speaks.
import { describe, expect, test } from 'vitest';
import { HELP_PAGES } from '../../src/ui/sheets/help-sheet';
import { languages, messageFaults, readCatalogue, translationFaults } from '../support/catalogues';
import { importsOf, readSources, resolveImport, type SourceFile, withoutComments } from '../support/source';

const first = await readCatalogue('en');
const keysOf = Object.entries(first).flatMap(([part, messages]) => Object.keys(messages).map((key) => [key, part] as const));
const partOf = new Map(keysOf);

const sources = readSources('src').filter(({ path }) => !path.startsWith('src/i18n/en/'));
const alwaysThere = new Set(partsImportedBy(sources.find(({ path }) => path === 'src/i18n/text.ts')));

function partsImportedBy(file: Pick<SourceFile, 'path' | 'code'> | undefined): readonly string[] {
  if (!file) throw new Error('There is no such file.');
  return importsOf(file.code).flatMap(({ specifier, isType }) => {
    const target = isType ? null : resolveImport(file.path, specifier);
    const part = target && 'file' in target ? /^src\/i18n\/en\/([\w-]+)\.ts$/.exec(target.file) : null;
    return part ? [part[1]] : [];
  });
}

/** Keys a file reads: those that stand in it, and those a template in a call to a reader can become. */
function keysReadBy(code: string): readonly string[] {
  const written = [...code.matchAll(/'([\w.]+)'/g)].map(([, key]) => key).filter((key) => partOf.has(key));
  const made = [...code.matchAll(/\b(?:t|findMessage)\(\s*`([^`]*)`/g)].flatMap(([, template]) => {
    const pattern = new RegExp(`^${template.replaceAll('.', '\\.').replace(/\$\{[^}]*\}/g, '.+')}$`);
    return [...partOf.keys()].filter((key) => pattern.test(key));
  });
  return [...new Set([...written, ...made])];
}

/** Keys a file reads without importing the part of the catalogue that has them. */
function unloadedKeys(file: Pick<SourceFile, 'path' | 'code'>): readonly string[] {
  const loaded = new Set([...alwaysThere, ...partsImportedBy(file)]);
  return keysReadBy(file.code).filter((key) => !loaded.has(partOf.get(key) ?? ''));
}

describe('the first language', () => {
  test('has no key twice', () => {
    expect(keysOf.map(([key]) => key).filter((key, i, all) => all.indexOf(key) !== i)).toEqual([]);
  });

  test('has a section in every key', () => {
    expect(keysOf.map(([key]) => key).filter((key) => !/^[a-z]\w*(\.\w+)+$/.test(key))).toEqual([]);
  });

  test('has messages that can be read', () => {
    const faults = Object.values(first).flatMap((messages) =>
      Object.entries(messages).flatMap(([key, template]) => messageFaults('en', template).map((fault) => `${key} ${fault}`)),
    );
    expect(faults).toEqual([]);
  });

  test('shows all its help', () => {
    const shown = Object.entries(HELP_PAGES).flatMap(([screen, page]) =>
      page.flatMap(([group, controls]) => [
        `help.${screen}.${group}.group`,
        ...controls.map((control) => `help.${screen}.${typeof control === 'string' ? control : control[0]}.name`),
      ]),
    );
    const written = Object.keys(first.help).filter((key) => /\.(group|name)$/.test(key));
    expect(shown.sort()).toEqual(written.sort());
  });
});

describe('the other languages', () => {
  const others = languages().filter((language) => language !== 'en');
  test('say everything in the same files, quoting the same values', async () => {
    const faults: string[] = [];
    for (const language of others) {
      const catalogue = await readCatalogue(language);
      expect(Object.keys(catalogue).sort()).toEqual(Object.keys(first).sort());
      for (const [part, messages] of Object.entries(catalogue)) faults.push(...translationFaults(first[part], language, messages));
    }
    expect(faults).toEqual([]);
  });

  const original = { 'a.turns': '{n} {n, plural, one {turn} other {turns}}', 'a.name': '{name}' };
  test.each([
    ['a missing key', { 'a.name': '{name}' }, 'pl: a.turns is missing'],
    ['a key of its own', { ...original, 'a.other': 'x' }, 'pl: a.other is not in the first language'],
    ['a value it forgets', { ...original, 'a.name': 'x' }, 'pl: a.name quotes  instead of name'],
    ['too few plural forms', original, 'pl: a.turns has no plural text for few'],
  ])('are told of %s', (_, messages, fault) => {
    expect(translationFaults(original, 'pl', messages)).toContain(fault);
  });

  test('are left alone when they say it all', () => {
    const complete = { 'a.turns': '{n, plural, one {tura} few {{n} tury} many {{n} tur} other {{n} tury}}', 'a.name': '<{name}>' };
    expect(translationFaults(original, 'pl', complete)).toEqual([]);
  });

  test.each([
    ['', 'is empty'],
    ['{n', 'has braces that do not match'],
    ['n}{', 'has braces that do not match'],
    ['{a b}', 'has a placeholder that is none: {a b}'],
    ['{n, plural, one {a}}', 'has no plural text for other'],
    ['{n, plural, one {a} few {b} other {c}}', 'has a plural text for few, which en lacks'],
    ['{n, plural, one {a} - other {c}}', 'has a plural with something between its texts: - other {c}'],
    ['{n, plural, one {# turn} other {# turns}}', 'has a # where the number must be named'],
  ])('cannot write “%s”', (template, fault) => {
    expect(messageFaults('en', template)).toContain(fault);
  });
});

describe('a file', () => {
  test('imports the words it speaks', () => {
    const unloaded = sources.flatMap((file) => unloadedKeys(file).map((key) => `${file.path}: ${key} of i18n/en/${partOf.get(key)}`));
    expect(unloaded).toEqual([]);
  });

  test('imports no words it does not speak', () => {
    const idle = sources
      .filter(({ path }) => path !== 'src/i18n/text.ts')
      .flatMap((file) => {
        const spoken = new Set(keysReadBy(file.code).map((key) => partOf.get(key)));
        return partsImportedBy(file).flatMap((part) => (spoken.has(part) ? [] : [`${file.path}: ${part}`]));
      });
    expect(idle).toEqual([]);
  });

  const found = (code: string): readonly string[] => unloadedKeys({ path: 'src/ui/table/x.ts', code: withoutComments(code) });
  test.each([
    ["t('table.take');", 'table.take'],
    ["const KEYS = { a: 'table.take' } as const;", 'table.take'],
    [`t(\`table.way.$\{way}\`);`, 'table.way.easier'],
    ["import type { atTable } from '../../i18n/en/at-table';\nt('table.take');", 'table.take'],
  ])('is told of %s', (code, key) => {
    expect(found(code)).toContain(key);
  });

  test.each([
    "t('common.close');",
    "import '../../i18n/en/at-table';\nt('table.take');",
    '// t("table.take")',
    `other(\`table.way.$\{way}\`);`,
  ])('may say %s', (code) => {
    expect(found(code)).toEqual([]);
  });
});
