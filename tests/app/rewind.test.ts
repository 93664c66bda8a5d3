// Looking back, forking, and watching history: what is shown, what is kept, what is marked, and that nothing is changed by looking.
import { describe, expect, it } from 'vitest';
import { playHistory } from '../../src/analysis/simulation/history-game';
import { hiddenTypeIds } from '../../src/engine/turn/result';
import { parseRecord } from '../../src/replay/record';
import { playToEnd, recordText, shownJson, startTestGame, testStore } from './test-store';

const marksOf = (text: string) => {
  const parsed = parseRecord(text);
  return parsed.ok ? parsed.record.marks : ['unreadable'];
};

/** Three turns, with the desk of each as it was when it began. */
async function threeTurns() {
  const store = await startTestGame();
  const desks: string[] = [];
  for (const act of ['summit', 'phone_call', 'minister_track']) {
    desks.push(JSON.stringify(store.view().view));
    store.give.act(act);
    store.give.endTurn();
  }
  return { store, desks };
}

describe('an earlier turn', () => {
  it('shows the desk as it was, for every turn, and the game is as before', async () => {
    const { store, desks } = await threeTurns();
    const [before, record] = [shownJson(store), recordText(store)];
    for (const [turn, desk] of desks.entries()) {
      store.give.rewindTo(turn);
      expect(JSON.stringify(store.view().view)).toBe(desk);
      expect(store.state().past.shown?.past).toMatchObject({ turn, now: 3, isOver: false });
    }
    store.give.rewindTo(null);
    expect(shownJson(store)).toBe(before);
    expect(recordText(store)).toBe(record);
  });

  it('cannot be decided in, and says how it could', async () => {
    const { store } = await threeTurns();
    const record = recordText(store);
    store.give.rewindTo(1);
    store.give.act('envoy');
    expect(store.notice()).toContain('Play on from here');
    store.give.endTurn();
    store.give.undo();
    expect(recordText(store)).toBe(record);
    store.give.rewindTo(9);
    expect(store.notice()).toContain('has not come to that turn');
  });
});

describe('a fork', () => {
  it('plays on from there under a name of its own, marked; the other game stays as it was', async () => {
    const { store } = await threeTurns();
    playToEnd(store);
    const [original, { id }] = [recordText(store), store.view()];
    store.give.rewindTo(1);
    store.give.fork();
    expect(store.view()).toMatchObject({ isMarked: true, fork: { turn: 1 }, view: { turn: 1 } });
    expect(store.state().past.shown).toBeNull();
    expect(store.view().id).not.toBe(id);
    expect(marksOf(recordText(store))).toEqual(['forked']);
    store.give.act('slow_down');
    playToEnd(store);
    const beside = store.give.compareWithOrigin();
    expect(beside?.divergedAt).toBe(1);
    expect(beside?.turns[0].own).toEqual(beside?.turns[0].other);
    expect(beside?.ownScores).toEqual(store.view().scores);
    const saves = store.saves();
    expect(saves).toHaveLength(2);
    expect(saves.map((save) => store.give.exportGame(save.id))).toContain(original);
  });

  it('still knows its original after a reload, and says so when that is gone', async () => {
    const { store } = await threeTurns();
    const [{ id: first }] = store.saves();
    store.give.rewindTo(1);
    store.give.fork();
    store.give.act('slow_down');
    store.give.endTurn();
    const page = store.reload();
    const fork = page.saves().find(({ id }) => id !== first);
    await page.give.resume(fork?.id ?? '');
    expect(page.give.compareWithOrigin()?.divergedAt).toBe(1);
    page.give.deleteSave(first);
    expect(page.give.compareWithOrigin()).toBeNull();
  });
});

describe('history, watched', () => {
  it('plays as the record has it, verified, and cannot be meddled with', async () => {
    const store = testStore();
    await store.give.start('2018-singapore', { seed: 'w', isWatched: true });
    store.give.act('envoy');
    expect(store.notice()).toContain('Take over here');
    const { scenario } = store.view();
    for (let turn = 0; turn < scenario.turns.length; turn++) store.give.watchTurn();
    const { ending, view } = store.view();
    expect(ending?.sharePercent).toBe(0);
    expect(view.acts.slice(0, scenario.turns.length).map((acts) => acts.map((a) => scenario.actions[a].id))).toEqual(
      scenario.path.history.map((ids) => ids.filter((id) => scenario.actions.some((a) => a.id === id))),
    );
    const page = store.reload();
    await page.give.resume(page.saves()[0].id);
    expect(page.notice()).toBeNull();
    expect(page.view().isWatched).toBe(true);
  });

  it('is played on the scenario’s own reading of the other side, or on the one that is chosen; the record and its link say which', async () => {
    const store = testStore();
    await store.give.start('2018-singapore', { seed: 'w', isWatched: true });
    const { scenario } = store.view();
    const [sincere, , ritual] = ['sincere', 'hedging', 'ritual'].map((id) => hiddenTypeIds(scenario).indexOf(id));
    expect(store.view().historical).toBe(ritual);
    const watch = (): number => {
      for (let turn = 0; turn < scenario.turns.length; turn++) store.give.watchTurn();
      expect(store.view().ending).toMatchObject({ typeIndex: store.view().historical, sharePercent: 0 });
      return store.view().ending?.scores.at(-1) ?? 0;
    };
    const own = watch();
    await store.give.start('2018-singapore', { seed: 'w', isWatched: true, historical: 'sincere' });
    expect(store.view().historical).toBe(sincere);
    const other = watch();
    expect(other).toBe(playHistory(scenario, 'w', { type: sincere ?? 0 }).final.at(-1));
    expect(other).not.toBe(own);
    const text = store.give.exportGame();
    expect(text).toContain('"historical": "sincere"');
    const link = await store.give.shareLink();
    const elsewhere = testStore();
    await elsewhere.give.importGame(text);
    expect(elsewhere.notice()).toContain('Verified');
    expect(elsewhere.view().historical).toBe(sincere);
    await elsewhere.give.openLink(link);
    expect(elsewhere.notice()).toContain('Verified');
    expect(elsewhere.view().historical).toBe(sincere);
    // Played on from: the reading stays.
    elsewhere.give.rewindTo(3);
    elsewhere.give.fork();
    expect(elsewhere.view()).toMatchObject({ isWatched: false, historical: sincere });
    const strange = await elsewhere.give.importGame(text.replace('"sincere"', '"candid"'));
    expect(strange.isOpen ? '' : strange.text).toContain('“candid”');
  });

  it('can be taken over at any turn, and its table then answers', async () => {
    const store = testStore();
    await store.give.start('2018-singapore', { seed: 'w', isWatched: true });
    store.give.watchTurn();
    store.give.watchTurn();
    store.give.fork();
    expect(store.view()).toMatchObject({ isWatched: false, isMarked: true, view: { turn: 2 } });
    expect(store.notice()).toContain('game of its own');
    expect(store.tables().map(({ id }) => id)).toContain('treaty');
    playToEnd(store);
    expect(store.view().ending).not.toBeNull();
  });
});
