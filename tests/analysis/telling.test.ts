// Text variants: the last front page by what happened, and the wording of news by the game's wording seed.
import { describe, expect, it } from 'vitest';
import { lastPageKey, textVariantKey } from '../../src/analysis/text/telling';
import { newGame } from '../../src/engine/turn/new-game';
import { loadShippedWithTexts } from '../support/shipped-scenarios';

const { scenario, texts } = loadShippedWithTexts('2012-abe-restart');
const hasText = (key: string): boolean => Object.hasOwn(texts.texts, key);
const seeds = Array.from({ length: 40 }, (_, i) => `telling-${i}`);

function stateWith(seed: string, values: Readonly<Record<string, number>>) {
  const state = newGame(scenario, seed);
  for (const [id, value] of Object.entries(values)) state.values[scenario.variables.findIndex((v) => v.id === id)] = value;
  return state;
}

describe('the last front page', () => {
  it('is one that what happened calls for, where there is one', () => {
    const pages = seeds.map((seed) => lastPageKey(scenario, stateWith(seed, { access: 100, norms: 700, hope: 0 }), 'freed'));
    expect(new Set(pages)).toEqual(new Set(['outcome.freed.page.3']));
  });

  it('is otherwise drawn among those that fit any game, and the same for the same game', () => {
    const pageOf = (seed: string): string => lastPageKey(scenario, stateWith(seed, { norms: 700, hope_debt: 0 }), 'silence');
    const pages = seeds.map(pageOf);
    expect(new Set(pages)).toEqual(new Set(['outcome.silence', 'outcome.silence.page.3']));
    expect(seeds.map(pageOf)).toEqual(pages);
  });

  it('has words, whichever it is', () => {
    for (const { outcome, page } of scenario.lastPages) expect(hasText(`outcome.${outcome}.page.${page}.text`)).toBe(true);
  });
});

describe('a telling', () => {
  it('differs between games and stays within one', () => {
    const tellings = seeds.map((seed) => textVariantKey(seed, 'event.crimea.text', hasText));
    expect(new Set(tellings)).toEqual(new Set(['event.crimea.text', 'event.crimea.text.1']));
    expect(textVariantKey(seeds[0], 'event.crimea.text', hasText)).toBe(tellings[0]);
  });

  it('is the text itself where there is no other', () => {
    expect(textVariantKey('x', 'event.seventieth_anniversary.text', hasText)).toBe('event.seventieth_anniversary.text');
  });
});
