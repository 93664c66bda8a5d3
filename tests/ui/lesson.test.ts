// The lessons of the first game: what they point to is on the page, and whatever they ask for can be done, also by another way.
import { describe, expect, it } from 'vitest';
import { completedTasks, isOnlyRead, type Lesson, lessonOf, taskSelectors, tasksOfDialog, tasksOfScreen } from '../../src/ui/guide/lesson';
import type { DialogState } from '../../src/ui/shared/game-context';
import { type TestStore, testStore } from '../app/test-store';
import { loadShippedWithTexts } from '../support/shipped-scenarios';

const loaded = loadShippedWithTexts('first-game');

async function firstGame(): Promise<TestStore> {
  const store = testStore({ loaded });
  await store.give.start('first-game', { seed: 'lesson' });
  await store.give.loadTable();
  return store;
}

const tasksOf = (store: TestStore): string[] => completedTasks(store.view(), store.tables(), store.give.scene());

function endTurn(store: TestStore): void {
  store.give.endTurn();
  store.give.markTurnTold();
}

function lesson(store: TestStore, turn: number, hasScene = true): Lesson {
  const found = lessonOf(store.view(), turn, hasScene);
  if (!found) throw new Error(`Turn ${turn} has no lesson.`);
  return found;
}

/** Says what the answer of this number stands for. */
function answer(store: TestStore, index: number): void {
  const given = store.give.scene()?.answers[index];
  if (!given || !store.give.giveAnswer(given.commands).isAccepted) throw new Error(`Answer ${index} cannot be given.`);
}

describe('the lessons', () => {
  it('have at most three hints a turn, each with a place on the page', async () => {
    const store = await firstGame();
    for (const turn of loaded.scenario.turns.keys()) {
      const { hints } = lesson(store, turn);
      expect(hints.length, `turn ${turn}`).toBeGreaterThanOrEqual(1);
      expect(hints.length, `turn ${turn}`).toBeLessThanOrEqual(3);
      for (const { targetTask, completedBy } of hints)
        for (const task of [targetTask, ...completedBy]) expect(taskSelectors(task), task).not.toEqual([]);
    }
  });

  it('say nothing of the scene where turns begin at the desk', async () => {
    const store = await firstGame();
    for (const turn of loaded.scenario.turns.keys()) {
      const all = lesson(store, turn).hints;
      const atDesk = lesson(store, turn, false).hints;
      expect(atDesk.flatMap(({ targetTask, completedBy }) => [targetTask, ...completedBy])).not.toContain('answer');
      expect(all).toEqual(expect.arrayContaining([...atDesk]));
    }
    expect(lesson(store, 0, false).hints.length).toBeLessThan(lesson(store, 0).hints.length);
  });

  it('ask only to be read where nothing else ends them', async () => {
    const { hints } = lesson(await firstGame(), 0);
    expect(hints.map(isOnlyRead)).toEqual([true, false, false]);
  });
});

describe('a task', () => {
  it('to answer is done by the answer, by the same act at the desk, and no longer when it is taken back', async () => {
    const store = await firstGame();
    expect(tasksOf(store)).toEqual([]);
    answer(store, 0);
    expect(tasksOf(store)).toEqual(['act.minister_track', 'acts', 'answer']);
    store.give.undo();
    expect(tasksOf(store)).toEqual([]);
    store.give.act('explain_at_home');
    expect(tasksOf(store)).toContain('answer');
  });

  it('at the table is done when a text is sent, and when the session is over', async () => {
    const store = await firstGame();
    for (let turn = 0; turn < 2; turn++) endTurn(store);
    answer(store, 0);
    expect(tasksOf(store)).toEqual(['act.minister_track', 'acts', 'answer']);
    const draft = store.view().scenario.tables[0].drafts.find(({ id }) => id === 'generous');
    store.give.writeDraft('visits', draft?.text ?? []);
    store.give.offer('visits');
    expect(tasksOf(store)).toContain('text.visits');
    expect(tasksOf(store)).not.toContain('closed.visits');
    store.give.leaveTable('visits');
    expect(tasksOf(store)).toContain('closed.visits');
  });

  it('in a quarrel is done by any stand, and one about a promise when it is kept', async () => {
    const store = await firstGame();
    for (let turn = 0; turn < 3; turn++) endTurn(store);
    expect(store.give.scene()?.answers.every(({ isOfCrisis }) => isOfCrisis)).toBe(true);
    answer(store, 1);
    expect(tasksOf(store)).toEqual(['answer', 'crisis']);
    store.give.act('islanders');
    expect(tasksOf(store)).toContain('promise.for_the_islanders');
    store.give.undo('offRamp');
    const scene = store.give.scene();
    if (!scene) throw new Error('There is no scene.');
    // To step down is to give no answer: the page remembers that it was said.
    const answers = scene.answers.map((one) => ({ ...one, isGiven: one.isWait }));
    expect(completedTasks(store.view(), store.tables(), { answers })).toContain('crisis');
  });

  it('of opening something is done by whatever opens it', async () => {
    const names = (await firstGame()).view();
    const done = (dialog: DialogState): string[] => tasksOfDialog(names, dialog);
    expect(done({ kind: 'why', target: { kind: 'score', index: 0 } })).toContain('score');
    expect(done({ kind: 'why', target: { kind: 'slot', slot: 0 } })).toEqual(['why']);
    expect(done({ kind: 'promises' })).toEqual(done({ kind: 'dossier' }));
    expect(done({ kind: 'power', seat: 1 })).toEqual(['power.moscow']);
    expect(done({ kind: 'menu' })).toEqual([]);
    expect([...tasksOfScreen('scene'), ...tasksOfScreen('desk'), ...tasksOfScreen('visits')]).toEqual(['scene', 'desk', 'table.visits']);
  });
});

describe('what is taught of a text', () => {
  /** At the table in the third turn, with the draft an adviser would send. */
  async function seated(): Promise<TestStore> {
    const store = await firstGame();
    answer(store, 0);
    endTurn(store);
    answer(store, 0);
    endTurn(store);
    answer(store, 0);
    return store;
  }
  const send = (store: TestStore, draft: string) => {
    store.give.writeDraft('visits', store.view().scenario.tables[0].drafts.find(({ id }) => id === draft)?.text ?? []);
    return store.give.offer('visits');
  };

  it('is so: it is answered at once, with reasons, and cannot be taken back, nor what was done before it', async () => {
    const store = await seated();
    expect(store.view().canUndo).toBe(true);
    expect(send(store, 'modest').isAccepted).toBe(true);
    expect(store.tables()[0]).toMatchObject({ exchange: 1, exchanges: 3, answer: { answer: 'counter' } });
    expect(store.tables()[0].answer?.reasons.length).toBeGreaterThan(0);
    expect(store.view().canUndo).toBe(false);
    expect(store.give.undo().isAccepted).toBe(false);
  });

  it('is so: less is asked for each time, so the same page can pass later, and three texts are all', async () => {
    const stubborn = await seated();
    send(stubborn, 'generous');
    expect(stubborn.tables()[0].answer?.answer).toBe('counter');
    send(stubborn, 'generous');
    expect(stubborn.tables()[0]).toMatchObject({ ended: 'signed', answer: { answer: 'accept' } });
    const hopeless = await seated();
    for (let n = 0; n < 3; n++) expect(send(hopeless, 'modest').isAccepted).toBe(true);
    expect(hopeless.tables()[0].ended).toBe('stall');
    expect(send(hopeless, 'modest').isAccepted).toBe(false);
  });
});
