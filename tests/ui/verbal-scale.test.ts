// What is told in words: a larger change never gets a smaller word, and no word lets its number through.
import { describe, expect, it } from 'vitest';
import type { VariableDef } from '../../src/engine/model/scenario';
import {
  advantageWords,
  changeRangeText,
  changeText,
  changeWords,
  isLikelihoodVerbal,
  likelihoodWords,
  magnitudeOf,
  marginWords,
  strengthText,
} from '../../src/ui/shared/verbal-scale';

const variable = (kind: VariableDef['kind'], max: number): VariableDef => ({
  id: 'x',
  kind,
  min: 0,
  max,
  start: 0,
  good: 1,
  law: null,
  states: [],
  visibility: [1],
});
const trust = variable('gauge', 1000);
const papers = variable('counter', 99);

describe('a change in words', () => {
  it('is slight below 1.5 points of a gauge, strong from 4 points on, and clear between', () => {
    expect([1, 14, 15, 39, 40, 900].map((by) => magnitudeOf(by, 1000))).toEqual([1, 1, 2, 2, 3, 3]);
    expect(changeWords(trust, 14)).toBe('slightly up');
    expect(changeWords(trust, -15)).toBe('clearly down');
    expect(changeWords(trust, 40)).toBe('strongly up');
    expect(changeWords(trust, 0)).toBe('no change');
  });

  it('goes by ones, twos and more where things are counted', () => {
    expect([1, 2, 3, -7].map((by) => changeWords(papers, by))).toEqual(['slightly up', 'clearly up', 'strongly up', 'strongly down']);
  });

  it('is a figure at the level of numbers only', () => {
    expect(changeText(trust, 35, 'numbers')).toBe('+3.5');
    expect(changeText(trust, 35, 'words')).toBe('clearly up');
    expect(changeRangeText(trust, 5, 60, 'words')).toBe('slightly up to strongly up');
    expect(changeRangeText(trust, 41, 60, 'words')).toBe('strongly up');
    expect(strengthText(60, 'numbers')).toBe('at 60%');
    expect([10, 60, 70].map((share) => strengthText(share, 'words'))).toEqual([
      'hardly at all',
      'about half as well',
      'somewhat less well',
    ]);
  });

  it('never shrinks as the number grows', () => {
    const sizes = Array.from({ length: 1001 }, (_, by) => magnitudeOf(by, 1000));
    expect(sizes).toEqual([...sizes].sort());
  });
});

describe('a table in words', () => {
  it('says how much better a text is', () => {
    expect(advantageWords(29)).toBe('slightly better');
    expect(advantageWords(-30)).toBe('clearly worse');
    expect(advantageWords(80)).toBe('strongly better');
    expect(advantageWords(0)).toBe('no better and no worse');
  });

  it('says whether a vote holds, and when it may go either way', () => {
    expect(marginWords({ low: 0, high: 0 })).toBe('just enough');
    expect(marginWords({ low: -1, high: -1 })).toBe('just short');
    expect(marginWords({ low: -200, high: -40 })).toBe('far short to clearly short');
    expect(marginWords({ low: 100, high: 160 })).toBe('ample');
    expect(marginWords({ low: -1, high: 0 })).toBe('either way');
  });

  it('says how likely something is, in words that hold no figure', () => {
    expect(likelihoodWords({ low: 0, high: 0 })).toBe('almost impossible');
    expect(likelihoodWords({ low: 500, high: 549 })).toBe('about even');
    expect(likelihoodWords({ low: 100, high: 800 })).toBe('doubtful to likely');
    for (let p = 0; p <= 1000; p += 5) expect(likelihoodWords({ low: p, high: p })).not.toMatch(/\d/);
  });
});

describe('a chance that rests on what is believed of the other side', () => {
  const unpaid = { steps: [], signs: [], working: null, revealingActs: [] };
  const paid = { ...unpaid, working: { prior: [], now: [], steps: [] } };

  it('is told in figures only to who has paid for an assessment and wants figures', () => {
    expect(isLikelihoodVerbal({ belief: unpaid }, 'numbers')).toBe(true);
    expect(isLikelihoodVerbal({ belief: paid }, 'numbers')).toBe(false);
    expect(isLikelihoodVerbal({ belief: paid }, 'words')).toBe(true);
    expect(isLikelihoodVerbal({ belief: null }, 'numbers')).toBe(false);
  });
});
