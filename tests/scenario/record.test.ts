// Whatever is dated says who reported it; bands of check-points are the model's own; places stand with both their names.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { disputeIds, lessonIds, loadShippedWithTexts } from '../support/shipped-scenarios';

const own: readonly string[] = parse(readFileSync('scenarios/_library/sources.yaml', 'utf8')).own_sources;

/** Names of a place in either capital: where one stands in a text, so does the other. Habomai and Shikotan are called so by both; the map has both. */
const places = [
  ['Kunashiri', 'Kunashir'],
  ['Etorofu', 'Iturup'],
  ['Northern Territories', 'Southern Kurils'],
  ['Senkaku', 'Diaoyu'],
  ['Takeshima', 'Dokdo'],
  ['Sea of Japan', 'East Sea'],
] as const;

const isWord = (text: string, word: string): boolean => new RegExp(`\\b${word}\\b`).test(text);

describe.each([...disputeIds, ...lessonIds])('%s', (id) => {
  const { texts } = loadShippedWithTexts(id).texts;
  const keys = Object.keys(texts);
  const sourcesAt = (key: string): string[] => (texts[`${key}.sources`] ?? '').split(',').filter((source) => source !== '');

  it('says of every event, chronicle and document who reported it and where that can be read', () => {
    const entries = keys.flatMap((key) => /^((event|document)\.[^.]+|turn\.[^.]+\.chronicle)\.sources$/.exec(key)?.[1] ?? []);
    expect(entries.length).toBeGreaterThan(50);
    for (const entry of entries) {
      const told = sourcesAt(entry).filter((source) => !own.includes(source));
      expect(told, entry).not.toEqual([]);
      for (const source of told)
        for (const part of ['author', 'title', 'date', 'publisher', 'url'])
          expect(texts, entry).toHaveProperty([`source.${source}.${part}`]);
    }
  });

  it('cites no document for a band of its check-points', () => {
    const { checkpoints } = parse(readFileSync(`scenarios/${id}/checkpoints.yaml`, 'utf8')) as {
      readonly checkpoints: readonly { readonly between?: unknown; readonly sources: readonly string[] }[];
    };
    const bands = checkpoints.filter(({ between }) => between !== undefined);
    expect(bands.length).toBeGreaterThan(6);
    for (const { sources } of bands) expect(own).toEqual(expect.arrayContaining([...sources]));
  });

  it('names no place by one of its names alone', () => {
    const shown = keys.filter((key) => !/\.(why|sources|author|url|publisher|place)$|^(source|name|holding|place)\.|\.name\./.test(key));
    const alone = shown.filter((key) => places.some(([one, other]) => isWord(texts[key], one) !== isWord(texts[key], other)));
    expect(alone).toEqual([]);
  });
});
