// The code knows no dispute: whoever takes it for a river or a strike finds no name of the shipped one in it.
import { describe, expect, it } from 'vitest';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';
import { readSources } from '../support/source';

/** Seats, places and their names in every writing, as the scenarios themselves have them. */
const ofScenarios = ['first-game', ...disputeIds].flatMap((id) => {
  const { scenario, texts } = loadShippedWithTexts(id);
  const titles = [...scenario.seats.map((seat) => `seat.${seat.id}`), ...scenario.places.map((place) => `place.${place.id}`)];
  const ids = scenario.seats.map((seat) => seat.id);
  const placeIds = scenario.places.map((place) => place.id).filter((place) => place !== 'mainland');
  return [
    ...ids,
    ...placeIds,
    ...titles.flatMap((key) => ['title', 'native', 'other', 'glyph'].flatMap((field) => texts.texts[`${key}.${field}`] ?? [])),
  ];
});
/** States, peoples and people that no seat is called after. */
const besides = [
  ...[
    'Russia',
    'Russian',
    'Japan',
    'Japanese',
    'Soviet',
    'America',
    'China',
    'Chinese',
    'Ukraine',
    'Crimea',
    'Kuril',
    'Kurils',
    'Sakhalin',
    'Nemuro',
  ],
  ...['Diet', 'Kremlin', 'Duma', 'Abe', 'Putin', 'Lavrov', 'Kishida', 'Northern Territories', 'Hirose', 'Matsui'],
];
const words = [...new Set([...ofScenarios, ...besides])];
const isWord = (text: string, word: string): boolean =>
  new RegExp(`(?<![\\p{L}])${word.replace(/[^\p{L}\d ]/gu, '.')}(?![\\p{L}])`, 'u').test(text.replaceAll('_', ' '));
const found = (text: string): string[] => words.filter((word) => isWord(text, word));

describe('no file of src', () => {
  it('names a seat, a place, a state or a person of the shipped scenarios', () => {
    const files = readSources('src', /\.(ts|tsx|css|yaml|html)$/).map(({ path, text }) => ({ path, names: found(text) }));
    expect(files.length).toBeGreaterThan(400);
    expect(files.filter(({ names }) => names.length > 0)).toEqual([]);
  });
});

describe('the search', () => {
  it.each([
    ["const seat = 'tokyo';", ['tokyo']],
    ['Moscow’s trust', ['Moscow']],
    ['`scar_moscow`', ['moscow']],
    ["glyph: '露'", ['露']],
    ['Khabomai and Etorofu', ['Khabomai', 'Etorofu']],
    ['the Diet votes', ['Diet']],
    ['a diet of numbers, an abeyance, a beijinger', []],
  ])('sees the names in “%s”', (text, names) => {
    expect(found(text).sort()).toEqual([...names].sort());
  });
});
