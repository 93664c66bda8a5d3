// No invented words under a real name: what stands in quotation marks beside a person was said on a day that a source gives.
import { describe, expect, it } from 'vitest';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

/** Everybody whom the texts name, the authors of the documents among them. */
const people =
  /\b(Abe|Akibe|Aso|Brown|Dulles|Fushita|Galuzin|Hatoyama|Hirose|Khrushchev|Kishida|Kono|Lavrov|Mao|Matsui|Medvedev|Mori|Motegi|Obama|Pence|Putin|Shigemitsu|Shoigu|Suga|Trump|Xi|Zelensky)\b/;

/** What stands between quotation marks; an apostrophe is none. */
const quotation = /“[^”]+”|‘[^’]+’|"[^"]+"|(?<![A-Za-z])'[^']*[A-Za-z][^']*'(?![A-Za-z])/;

/** Reasons for designers and the titles of sources are no words put before a player. */
const isShown = (key: string): boolean => !/\.(why|sources|url|year|date|place)$|^source\./.test(key);

type Texts = Readonly<Record<string, string>>;

/** The entry a text belongs to: the longest beginning of its key that has sources. */
function sourcesOf(texts: Texts, key: string): string[] {
  const words = key.split('.');
  for (let n = words.length; n > 0; n--) {
    const found = texts[`${words.slice(0, n).join('.')}.sources`];
    if (found !== undefined) return found.split(',');
  }
  return [];
}

function isDated(texts: Texts, key: string): boolean {
  return sourcesOf(texts, key).some((id) => /^\d{4}-\d{2}-\d{2}$/.test(texts[`source.${id}.date`] ?? ''));
}

/** Keys of texts that put words into the mouth of somebody named, without a dated source. */
function inventedWords(texts: Texts): string[] {
  return Object.entries(texts)
    .filter(([key, text]) => {
      if (!isShown(key)) return false;
      const entry = key.replace(/\.quote(\.\d+)?$/, '');
      const beside = entry === key ? text : `${text} ${texts[`${entry}.author`] ?? ''} ${texts[`${entry}.title`] ?? ''}`;
      return (entry !== key || quotation.test(text)) && people.test(beside) && !isDated(texts, key);
    })
    .map(([key]) => key);
}

describe.each([...disputeIds, 'first-game'])('%s', (id) => {
  const { texts } = loadShippedWithTexts(id).texts;

  it('puts no words into the mouth of anybody who is named, unless a source gives the day', () => {
    expect(inventedWords(texts)).toEqual([]);
  });

  it('has advisers who are roles, each of which follows a document that can be opened', () => {
    const lines = Object.keys(texts).filter((key) => /^line\.[^.]*\.author$/.test(key));
    for (const key of lines) {
      expect(texts[key], key).toMatch(/^An? [a-z]/);
      expect(texts[key], key).toMatch(/who follows/);
      const [document] = sourcesOf(texts, key);
      expect(texts[`source.${document}.url`], key).toMatch(/^https?:/);
      expect(texts, key).not.toHaveProperty([key.replace(/author$/, 'quote')]);
    }
    expect(lines).toHaveLength(id === 'first-game' ? 0 : 5);
  });
});

describe('the rule itself', () => {
  const dated = { 'source.paper.date': '2014-04-17', 'source.book.date': '2014' };
  it.each([
    ['a sentence beside a name', { 'event.talk.text': 'Mr Putin says: ‘We agree.’', 'event.talk.sources': 'book' }, ['event.talk.text']],
    ['the same with a day', { 'event.talk.text': 'Mr Putin says: ‘We agree.’', 'event.talk.sources': 'book,paper' }, []],
    ['a motto under an author', { 'line.firm.quote': 'Talks are a leash.', 'line.firm.author': 'James Brown' }, ['line.firm.quote']],
    ['a capital without a name', { 'move.call.quote': 'We shall see.', 'move.call.title': 'A call' }, []],
    ['an apostrophe', { 'event.talk.text': "Abe's visit and Tokyo's answer." }, []],
    ['a text without sources', { briefing: 'Abe spoke of "a draw".' }, ['briefing']],
  ])('%s', (_, texts, found) => {
    expect(inventedWords({ ...dated, ...texts })).toEqual(found);
  });
});
