// The engine and the scenarios, as they were frozen, reproduce the reference prototype to the last integer (see tests/fixtures/oracle).
import { describe, expect, it } from 'vitest';
import { frozenHashes, loadFrozen } from '../support/frozen-scenarios';
import { compareWithPrototype, readOracle } from '../support/prototype-oracle';
import { withoutImprovements } from '../support/prototype-rules';

for (const id of Object.keys(frozenHashes)) {
  describe(`${id} agrees with the reference prototype`, () => {
    const frozen = loadFrozen(id);
    const scenario = withoutImprovements(frozen);
    it('with the rules it was frozen with', () => {
      expect(frozen.rulesHash).toBe(frozenHashes[id]);
    });
    it('along the historical path, dated events only', () => {
      const file = readOracle(`history-${id}.json`);
      expect(file.games.length).toBeGreaterThan(0);
      for (const game of file.games) expect(compareWithPrototype(scenario, file, game)).toEqual([]);
    });
    const free = readOracle(`free-${id}.json.gz`);
    for (const type of ['sincere', 'hedging', 'ritual']) {
      it(`in free play with a ${type} Moscow, twenty seeds under three players`, () => {
        const games = free.games.filter((g) => g.type === type);
        expect(games.length).toBeGreaterThanOrEqual(60);
        for (const game of games) expect(compareWithPrototype(scenario, free, game), `seed ${game.seed}, ${game.player}`).toEqual([]);
      });
    }
  });
}
