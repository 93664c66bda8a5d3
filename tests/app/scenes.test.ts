// What a turn is about follows from the record: taking back, reloading, forking and opening a link show the same scene, and no record names one.
import { describe, expect, it } from 'vitest';
import type { SceneDef, SceneOccasion } from '../../src/engine/model/scene-def';
import { loadShippedWithTexts } from '../support/shipped-scenarios';
import { recordText, singapore, startTestGame, type TestStore, testStore } from './test-store';

const { scenario, texts } = singapore;
const phoneCall = scenario.actions.findIndex(({ id }) => id === 'phone_call');
const scene = (id: string, occasion: SceneOccasion, voice = ''): SceneDef => ({
  id,
  occasion,
  when: null,
  weight: 'usual',
  voice,
  picture: { place: 'chamber', meant: 'somewhere', sky: null, weather: null, people: null },
  speakers: 1,
  answers: [
    { steps: [{ kind: 'act', action: phoneCall }], ifImpossible: 'drop' },
    { steps: [{ kind: 'wait' }], ifImpossible: 'drop' },
  ],
});
const quiet = ['ada', 'eve', 'ida', 'uta'].map((id) => scene(id, { kind: 'quiet' }, id));
const loaded = { scenario: { ...scenario, scenes: [scene('opening', { kind: 'turn', from: 0, to: 0 }), ...quiet] }, texts };

/** Three turns, with something done and taken back in each. */
async function threeTurns(): Promise<TestStore> {
  const store = await startTestGame('scenes', { loaded });
  for (let turn = 0; turn < 3; turn++) {
    store.give.act('phone_call');
    store.give.undo();
    store.give.act('phone_call');
    store.give.endTurn();
  }
  return store;
}

describe('what a turn is about', () => {
  it('is the same after taking back, after a reload, in a fork and in a link', async () => {
    const store = await threeTurns();
    const shown = store.view().scenes;
    expect(shown).toHaveLength(4);
    expect(shown[0]).toBe('opening');
    expect(new Set(shown).size).toBe(4);
    store.give.undo();
    expect(store.view().scenes).toEqual(shown);
    const reloaded = store.reload();
    await reloaded.give.resume(store.view().id);
    expect(reloaded.view().scenes).toEqual(shown);
    const other = testStore({ loaded });
    await other.give.openLink(await store.give.shareLink());
    expect(other.view().scenes).toEqual(shown);
    store.give.rewindTo(1);
    expect(store.view().scenes).toEqual(shown.slice(0, 2));
    store.give.fork();
    store.give.endTurn();
    expect(store.view().scenes).toEqual(shown.slice(0, 3));
  });

  it('is in no record: games with and without scenes are kept in the same words', async () => {
    const withScenes = await threeTurns();
    const without = await startTestGame('scenes', { loaded: { scenario: { ...scenario, scenes: [] }, texts } });
    for (let turn = 0; turn < 3; turn++) {
      without.give.act('phone_call');
      without.give.endTurn();
    }
    expect(recordText(withScenes)).toBe(recordText(without));
    expect(without.view().scenes).toEqual([]);
  });
});

describe('an answer that was given', () => {
  const first = loadShippedWithTexts('first-game');
  async function firstGame(): Promise<TestStore> {
    const store = testStore({ loaded: first });
    await store.give.start('first-game', { seed: 'answers' });
    return store;
  }
  const answersOf = (store: TestStore) => store.give.scene()?.answers ?? [];
  const give = (store: TestStore, index: number) => store.give.giveAnswer(answersOf(store)[index].commands);

  it('leaves every other as it was, also one that stands for the same act', async () => {
    const store = await firstGame();
    const others = () => answersOf(store).flatMap(({ index, state, consequences }) => (index === 0 ? [] : [{ state, consequences }]));
    const before = others();
    expect(answersOf(store)[1].commands).toEqual(expect.arrayContaining([...answersOf(store)[0].commands]));
    give(store, 0);
    expect(answersOf(store).map(({ isGiven }) => isGiven)).toEqual([true, false, false]);
    expect(others()).toEqual(before);
    store.give.takeBackAnswer(answersOf(store)[0].commands);
    expect(give(store, 1).isAccepted).toBe(true);
    expect(answersOf(store).map(({ isGiven }) => isGiven)).toEqual([false, true, false]);
  });

  it('brings what it was to bring, under the line that had been declared before', async () => {
    const store = testStore({ loaded: loadShippedWithTexts('2018-singapore-lesson') });
    await store.give.start('2018-singapore-lesson', { seed: 'answers' });
    store.give.declare('law_and_documents');
    const before = answersOf(store).map(({ consequences }) => consequences);
    for (const { index, commands, isWait } of answersOf(store)) {
      if (isWait) continue;
      expect(give(store, index).isAccepted).toBe(true);
      expect(answersOf(store)[index].isGiven).toBe(true);
      expect(answersOf(store)[index].consequences).toEqual(before[index]);
      store.give.takeBackAnswer(commands);
    }
  });

  it('leaves the others as they are now, once something else was done beside it', async () => {
    const store = await firstGame();
    give(store, 0);
    store.give.act('islanders');
    expect(answersOf(store).map(({ state }) => state)).toEqual(['greyed', 'greyed', 'possible']);
  });

  it('and opens a table is given as soon as its acts are done, and its table is open', async () => {
    const store = await firstGame();
    for (let turn = 0; turn < 2; turn++) {
      store.give.endTurn();
      store.give.markTurnTold();
    }
    expect(answersOf(store)[0]).toMatchObject({ table: 'visits', isGiven: false });
    expect(store.tables()[0].status).toBe('closed');
    give(store, 0);
    expect(answersOf(store)[0]).toMatchObject({ table: 'visits', isGiven: true });
    expect(store.tables()[0].status).toBe('open');
  });
});
