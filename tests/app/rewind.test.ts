// Looking back, forking, and watching history: what is shown, what is kept, what is marked, and that nothing is changed by looking.
import { describe, expect, it } from 'vitest';
import { parseRecord } from '../../src/replay/record';
import { playToEnd, recordText, startTestGame, testStore, viewJson } from './test-store';

const marksOf = (text: string) => {
  const parsed = parseRecord(text);
  return parsed.ok ? parsed.record.marks : ['unreadable'];
};

/** Three turns, with the desk of each as it was when it began. */
async function threeTurns() {
  const store = await startTestGame();
  const desks: string[] = [];
  for (const act of ['summit', 'phone_call', 'minister_track']) {
    desks.push(JSON.stringify(store.session().view));
    store.now().act(act);
    store.now().endTurn();
  }
  return { store, desks };
}

describe('an earlier turn', () => {
  it('shows the desk as it was, for every turn, and the game is as before', async () => {
    const { store, desks } = await threeTurns();
    const [before, record] = [viewJson(store.session()), recordText(store)];
    for (const [turn, desk] of desks.entries()) {
      store.now().rewindTo(turn);
      expect(JSON.stringify(store.session().view)).toBe(desk);
      expect(store.session().past).toMatchObject({ turn, now: 3, isOver: false });
    }
    store.now().rewindTo(null);
    expect(viewJson(store.session())).toBe(before);
    expect(recordText(store)).toBe(record);
  });

  it('cannot be decided in, and says how it could', async () => {
    const { store } = await threeTurns();
    const record = recordText(store);
    store.now().rewindTo(1);
    store.now().act('envoy');
    expect(store.notice()).toContain('Play on from here');
    store.now().endTurn();
    store.now().undo();
    expect(recordText(store)).toBe(record);
    store.now().rewindTo(9);
    expect(store.notice()).toContain('has not come to that turn');
  });
});

describe('a fork', () => {
  it('plays on from there under a name of its own, marked; the other game stays as it was', async () => {
    const { store } = await threeTurns();
    playToEnd(store);
    const [original, { id }] = [recordText(store), store.session()];
    store.now().rewindTo(1);
    store.now().forkHere();
    expect(store.session()).toMatchObject({ past: null, isMarked: true, fork: { turn: 1 }, view: { turn: 1 } });
    expect(store.session().id).not.toBe(id);
    expect(marksOf(recordText(store))).toEqual(['forked']);
    store.now().act('slow_down');
    playToEnd(store);
    const beside = store.now().compareWithOrigin();
    expect(beside?.divergedAt).toBe(1);
    expect(beside?.turns[0].own).toEqual(beside?.turns[0].other);
    expect(beside?.ownScores).toEqual(store.session().scores);
    const saves = store.now().saves();
    expect(saves).toHaveLength(2);
    expect(saves.map((save) => store.now().exportGame(save.id))).toContain(original);
  });

  it('still knows its original after a reload, and says so when that is gone', async () => {
    const { store } = await threeTurns();
    const [{ id: first }] = store.now().saves();
    store.now().rewindTo(1);
    store.now().forkHere();
    store.now().act('slow_down');
    store.now().endTurn();
    const page = store.reload();
    const fork = page
      .now()
      .saves()
      .find(({ id }) => id !== first);
    await page.now().resume(fork?.id ?? '');
    expect(page.now().compareWithOrigin()?.divergedAt).toBe(1);
    page.now().deleteSave(first);
    expect(page.now().compareWithOrigin()).toBeNull();
  });
});

describe('history, watched', () => {
  it('plays as the record has it, verified, and cannot be meddled with', async () => {
    const store = testStore();
    await store.now().start('2018-singapore', { seed: 'w', isWatched: true });
    store.now().act('envoy');
    expect(store.notice()).toContain('Take over here');
    const { scenario } = store.session();
    for (let turn = 0; turn < scenario.turns.length; turn++) store.now().watchTurn();
    const { ending, view } = store.session();
    expect(ending?.sharePercent).toBe(0);
    expect(view.acts.slice(0, scenario.turns.length).map((acts) => acts.map((a) => scenario.actions[a].id))).toEqual(
      scenario.path.history.map((ids) => ids.filter((id) => scenario.actions.some((a) => a.id === id))),
    );
    const page = store.reload();
    await page.now().resume(page.now().saves()[0].id);
    expect(page.notice()).toBeNull();
    expect(page.session().isWatched).toBe(true);
  });

  it('can be taken over at any turn, and its table then answers', async () => {
    const store = testStore();
    await store.now().start('2018-singapore', { seed: 'w', isWatched: true });
    store.now().watchTurn();
    store.now().watchTurn();
    store.now().forkHere();
    expect(store.session()).toMatchObject({ isWatched: false, isMarked: true, view: { turn: 2 } });
    expect(store.notice()).toContain('game of its own');
    expect(store.session().tables.map(({ id }) => id)).toContain('treaty');
    playToEnd(store);
    expect(store.session().ending).not.toBeNull();
  });
});
