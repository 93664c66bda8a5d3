// The scene path is a whole game: who only answers scenes plays a lesson to its end, and half of the time as well as the record or better.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { createHistoryTotals, gameRowOf } from '../../src/analysis/laboratory/game-row';
import { createScenePlayers } from '../../src/story/scene-player';
import { loadShipped } from '../support/shipped-scenarios';

const scenario = loadShipped('2012-abe-restart-lesson');
const recordTotals = createHistoryTotals(scenario);
const seeds = ['1', '2', '3', '4'];

describe('who only answers scenes', () => {
  it.each(createScenePlayers(scenario).map((player) => ({ name: player.name, player })))(
    '$name ends at the record or above',
    ({ player }) => {
      const rows = seeds.map((seed, k) =>
        gameRowOf(scenario, recordTotals, k, playGame(scenario, seed, defaultControllers(scenario, player))),
      );
      expect(rows.map(({ outcome }) => outcome)).not.toContain(null);
      const below = rows.filter(({ standing }) => standing === 'below').length;
      expect(seeds.length - below).toBeGreaterThanOrEqual(seeds.length / 2);
    },
  );
});
