// Texts at a table through the store: drafts in hand, what is sent and answered, what cannot be taken back, what is refused and why.
import { describe, expect, it } from 'vitest';
import type { TableViewModel } from '../../src/app/table/view';
import { recordText, startTestGame, type TestStore } from './test-store';

const at = (store: TestStore): TableViewModel => store.tables()[0];

/** A first desk with Moscow across the table and a draft of the scenario's in hand. */
async function seated(seed = 'table'): Promise<TestStore> {
  const store = await startTestGame(seed);
  await store.give.loadTable();
  store.give.act('minister_track');
  const { drafts } = store.view().scenario.tables[0];
  store.give.writeDraft('treaty', drafts[0].text);
  return store;
}

describe('a draft in hand', () => {
  it('begins with the defaults of the technical clauses and the political ones open', async () => {
    const store = await startTestGame();
    const { clauses, draftRejection } = at(store);
    expect(clauses.filter(({ isFront }) => isFront).map(({ draft }) => draft)).toEqual(
      clauses.filter(({ isFront }) => isFront).map(() => -1),
    );
    expect(clauses.filter(({ isFront }) => !isFront).every(({ draft }) => draft >= 0)).toBe(true);
    expect(draftRejection).not.toBeNull();
  });

  it('is kept with the game, not in its record, and goes when the game is deleted', async () => {
    const store = await seated();
    const record = recordText(store);
    const draft = at(store).draft.map((option, i) => (i === 0 ? 0 : option));
    store.give.writeDraft('treaty', draft);
    expect(recordText(store)).toBe(record);
    const again = store.reload();
    await again.give.resume('g1');
    expect(at(again).draft).toEqual(draft);
    again.give.deleteSave('g1');
    expect(again.storage.keys().filter((key) => key.includes('g1'))).toEqual([]);
  });

  it('that fits no table is not taken up', async () => {
    const store = await seated();
    const { draft } = at(store);
    store.give.writeDraft('treaty', [9, 9]);
    store.give.writeDraft('no_such_table', draft);
    expect(at(store).draft).toEqual(draft);
    store.storage.write('drafts.g1', '{"treaty":[99],"boats":"x"}');
    const again = store.reload();
    await again.give.resume('g1');
    expect(again.tables()).toHaveLength(1);
  });

  it('that breaks a rule is refused in the rule’s own words, and nothing changes', async () => {
    const store = await seated();
    const [scope, title] = [0, 1];
    store.give.writeDraft(
      'treaty',
      at(store).draft.map((option, i) => (i === scope ? 0 : i === title ? 3 : option)),
    );
    const before = recordText(store);
    expect(store.give.offer('treaty').isAccepted).toBe(false);
    expect(store.notice()).toBe('Where no island is handed over, there is no title to word.');
    expect(recordText(store)).toBe(before);
  });
});

describe('a text that is sent', () => {
  it('is answered at once, with reasons in sentences of the scenario', async () => {
    const store = await seated();
    expect(at(store).status).toBe('open');
    expect(store.give.offer('treaty').isAccepted).toBe(true);
    const { answer, status, exchange } = at(store);
    expect(exchange).toBe(1);
    expect(['session', 'over', 'referred', 'signed']).toContain(status);
    expect(answer?.reasons.length).toBeGreaterThan(0);
    for (const { textKey } of answer?.reasons ?? []) {
      expect(store.view().hasText(textKey)).toBe(true);
      expect(store.view().text(textKey)).not.toMatch(/\d{3}/);
    }
  });

  it('cannot be taken back, nor what came before it; what comes after it can', async () => {
    const store = await seated();
    expect(store.view().canUndo).toBe(true);
    store.give.offer('treaty');
    expect(store.view().canUndo).toBe(false);
    store.give.act('islanders');
    expect(store.view().canUndo).toBe(true);
    store.give.undo();
    expect(at(store).exchange).toBe(1);
    expect(store.view().canUndo).toBe(false);
  });

  it('is on the table again after a reload, with the answer beside it', async () => {
    const store = await seated();
    store.give.offer('treaty');
    const again = store.reload();
    await again.give.resume('g1');
    expect(again.tables()).toEqual(store.tables());
  });

  it('counts what goes away from their text as taken back', async () => {
    const store = await seated();
    store.give.offer('treaty');
    const agreed = at(store).clauses.find(({ sent, theirs }) => sent !== null && sent === theirs);
    if (!agreed) throw new Error('The two texts have no clause in common.');
    const other = agreed.draft === 0 ? 1 : 0;
    store.give.writeDraft(
      'treaty',
      at(store).draft.map((option, i) => (i === agreed.issue ? other : option)),
    );
    expect(at(store).clauses[agreed.issue]).toMatchObject({ isTakenBack: true, isAgreed: false });
  });
});

describe('what is not possible at a table', () => {
  it('is said in a sentence and changes nothing', async () => {
    const store = await startTestGame();
    await store.give.loadTable();
    const before = recordText(store);
    const { drafts } = store.view().scenario.tables[0];
    store.give.writeDraft('treaty', drafts[0].text);
    const deeds = [store.give.offer, store.give.agree, store.give.leaveTable, store.give.sign];
    for (const deed of deeds) {
      expect(deed('treaty').isAccepted).toBe(false);
      expect(store.notice()).toMatch(/^[A-Z].*\.$/);
    }
    expect(recordText(store)).toBe(before);
  });

  it('the one-step act is not offered where texts are bargained over', async () => {
    const store = await seated();
    const closing = store.view().scenario.actions.find(({ closes }) => closes)?.id;
    const choice = store.view().choices.find(({ command }) => command.type === 'act' && command.id === closing);
    expect(choice?.rejection).not.toBeNull();
    expect(store.give.suggestions().map(({ id }) => id)).not.toContain(closing);
  });
});
