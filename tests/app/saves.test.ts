// Keeping games: autosave and resume, several games, damaged saves, other versions, other windows, a storage that refuses.
import { describe, expect, it } from 'vitest';
import type { SaveBackend } from '../../src/app/saves/save-storage';
import type { Scenario } from '../../src/engine/model/scenario';
import { createMemoryStorage } from '../../src/platform/storage';
import { parseRecord } from '../../src/replay/record';
import { editRecord, playToEnd, recordText, shownJson, singapore, startTestGame, testStore } from './test-store';

const { scenario, texts } = singapore;
const otherRules: Scenario = { ...scenario, rulesHash: 'another0version0of0the0rules' };

function marksOf(text: string | null): readonly string[] {
  const parsed = parseRecord(text ?? '');
  return parsed.ok ? parsed.record.marks : ['unreadable'];
}

/** A backend on which nothing can be written while `isFull`. */
function limitedStorage() {
  const limits = { isFull: true };
  const inner = createMemoryStorage();
  const backend: SaveBackend = { ...inner, write: (key, text) => !limits.isFull && inner.write(key, text) };
  return { backend, limits, inner };
}

describe('autosave', () => {
  it('keeps the game after every command, and resuming gives the same game', async () => {
    const store = await startTestGame();
    const commands: (() => void)[] = [
      () => store.give.declare('trust_first'),
      () => store.give.act('summit'),
      () => store.give.act('phone_call'),
      () => store.give.undo('phone_call'),
      () => store.give.endTurn(),
      () => store.give.act('minister_track'),
    ];
    for (const give of commands) {
      give();
      const page = store.reload();
      const [save] = page.saves();
      await page.give.resume(save.id);
      expect(shownJson(page)).toBe(shownJson(store));
      expect(recordText(page)).toBe(recordText(store));
      expect(page.notice()).toBeNull();
    }
    expect(store.saves()).toMatchObject([{ title: texts.texts.title, turn: 1, turns: 13, isOver: false, problem: null }]);
  });

  it('goes on from a resumed game under the same name, unmarked', async () => {
    const store = await startTestGame();
    store.give.endTurn();
    const page = store.reload();
    await page.give.resume(page.saves()[0].id);
    page.give.endTurn();
    expect(page.saves()).toHaveLength(1);
    expect(page.saves()[0].turn).toBe(2);
    expect(page.view().isMarked).toBe(false);
    expect(page.notice()).toBeNull();
  });

  it('keeps several games, the latest first, and deletes the one asked for', async () => {
    const store = await startTestGame('one');
    await store.give.start(scenario.id, { seed: 'two' });
    await store.give.start(scenario.id, { seed: 'three' });
    expect(store.saves().map((s) => s.seed)).toEqual(['three', 'two', 'one']);
    await store.give.resume(store.saves()[2].id);
    store.give.endTurn();
    expect(store.saves().map((s) => s.seed)).toEqual(['one', 'three', 'two']);
    store.give.closeGame();
    store.give.deleteSave(store.saves()[1].id);
    expect(store.saves().map((s) => s.seed)).toEqual(['one', 'two']);
    expect(store.state().game.view).toBeNull();
  });

  it('never takes a name something is kept under', async () => {
    const sources = { createId: () => 'same' };
    const store = await startTestGame('one', { sources });
    await store.give.start(scenario.id, { seed: 'two' });
    expect(
      store
        .saves()
        .map((s) => s.seed)
        .sort(),
    ).toEqual(['one', 'two']);
  });

  it('shows the ending of a finished game again', async () => {
    const store = playToEnd(await startTestGame());
    const page = store.reload();
    expect(page.saves()[0].isOver).toBe(true);
    await page.give.resume(page.saves()[0].id);
    expect(page.view().ending).toEqual(store.view().ending);
  });
});

