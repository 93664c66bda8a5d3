// The belief about the hidden type is told in words until an assessment is paid for, then in numbers with the whole working.
import { describe, expect, it } from 'vitest';
import { estimativeRange, estimativeStep } from '../../src/app/game/estimative-scale';
import { playToEnd, singapore, startTestGame, type TestStore } from './test-store';

function beliefOf(store: TestStore) {
  const { belief } = store.view();
  if (belief === null) throw new Error('No belief in this session.');
  return belief;
}

/** Ends turns, answering nothing, until signs have been seen. */
async function afterSigns(least: number): Promise<TestStore> {
  const store = await startTestGame('signs');
  for (let n = 0; n < 12 && beliefOf(store).signs.length < least && store.view().ending === null; n++) {
    if (store.view().view.turn % 2 === 0) store.give.act('summit');
    store.give.endTurn();
  }
  return store;
}

describe('before an assessment', () => {
  it('a kind has a word, the signs are named, and no number of the belief is there', async () => {
    const belief = beliefOf(await afterSigns(2));
    expect(belief.working).toBeNull();
    expect(belief.steps).toHaveLength(3);
    expect(belief.signs.length).toBeGreaterThanOrEqual(2);
    expect(JSON.stringify(belief)).not.toMatch(/prior|before|after|likelihood/);
  });

  it('the acts that would bring the numbers are named', async () => {
    expect(beliefOf(await startTestGame()).revealingActs).toEqual(expect.arrayContaining(['net_assessment', 'envoy']));
  });

  it('one envoy is not enough, and a net assessment is', async () => {
    const store = await startTestGame();
    store.give.act('envoy');
    expect(beliefOf(store).working).toBeNull();
    store.give.act('net_assessment');
    expect(beliefOf(store).working?.now).toEqual(singapore.scenario.types.prior);
    expect(beliefOf(store).revealingActs).toEqual([]);
  });
});

describe('after an assessment', () => {
  it('every step of the working follows from the one before by Bayes, from the prior to what is believed now', async () => {
    const store = await afterSigns(2);
    store.give.act('net_assessment');
    const { working } = beliefOf(store);
    expect(working?.steps.length).toBeGreaterThanOrEqual(2);
    let believed = singapore.scenario.types.prior;
    for (const { before, likelihood, after } of working?.steps ?? []) {
      expect(before).toEqual(believed);
      const joint = before.map((p, type) => p * likelihood[type]);
      const sum = joint.reduce((a, b) => a + b, 0);
      joint.forEach((weight, type) => {
        expect(Math.abs(after[type] - (weight * 1000) / sum)).toBeLessThan(1);
      });
      believed = after;
    }
    expect(working?.now).toEqual(believed);
  });

  it('lies open when the game is over, whatever was paid', async () => {
    const store = playToEnd(await startTestGame());
    expect(store.view().ending).not.toBeNull();
    expect(beliefOf(store).working).not.toBeNull();
  });
});

describe('the ladder of words', () => {
  it('rises with the probability and covers all of it, each step from its floor to the next', () => {
    const steps = Array.from({ length: 1001 }, (_, p) => estimativeStep(p));
    expect(steps).toEqual([...steps].sort((a, b) => a - b));
    expect([0, 9, 10, 99, 100, 449, 450, 549, 550, 749, 750, 989, 990, 1000].map(estimativeStep)).toEqual([
      0, 0, 1, 1, 2, 3, 4, 4, 5, 5, 6, 7, 8, 8,
    ]);
    expect(estimativeRange(estimativeStep(300))).toEqual({ low: 250, high: 450 });
    expect([estimativeRange(0).low, estimativeRange(8).high]).toEqual([0, 1000]);
  });
});
