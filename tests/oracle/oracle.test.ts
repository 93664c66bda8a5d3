// The engine and the scenarios together reproduce the reference prototype to the last integer (see tests/fixtures/oracle).
import { describe, expect, it } from 'vitest';
import { compareWithPrototype, readOracle } from '../support/prototype-oracle';
import { loadShipped } from '../support/shipped-scenarios';

for (const id of ['2012-abe-restart', '2018-singapore', '2022-sanctions']) {
  describe(`${id} agrees with the reference prototype`, () => {
    const scenario = loadShipped(id, { asPrototype: true });
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
