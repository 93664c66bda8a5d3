// The glossary speaks of the code as it is: its words exist, stand in order, and each has a meaning and a field.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { namesDeclaredIn, projectRoot, readSources } from '../support/source';

interface Entry {
  /** As printed: names of the code in backquotes. */
  readonly word: string;
  readonly meaning: string;
  readonly field: string;
}

/** The rows of the table, its head left out. */
function entriesOf(text: string): Entry[] {
  const rows = text.split('\n').filter((line) => line.startsWith('|') && !line.startsWith('|---') && !line.startsWith('| word'));
  return rows.map((row) => {
    const [, word = '', meaning = '', field = ''] = row.split(/(?<!\\)\|/).map((cell) => cell.trim());
    return { word, meaning, field };
  });
}

/** What is wrong with a glossary, one sentence each. `names`: what the code declares. */
function faultsOf(entries: readonly Entry[], names: ReadonlySet<string>): string[] {
  const plain = ({ word }: Entry): string => word.replaceAll('`', '').toLowerCase();
  return entries.flatMap((entry, i) => {
    const quoted = Array.from(`${entry.word} ${entry.meaning}`.matchAll(/`(\w+)`/g), (match) => match[1]);
    const before = i === 0 ? '' : plain(entries[i - 1]);
    return [
      ...quoted.filter((name) => !names.has(name)).map((name) => `"${name}" is neither exported nor a member anywhere in src`),
      ...(plain(entry) > before ? [] : [`"${entry.word}" stands after "${before}": out of order, or twice`]),
      ...(entry.meaning === '' || entry.field === '' ? [`"${entry.word}" lacks its meaning or its field`] : []),
    ];
  });
}

describe('docs/glossary.md', () => {
  test('speaks of names that exist, in the order of the alphabet, each with its meaning and its field', () => {
    const entries = entriesOf(readFileSync(join(projectRoot, 'docs/glossary.md'), 'utf8'));
    const names = new Set(readSources('src').flatMap(({ code }) => namesDeclaredIn(code)));
    expect(entries.length).toBeGreaterThan(150);
    expect(faultsOf(entries, names)).toEqual([]);
  });
});

describe('the guard itself', () => {
  const names = new Set(namesDeclaredIn('export interface Package { readonly text: string }\nexport const drawInt = 1;'));
  const check = (table: string): string[] => faultsOf(entriesOf(table), names);

  test.each([
    ['a name that is gone', '| `Parcel` | a text | trade |'],
    ['a name that is gone, in a meaning', '| package | a `Parcel` | trade |'],
    ['a word twice', '| `Package` | a text | trade |\n| `Package` | a text | trade |'],
    ['a word out of order', '| `text` | a text | trade |\n| `Package` | a text | trade |'],
    ['no meaning', '| `Package` |  | trade |'],
    ['no field', '| `Package` | a text |'],
  ])('finds %s', (_, table) => {
    expect(check(table)).toHaveLength(1);
  });

  test('lets pass names of exports and members, and words of the papers', () => {
    expect(check('| `drawInt` | a number | games |\n| `Package`, `text` | a text | trade |\n| zone | texts | trade |')).toEqual([]);
  });
});
