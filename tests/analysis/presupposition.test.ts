// Nothing is said after a great deed that it made impossible: the talks are left in every turn of every scenario, and the games are read.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { passive } from '../../src/agents/strategies/passive';
import { random } from '../../src/agents/strategies/random';
import { createStoryPlayer, type Presupposition, readGame } from '../../src/analysis/simulation/presupposition';
import { deedsStatements, playDeedGames } from '../../src/cli/soak/deeds';
import { mixedPlayer } from '../../src/cli/soak/players';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

interface ReadingList {
  readonly stories: readonly { readonly acts: readonly string[] }[];
  readonly presuppositions: readonly Presupposition[];
}
const { stories, presuppositions }: ReadingList = JSON.parse(readFileSync('scenarios/presuppositions.json', 'utf8'));

const allKeys = disputeIds.flatMap((id) => Object.keys(loadShippedWithTexts(id).texts.texts));

describe.each(disputeIds)('%s, read after its great deeds', (id) => {
  const { scenario, texts } = loadShippedWithTexts(id);

  it('says nothing that has become impossible, in whatever turn the talks are left', () => {
    for (let turn = 0; turn < scenario.turns.length; turn++) {
      const player = createStoryPlayer(turn % 2 === 0 ? passive : random, ['leave_talks'], turn);
      const { contradictions } = readGame(scenario, texts.texts, presuppositions, `left-${turn}`, player);
      expect(contradictions, `left in turn ${turn}`).toEqual([]);
    }
  });

  it('nor after the full line, a return to the table, or what the mixed company signs', () => {
    for (const [k, { acts }] of stories.entries()) {
      const { contradictions } = readGame(scenario, texts.texts, presuppositions, `story-${k}`, createStoryPlayer(random, acts, 2 * k));
      expect(contradictions, acts.join()).toEqual([]);
    }
    for (const k of [17, 18]) {
      const { contradictions } = readGame(scenario, texts.texts, presuppositions, `mixed-${k}`, mixedPlayer(scenario, k));
      expect(contradictions).toEqual([]);
    }
  });

  it('names texts, statuses and deeds that there are', () => {
    // The list is one for all three: some of its texts are one scenario's own.
    for (const { keys: meant = [], but = [], notWithin = {} } of presuppositions) {
      for (const beginning of [...meant, ...but])
        expect(
          allKeys.some((key) => key.startsWith(beginning)),
          beginning,
        ).toBe(true);
      for (const deed of Object.keys(notWithin)) expect(scenario.deeds.map((each) => each.id)).toContain(deed);
    }
  });

  it('has at least three ways of saying each answer to a deed, no two alike', () => {
    const ways = new Map<string, string[]>();
    for (const key of Object.keys(texts.texts)) {
      const [list] = /^deed\.\w+\.\w+\.\d+(\.headline|\.text)?/.exec(key) ?? [];
      if (list) ways.set(list, [...(ways.get(list) ?? []), texts.texts[key]]);
    }
    expect(ways.size).toBeGreaterThan(100);
    for (const [list, said] of ways) {
      expect(said.length, list).toBeGreaterThanOrEqual(3);
      expect(new Set(said).size, list).toBe(said.length);
    }
  });
});

describe('the reader', () => {
  const { scenario, texts } = loadShippedWithTexts('2018-singapore');

  it('finds a call to put off a summit that cannot be', () => {
    const wrong = {
      ...scenario,
      moves: scenario.moves.map((move) => (move.id === 'do_not_go' ? { ...move, when: 1, stillPossible: null } : move)),
    };
    const found = readGame(wrong, texts.texts, presuppositions, 'left-6', createStoryPlayer(random, ['leave_talks'], 4)).contradictions;
    expect(found.map(({ key }) => key)).toContain('move.do_not_go.intent');
  });

  it('says what it found, and which deeds were done', () => {
    const report = playDeedGames(scenario, texts.texts, 3);
    expect(report.contradictions).toEqual([]);
    expect(report.done.left_talks).toBeGreaterThan(0);
    const statements = deedsStatements({ small: { ...report, contradictions: [{ turn: 1, key: 'k', text: 't', says: 's', seed: 'x' }] } });
    expect(statements[0]).toEqual({ text: 'small: of what 3 games said, so much could not be: 1; k in turn 1 of x (s)', holds: false });
  });
});
