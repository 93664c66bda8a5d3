// Structural sharing: equal parts keep their identity, and what comes out is what went in.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shareEqual } from '../../src/app/share-equal';

const value = fc.object({ withNullPrototype: false, maxDepth: 4, withDate: false, withMap: false, withSet: false });

describe('shareEqual', () => {
  it('gives what is equal to the later value, whatever came before', () => {
    fc.assert(
      fc.property(value, value, (before, next) => {
        expect(shareEqual(before, next)).toEqual(next);
      }),
    );
  });

  it('gives the earlier value itself when the later one is a copy of it', () => {
    fc.assert(
      fc.property(value, (before) => {
        expect(shareEqual(before, structuredClone(before))).toBe(before);
      }),
    );
  });

  it('changes neither', () => {
    fc.assert(
      fc.property(value, value, (before, next) => {
        const copies = structuredClone([before, next]);
        shareEqual(before, next);
        expect([before, next]).toEqual(copies);
      }),
    );
  });

  it('keeps every part that is equal, beside one that is not', () => {
    const before = { acts: [[1], [2, 3]], scores: { total: 5 } };
    const after = shareEqual(before, { acts: [[1], [2, 4]], scores: { total: 5 } });
    expect(after.acts[0]).toBe(before.acts[0]);
    expect(after.acts[1]).toEqual([2, 4]);
    expect(after.scores).toBe(before.scores);
  });

  it.each([
    ['a longer list', [1], [1, 2]],
    ['a shorter list', [1, 2], [1]],
    ['a member more', { a: 1 }, { a: 1, b: undefined }],
    ['a member less', { a: 1, b: undefined }, { a: 1 }],
    ['another name', { a: undefined }, { b: undefined }],
    ['a list for an object', {}, []],
    ['nothing for something', { a: {} }, { a: null }],
    ['another function', { f: () => 1 }, { f: () => 1 }],
  ])('does not take %s for equal', (_, before, next) => {
    const shared = shareEqual(before, next);
    expect(shared).not.toBe(before);
    expect(shared).toStrictEqual(next);
  });
});