describe('a damaged save', () => {
  async function damaged(text: string) {
    const store = await startTestGame('kept');
    store.storage.write('game.g1', text);
    return store.reload();
  }

  it('is listed with its reason, handed out as it is, and never written over', async () => {
    const store = await damaged('{"format":1,"rules":1,"scen');
    expect(store.saves()).toMatchObject([{ id: 'g1', title: texts.texts.title, problem: expect.stringContaining('not complete JSON') }]);
    await store.give.resume('g1');
    expect(store.notice()).toContain('not complete JSON');
    expect(store.state().game.view).toBeNull();
    await store.give.start(scenario.id, { seed: 'new' });
    store.give.endTurn();
    expect(store.saves()).toHaveLength(2);
    expect(store.give.exportGame('g1')).toBe('{"format":1,"rules":1,"scen');
    store.give.deleteSave('g1');
    expect(store.saves()).toHaveLength(1);
  });

  it('is listed even when nothing of it is left to read', async () => {
    const store = await damaged('');
    store.storage.write('note.g1', '{"savedAt":1e300}');
    store.give.refreshSaves();
    expect(store.saves()).toMatchObject([{ id: 'g1', title: 'A game without a title', savedAt: 0 }]);
    expect(store.saves()[0].problem).not.toBeNull();
    await store.give.resume('gone');
    expect(store.notice()).toBe('It is no longer there.');
  });

  it('that has lost only its note can be played on', async () => {
    const store = await startTestGame('kept');
    store.give.endTurn();
    store.storage.remove('note.g1');
    const page = store.reload();
    expect(page.saves()).toMatchObject([{ title: scenario.id, seed: 'kept', turn: 1, problem: null }]);
    await page.give.resume('g1');
    expect(page.view().view.turn).toBe(1);
  });

  it('that is damaged while it is played is left alone; the game goes on beside it', async () => {
    const store = await startTestGame('kept');
    store.storage.write('game.g1', 'spoilt');
    store.give.endTurn();
    expect(store.storage.read('game.g1')).toBe('spoilt');
    expect(store.notice()).toContain('kept beside it');
    expect(store.saves()).toHaveLength(2);
    store.give.endTurn();
    expect(store.notice()).toBeNull();
    expect(store.saves()).toHaveLength(2);
  });
});

describe('two windows on one game', () => {
  it('never write over each other', async () => {
    const one = await startTestGame('shared');
    one.give.endTurn();
    const two = one.reload();
    await two.give.resume('g1');
    one.give.endTurn();
    const kept = one.storage.read('game.g1');
    two.give.act('summit');
    expect(two.notice()).toContain('another window');
    expect(one.storage.read('game.g1')).toBe(kept);
    one.give.refreshSaves();
    expect(one.saves().map((s) => s.turn)).toEqual([1, 2]);
  });
});

describe('a save of another version of the rules', () => {
  it('says so, shows what it can, and stays as it was when the player goes on', async () => {
    const store = await startTestGame('old');
    store.give.act('summit');
    store.give.endTurn();
    const before = [store.storage.read('game.g1'), store.storage.read('note.g1')];
    const page = store.reload({ scenario: otherRules, texts });
    await page.give.resume('g1');
    expect(page.state().game.verification).toMatchObject({ kind: 'otherVersion' });
    expect(page.notice()).toBe('Made with another version of this scenario. What can be shown is shown, up to turn 2.');
    expect(page.view().view.turn).toBe(1);
    expect(page.saves()).toHaveLength(1);
    expect(page.give.exportGame()).toBe(before[0]);
    page.give.act('summit');
    expect(page.notice()).toContain('copy');
    expect(page.state().game.verification).toBeNull();
    expect(page.view().isMarked).toBe(true);
    expect([store.storage.read('game.g1'), store.storage.read('note.g1')]).toEqual(before);
    expect(page.saves()).toHaveLength(2);
    const copy = page.saves()[0].id;
    expect(marksOf(page.storage.read(`game.${copy}`))).toEqual(['forked']);
    page.give.endTurn();
    expect(page.saves()).toHaveLength(2);
    // The copy is a game of this version, and is gone on with in its own place.
    const third = page.reload({ scenario: otherRules, texts });
    await third.give.resume(copy);
    third.give.endTurn();
    expect(third.saves()).toHaveLength(2);
    expect(third.view().isMarked).toBe(true);
  });

  it('shows it as far as its moves are still possible', async () => {
    const store = await startTestGame('old');
    store.give.endTurn();
    store.give.act('summit');
    store.give.endTurn();
    const before = store.storage.read('game.g1');
    const without: Scenario = {
      ...otherRules,
      actions: scenario.actions.map((a) => (a.id === 'summit' ? { ...a, id: 'summit_of_old' } : a)),
    };
    const page = store.reload({ scenario: without, texts });
    await page.give.resume('g1');
    expect(page.notice()).toContain('up to turn 2');
    page.give.endTurn();
    expect(page.view().view.turn).toBe(2);
    expect(page.storage.read('game.g1')).toBe(before);
  });

  it('says when its scenario is not here', async () => {
    const store = await startTestGame('old');
    const page = store.reload({ scenario: { ...scenario, id: 'another' }, texts });
    await page.give.resume('g1');
    expect(page.notice()).toBe('There is no scenario “2018-singapore” here.');
    expect(page.saves()).toHaveLength(1);
  });
});

