// Luck by name is seedrandom's alea, seeded with the name: ours takes one pass over it where the library takes three.
import fc from 'fast-check';
import alea from 'seedrandom/lib/alea';
import { describe, expect, it } from 'vitest';
import { drawInt } from '../../src/engine/model/rng';

function drawWithLibrary(seed: string, turn: number, channel: string, n: number): number {
  return n <= 1 ? 0 : (alea(`${seed}|${turn}|${channel}`).int32() >>> 0) % n;
}

const turn = fc.integer({ min: 0, max: 60 });
const size = fc.oneof(fc.integer({ min: -1, max: 1_000 }), fc.constantFrom(2 ** 31, 2 ** 32));

describe('a named draw', () => {
  it('is the first number of seedrandom’s alea, whatever the names', () => {
    const text = fc.string({ unit: 'binary', maxLength: 40 });
    fc.assert(
      fc.property(text, turn, text, size, (seed, t, channel, n) => {
        expect(drawInt(seed, t, channel, n)).toBe(drawWithLibrary(seed, t, channel, n));
      }),
      { numRuns: 5_000 },
    );
  });

  it('is the same in whatever order draws of several seeds and turns are made', () => {
    const name = fc.record({
      seed: fc.constantFrom('a', 'b', 'a|1', ''),
      turn: fc.constantFrom(0, 1, 11),
      channel: fc.constantFrom('c', '1|c'),
    });
    fc.assert(
      fc.property(fc.array(name, { minLength: 1, maxLength: 12 }), (names) => {
        const drawn = names.map((x) => drawInt(x.seed, x.turn, x.channel, 1_000_000));
        expect(drawn).toEqual(names.map((x) => drawWithLibrary(x.seed, x.turn, x.channel, 1_000_000)));
      }),
      { numRuns: 1_000 },
    );
  });

  it('agrees with the library on a hundred thousand names of the kind games use', () => {
    const channels = ['type', 'opening1', 'deck:setbacks', 'card:openings', 'strength:typhoon', 'agent:moscow', 'random', 'search'];
    let differing = 0;
    for (let i = 0; i < 100_000; i++) {
      const [seed, channel] = [`bench-${i % 1_000}`, channels[i % channels.length]];
      if (drawInt(seed, i % 14, channel, 1_000) !== drawWithLibrary(seed, i % 14, channel, 1_000)) differing++;
    }
    expect(differing).toBe(0);
  });
});
