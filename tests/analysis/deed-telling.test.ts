// What a turn tells of deeds: the first leads, in words that change from time to time; a crisis is told in the words of what opened it.
import { describe, expect, it } from 'vitest';
import { crisisKey, toldDeeds } from '../../src/analysis/text/deed-telling';
import type { GameEvent } from '../../src/engine/model/event';
import { loadShippedWithTexts } from '../support/shipped-scenarios';

const { scenario, texts } = loadShippedWithTexts('2018-singapore');
const hasText = (key: string): boolean => texts.texts[key] !== undefined;
const answered = (id: string): GameEvent => {
  const deed = scenario.deeds.findIndex((each) => each.id === id);
  const voices = scenario.deedAnswers.find((each) => each.deed === deed)?.voices ?? [];
  return { type: 'deedAnswered', turn: 3, id, by: 0, choices: voices.map(({ answers }) => answers.length - 1) };
};
const news: GameEvent = { type: 'newsBroke', turn: 3, id: 'osaka_g20', variant: 'text' };
const tell = (events: readonly GameEvent[], before = 0, seed = 'one') => toldDeeds(scenario, seed, hasText, events, () => before);

describe('what is told of deeds', () => {
  it('is led by the weightiest, with a front page and a sentence of every capital and of the public', () => {
    const [lead, second] = tell([answered('promise_broken'), answered('left_talks')]);
    expect([lead.id, second.id]).toEqual(['left_talks', 'promise_broken']);
    expect(hasText(lead.page?.headline ?? '')).toBe(true);
    expect(lead.answers.map(({ voice }) => (voice === 'public' ? voice : scenario.seats[voice].id))).toEqual([
      'moscow',
      'washington',
      'beijing',
      'public',
    ]);
    for (const { key } of lead.answers) expect(hasText(key), key).toBe(true);
  });

  it('gives way to dated news where it says so', () => {
    expect(tell([answered('promise_broken')])[0].page).not.toBeNull();
    expect(tell([answered('promise_broken'), news])[0].page).toBeNull();
    expect(tell([answered('left_talks'), news])[0].page).not.toBeNull();
  });

  it('says it otherwise the next time, and the same again when the same game is looked at', () => {
    const keys = [0, 1, 2].map((before) => tell([answered('promise_broken')], before)[0].answers[0].key);
    expect(new Set(keys).size).toBe(3);
    expect(tell([answered('promise_broken')], 1)[0].answers[0].key).toBe(keys[1]);
    expect(
      new Set(['a', 'b', 'c', 'd', 'e', 'f'].map((seed) => tell([answered('left_talks')], 0, seed)[0].page?.headline)).size,
    ).toBeGreaterThan(1);
  });
});

describe('a crisis', () => {
  it('is told in the words of what opened it', () => {
    const said = (cause: string): string => texts.texts[crisisKey(scenario, hasText, 'island_visit', cause, 'rung.note.other')];
    expect(said('move:etorofu_visit')).toContain('cannery');
    expect(said('move:coastal_missiles')).not.toMatch(/minister|cannery|visit/);
    expect(said('move:coastal_missiles')).not.toBe(said('move:else'));
  });
});