describe('a save that was edited', () => {
  it('says where it differs, and stays as it was when the player goes on', async () => {
    const store = await startTestGame('edit');
    store.give.endTurn();
    store.give.endTurn();
    const spoilt = editRecord(store.storage.read('game.g1') ?? '', (r) => {
      r.score[0] += 1;
    });
    store.storage.write('game.g1', spoilt);
    const page = store.reload();
    await page.give.resume('g1');
    expect(page.notice()).toBe('Differs: the moves agree, the score in the record does not.');
    page.give.endTurn();
    expect(page.storage.read('game.g1')).toBe(spoilt);
    expect(page.saves()).toHaveLength(2);
    expect(marksOf(recordText(page))).toEqual(['edited']);
  });

  it('in another seat’s moves goes on differing', async () => {
    const store = await startTestGame('edit');
    store.give.endTurn();
    store.give.endTurn();
    const without = editRecord(store.storage.read('game.g1') ?? '', (r) => {
      r.commands = r.commands.filter((c) => !/^\d announce/.test(c));
    });
    store.storage.write('game.g1', without);
    const page = store.reload();
    await page.give.resume('g1');
    expect(page.notice()).toContain('a power would have moved otherwise');
    page.give.endTurn();
    const again = page.reload();
    for (const save of again.saves()) {
      await again.give.resume(save.id);
      expect(again.state().game.verification).toMatchObject({ kind: 'differs' });
    }
  });
});

describe('a game and its note', () => {
  /** The game of seed `halves` at turn 3, on a storage that from turn 2 on takes only keys of this kind. */
  async function half(takes: 'game.' | 'note.') {
    const inner = createMemoryStorage();
    let isHalf = false;
    const backend: SaveBackend = { ...inner, write: (key, text) => (!isHalf || key.startsWith(takes)) && inner.write(key, text) };
    const store = await startTestGame('halves', { backend });
    store.give.endTurn();
    isHalf = true;
    store.give.endTurn();
    return store;
  }

  it.each([
    ['the game', 'game.', 2],
    ['the note', 'note.', 1],
  ] as const)('of which only %s could be written, open at the turn that the list says', async (_, takes, turn) => {
    const page = (await half(takes)).reload();
    expect(page.saves()).toMatchObject([{ turn, turns: 13, isOver: false }]);
    await page.give.resume(page.saves()[0].id);
    expect(page.view().view.turn).toBe(turn);
  });

  it('are told apart: a game without its note is kept, a note without its game is not', async () => {
    expect((await half('game.')).state().saves.isFailing).toBe(false);
    expect((await half('note.')).state().saves.isFailing).toBe(true);
  });

  it('that could not be kept when it was brought as a file is not called kept', async () => {
    const text = recordText(await startTestGame('brought'));
    const store = testStore({ backend: limitedStorage().backend });
    await store.give.importGame(text);
    expect(store.state().saves).toMatchObject({ isFailing: true, currentId: null });
  });
});

describe('a storage that refuses', () => {
  it('is told once and the game goes on', async () => {
    const { backend, limits } = limitedStorage();
    const store = testStore({ backend });
    await store.give.start(scenario.id, { seed: 'full' });
    expect(store.notice()).toContain('could not be kept');
    store.give.act('summit');
    expect(store.notice()).toContain('could not be kept');
    store.dismiss();
    store.give.endTurn();
    expect(store.notice()).toBeNull();
    expect(store.view().view.turn).toBe(1);
    expect(store.saves()).toEqual([]);
    limits.isFull = false;
    store.give.endTurn();
    expect(store.saves()).toHaveLength(1);
    limits.isFull = true;
    store.give.endTurn();
    expect(store.notice()).toContain('could not be kept');
    expect(store.saves()[0].turn).toBe(2);
    expect(playToEnd(store).view().ending).not.toBeNull();
  });

  it('that is forbidden keeps games for this visit and says that it keeps them no longer', async () => {
    const store = testStore({ backend: createMemoryStorage(false) });
    await store.give.start(scenario.id, { seed: 'private' });
    expect(store.notice()).toContain('could not be kept');
    store.give.endTurn();
    store.give.closeGame();
    await store.give.resume(store.saves()[0].id);
    expect(store.view().view.turn).toBe(1);
    store.give.endTurn();
    expect(store.saves()).toHaveLength(1);
  });
});

describe('a scenario saved in development', () => {
  it('plays the same moves under the new rules, the powers deciding anew', async () => {
    const store = await startTestGame('dev');
    store.give.act('summit');
    store.give.endTurn();
    store.give.reload(scenario.id, { scenario: otherRules, texts });
    expect(store.notice()).toBe('The scenario has changed. Your moves were played again.');
    expect(store.view().scenario.rulesHash).toBe(otherRules.rulesHash);
    expect(store.view().view.turn).toBe(1);
    const actions = scenario.actions.map((a) => (a.id === 'summit' ? { ...a, id: 'summit_of_old' } : a));
    store.give.reload(scenario.id, { scenario: { ...otherRules, actions }, texts });
    expect(store.notice()).toBe('The scenario has changed. 1 move no longer possible.');
    expect(store.view().view.turn).toBe(1);
    store.give.reload(scenario.id, ['scenario.yaml:3:1 what is wrong']);
    expect(store.notice()).toContain('scenario.yaml:3:1');
  });
});
