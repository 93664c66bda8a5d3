// What people read is set with the apostrophes and quotation marks of print; straight ones are for expressions and addresses.
import { describe, expect, it } from 'vitest';
import { requireScenario } from '../../src/cli/sources/open-scenario';
import { shippedIds } from '../../src/cli/sources/scenario-files';

type Texts = Readonly<Record<string, string>>;

/** Addresses and lists of ids are read by programs; the reasons of check-points are printed at a terminal alone. */
const isRead = (key: string): boolean => !/\.(url|sources)$|^checkpoint\./.test(key);

/** Keys of texts in which a straight mark stands, or one that opens and never closes. */
function badlySet(texts: Texts): string[] {
  const opens = (text: string): number => text.split('“').length - text.split('”').length;
  return Object.entries(texts)
    .filter(([key, text]) => isRead(key) && (/['"]/.test(text) || opens(text) !== 0))
    .map(([key]) => key);
}

describe.each(shippedIds())('the texts of %s', (id) => {
  it('have no straight apostrophe and no straight quotation mark', async () => {
    expect(badlySet((await requireScenario(id)).texts)).toEqual([]);
  });
});

describe('the rule itself', () => {
  it.each([
    ['an apostrophe of print', 'event.talk.text', 'Tokyo’s answer, ‘first’ and “then”', []],
    ['a straight apostrophe', 'event.talk.text', "Tokyo's answer", ['event.talk.text']],
    ['a straight quotation mark', 'move.call.quote', '"We shall see."', ['move.call.quote']],
    ['a quotation without an end', 'move.call.quote', '“We shall see.', ['move.call.quote']],
    ['an address', 'source.paper.url', "https://example.org/japan's", []],
  ])('%s', (_, key, text, found) => {
    expect(badlySet({ [key]: text })).toEqual(found);
  });
});
