// Nobody says the same thing twice in a game: a sample of what `npm run soak -- --only-words` plays a thousand times.
import { describe, expect, it } from 'vitest';
import { envoy } from '../../src/agents/strategies/envoy';
import { haggler } from '../../src/agents/strategies/haggler';
import { alikePairs, areAlike, joinRepetition, measureRepetition, wordingsOf } from '../../src/analysis/text/repetition';
import { requireScenario } from '../../src/cli/sources/open-scenario';
import { answerTypes } from '../../src/engine/model/command';
import { disputeIds } from '../support/shipped-scenarios';

const numbers = [0, 1, 2];
const playerOf = (k: number) => (k % 2 === 0 ? haggler : envoy);

describe.each(disputeIds)('what is said in %s', (id) => {
  const opened = requireScenario(id);

  it('is never said twice by the same voice in a game', async () => {
    const { scenario, texts } = await opened;
    const found = measureRepetition(scenario, texts, 'sample', numbers, playerOf);
    expect(found.said).toBeGreaterThan(100);
    expect(found.occasions.filter(({ repeated }) => repeated > 0)).toEqual([]);
    for (const { occasion } of found.occasions.filter(({ most }) => most > 1))
      expect(wordingsOf(texts, occasion).length, occasion).toBeGreaterThanOrEqual(6);
  });

  it('is noticed when a move has one wording only', async () => {
    const { scenario, texts } = await opened;
    const poor = Object.fromEntries(Object.entries(texts).filter(([key]) => !/^move\.\w+\.quote\./.test(key)));
    const found = measureRepetition(scenario, poor, 'sample', numbers, playerOf);
    expect(found.gamesWithRepetition).toBeGreaterThan(0);
    expect(joinRepetition([found, found])).toMatchObject({ games: 6, repeated: 2 * found.repeated, said: 2 * found.said });
  });

  it('has no two wordings of a move or an answer that share half their content words, and six of each answer at a table', async () => {
    const { scenario, texts } = await opened;
    const answers = scenario.tables.flatMap((table) => answerTypes.map((answer) => `table.${table.id}.${answer}`));
    for (const answer of answers) expect(wordingsOf(texts, answer).length, answer).toBeGreaterThanOrEqual(6);
    for (const occasion of [...answers, ...scenario.moves.map((move) => `move.${move.id}`)])
      expect(alikePairs(texts, occasion), occasion).toEqual([]);
  });
});

describe('two wordings', () => {
  it('are alike when half of what carries the sense of the shorter stands in the other', () => {
    expect(areAlike('Let the experts begin.', 'The experts will begin again in Moscow.')).toBe(true);
    expect(areAlike('Let the experts begin.', 'A draw leaves both men standing.')).toBe(false);
    expect(areAlike('The experts met in a cold room.', 'Our experts are tired, and so are their erasers.')).toBe(false);
  });
});
