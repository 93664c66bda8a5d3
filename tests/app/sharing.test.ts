// Sharing games: links and files are played again and say what was found; going on with one makes it another game, marked as such.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import type { Command } from '../../src/engine/model/command';
import { createMemoryStorage } from '../../src/platform/storage';
import { linkCodeIn } from '../../src/replay/address';
import { formatLink, maxLinkLength } from '../../src/replay/link';
import { parseRecord } from '../../src/replay/record';
import { createRecord, formatSeatName } from '../../src/replay/replay-result';
import {
  type EditableRecord,
  editRecord,
  playToEnd,
  recordText,
  singapore,
  startTestGame,
  type TestStore,
  testStore,
  viewJson,
} from './test-store';

const { scenario, texts } = singapore;

async function finished(): Promise<TestStore> {
  return playToEnd(await startTestGame('shared'));
}

function linkOf(record: string): string {
  const parsed = parseRecord(record);
  if (!parsed.ok) throw new Error(parsed.problem);
  return formatLink(scenario, parsed.record);
}

async function opened(link: string, store: TestStore = testStore()): Promise<TestStore> {
  await store.give.openLink(link);
  return store;
}

describe('a link', () => {
  it('is a whole address, and re-runs to “verified” for whoever opens it', async () => {
    const store = await finished();
    const link = await store.give.shareLink();
    expect(link).toMatch(/^https:\/\/example\.org\/play\/#[\w-]+$/);
    expect(link.length).toBeLessThan(2000);
    const other = await opened(link);
    expect(other.state().game.verification).toEqual({ kind: 'verified' });
    expect(other.notice()).toContain('Verified');
    expect(other.view().ending).toEqual(store.view().ending);
    expect(recordText(other)).toBe(recordText(store));
    expect(await other.give.shareLink()).toBe(link);
    const bare = await opened(linkCodeIn(link));
    expect(bare.state().game.verification).toEqual({ kind: 'verified' });
  });

  it('of a game under way is verified too', async () => {
    const store = await startTestGame('half');
    store.give.act('summit');
    store.give.endTurn();
    store.give.act('phone_call');
    const other = await opened(await store.give.shareLink());
    expect(other.notice()).toContain('Verified');
    expect(JSON.parse(viewJson(other.view())).view).toEqual(JSON.parse(viewJson(store.view())).view);
  });

  it('touches no kept game and is not kept until the player goes on', async () => {
    const store = await startTestGame('shared');
    store.give.endTurn();
    const link = await store.give.shareLink();
    const mine = await startTestGame('mine');
    const before = mine.storage.read('game.g1');
    await opened(link, mine);
    expect(mine.state().game.openedLink).toBe(link);
    expect(mine.saves()).toHaveLength(1);
    mine.give.act('no_such_act');
    expect(mine.state().game.openedLink).toBe(link);
    expect(mine.view().isMarked).toBe(false);
    mine.give.act('phone_call');
    expect(mine.state().game.openedLink).toBeNull();
    expect(mine.notice()).toContain('copy');
    expect(mine.state().game.verification).toBeNull();
    expect(mine.view().isMarked).toBe(true);
    expect(mine.saves()).toHaveLength(2);
    expect(mine.storage.read('game.g1')).toBe(before);
    expect(JSON.parse(recordText(mine)).marks).toEqual(['forked']);
    mine.give.endTurn();
    expect(mine.saves()).toHaveLength(2);
    // The mark stays: in the save, in the next link, and in what is made of that.
    const again = await opened(await playToEnd(mine).give.shareLink());
    expect(again.state().game.verification).toEqual({ kind: 'verified' });
    expect(again.view().isMarked).toBe(true);
    const page = mine.reload();
    await page.give.resume(page.saves()[0].id);
    expect(page.view().isMarked).toBe(true);
  });

  it('leaves the address when another game is opened, or this one left', async () => {
    const link = await (await finished()).give.shareLink();
    const ways: ((store: TestStore) => unknown)[] = [
      (store) => store.give.closeGame(),
      (store) => store.give.start(scenario.id, {}),
      (store) => store.give.importGame(recordText(store)),
    ];
    for (const way of ways) {
      const store = await opened(link);
      await way(store);
      expect(store.state().game.openedLink).toBeNull();
    }
  });

  it('that is damaged says so, and the game on the page stays', async () => {
    const store = await startTestGame('mine');
    const before = store.state().game.view;
    const link = await (await finished()).give.shareLink();
    const spoilt = [link.slice(0, -5), `${link.slice(0, -9)}AAAA${link.slice(-5)}`, '#', '#x', '#%00%ff', link.slice(0, 60)];
    for (const one of spoilt) {
      await store.give.openLink(one);
      expect(store.state().notice).toMatchObject({ kind: 'error', text: expect.stringMatching(/^This link (is damaged|was made by)/) });
      expect(store.state().game.view).toBe(before);
    }
  });

  it('that is endless ends in a sentence', async () => {
    const store = testStore();
    await store.give.openLink('A'.repeat(2_000_000));
    expect(store.notice()).toBe('This link is longer than a game can be.');
    await store.give.openLink(`${'A'.repeat(2_000_000)}!`);
    expect(store.notice()).toContain('damaged');
    await store.give.openLink('A'.repeat(maxLinkLength));
    expect(store.notice()).toContain('link');
  });

  it('of another version says so', async () => {
    const store = await finished();
    const other = testStore({ loaded: { scenario: { ...scenario, rulesHash: 'another' }, texts } });
    await opened(await store.give.shareLink(), other);
    expect(other.state().game.verification).toMatchObject({ kind: 'otherVersion' });
    expect(other.view().ending).not.toBeNull();
    expect(recordText(other)).toBe(recordText(store));
    await opened(linkOf(editRecord(recordText(store), (r) => Object.assign(r, { rules: 2 }))), other);
    expect(other.state().game.verification).toMatchObject({ kind: 'otherVersion' });
  });
});

describe('an edited record says where it differs', () => {
  const cases: readonly [string, (r: EditableRecord) => void, RegExp][] = [
    ['another score', (r) => r.score.splice(1, 1, r.score[1] + 40), /^Differs: the moves agree, the score in the record does not/],
    ['another hash', (r) => r.hashes.splice(2, 1, '0123456789abcdef'), /^Differs from turn 3: the same moves lead elsewhere/],
    [
      'a power’s move left out',
      (r) => {
        const at = r.commands.findIndex((c) => /^1 announce/.test(c));
        r.commands.splice(at, 1);
      },
      /^Differs from turn \d+: a power would have moved otherwise/,
    ],
    ['a move of a power in Tokyo’s phase', (r) => r.commands.unshift('1 end'), /^Differs from turn 1: a move out of turn/],
    [
      'an impossible move',
      (r) => r.commands.unshift('0 act summit', '0 act summit'),
      /^Differs from turn 1: a move in the record is not possible/,
    ],
  ];

  it.each(cases)('%s', async (_, change, sentence) => {
    const record = editRecord(recordText(await finished()), change);
    const fromLink = await opened(linkOf(record));
    expect(fromLink.notice()).toMatch(sentence);
    expect(fromLink.state().game.verification).toMatchObject({ kind: 'differs', text: fromLink.notice() });
    const fromFile = testStore();
    await fromFile.give.importGame(record);
    expect(fromFile.notice()).toMatch(sentence);
    // Handed on, it still differs.
    const again = testStore();
    await again.give.importGame(fromFile.give.exportGame());
    expect(again.notice()).toMatch(sentence);
    const onward = await opened(await fromLink.give.shareLink());
    expect(onward.notice()).toMatch(sentence);
  });

  it('cut off in the middle of the powers’ moves, and the player can still go on', async () => {
    const store = await startTestGame('cut');
    store.give.endTurn();
    const record = editRecord(recordText(store), (r) => {
      r.commands = r.commands.slice(0, 1);
      Object.assign(r, { hashes: [], score: [] });
    });
    const other = await opened(linkOf(record));
    expect(other.view().view.isToMove).toBe(true);
    other.give.endTurn();
    expect(other.view().view.turn).toBe(2);
  });
});

describe('a file', () => {
  it('exported and imported is the same game, kept beside the others', async () => {
    const store = await startTestGame('mine');
    store.give.act('summit');
    store.give.endTurn();
    const other = await startTestGame('other');
    const before = other.storage.read('game.g1');
    await other.give.importGame(recordText(store));
    expect(other.state().game.verification).toEqual({ kind: 'verified' });
    expect(viewJson({ ...other.view(), id: '' })).toBe(viewJson({ ...store.view(), id: '' }));
    expect(other.saves()).toHaveLength(2);
    expect(other.storage.read('game.g1')).toBe(before);
    expect(other.give.exportGame(other.saves()[0].id)).toBe(recordText(store));
  });

  it('gone on with is marked, also after a reload', async () => {
    const store = await startTestGame('mine');
    const record = recordText(store);
    const now = testStore();
    await now.give.importGame(record);
    expect(now.view().isMarked).toBe(false);
    now.give.endTurn();
    expect(JSON.parse(recordText(now)).marks).toEqual(['forked']);
    expect(now.saves()).toHaveLength(1);
    const later = testStore();
    await later.give.importGame(record);
    const page = later.reload();
    await page.give.resume(page.saves()[0].id);
    expect(page.view().isMarked).toBe(false);
    page.give.endTurn();
    expect(page.view().isMarked).toBe(true);
  });

  it('that cannot be kept can still be played', async () => {
    const store = await startTestGame('mine');
    const other = testStore({ backend: { ...createMemoryStorage(), write: () => false } });
    await other.give.importGame(recordText(store));
    expect(other.notice()).toContain('could not be kept');
    other.give.endTurn();
    expect(other.view().view.turn).toBe(1);
  });

  it('of a stranger ends in a sentence, whatever it holds', async () => {
    const store = await startTestGame('mine');
    const before = store.state().game.view;
    const record = recordText(store);
    const hostile = [
      '',
      'null',
      '[]',
      '"text"',
      record.replace('"format"', '"__proto__": {"isMarked": true}, "format"'),
      record.replace('"format"', '"constructor": {"prototype": {"polluted": 1}}, "format"'),
      editRecord(record, (r) => Object.assign(r, { scenario: { id: '__proto__', rulesHash: 'x' } })),
      editRecord(record, (r) => Object.assign(r, { scenario: { id: 'constructor', rulesHash: 'x' } })),
      editRecord(record, (r) => Object.assign(r, { commands: Array.from({ length: 20_000 }, () => '0 end') })),
      editRecord(record, (r) => Object.assign(r, { commands: ['0 act __proto__'] })),
      editRecord(record, (r) => Object.assign(r, { seed: 'x'.repeat(1000) })),
      editRecord(record, (r) => Object.assign(r, { score: [1e300] })),
      editRecord(record, (r) => Object.assign(r, { seats: ['<img src=x onerror=alert(1)>'] })),
      '['.repeat(200_000),
      `{"a":${'['.repeat(100_000)}${']'.repeat(100_000)}}`,
      ' '.repeat(30_000_000),
    ];
    for (const text of hostile) {
      store.dismiss();
      await store.give.importGame(text);
      expect(store.state().notice).toMatchObject({ kind: 'error' });
      expect(store.notice()?.length).toBeLessThan(200);
      expect(store.state().game.view).toBe(before);
    }
    expect(store.saves()).toHaveLength(1);
    expect(({} as Record<string, unknown>).isMarked).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('with ids no scenario has is read as a record and refused as a game', async () => {
    const record = editRecord(recordText(await startTestGame('mine')), (r) => r.commands.push('0 act constructor', '0 declare tostring'));
    const store = testStore();
    await store.give.importGame(record);
    expect(store.state().game.verification).toMatchObject({ kind: 'differs' });
  });

  it('made by another player than a person is verified by asking it again', async () => {
    const [player] = createLinePlayers(scenario);
    const commands: Command[] = [];
    playGame(scenario, 'line', defaultControllers(scenario, player), { onCommand: (c) => commands.push(c) });
    const seats = defaultControllers(scenario, player).map(formatSeatName);
    const store = await opened(formatLink(scenario, createRecord(scenario, { seed: 'line', mode: 'free', commands, seats })));
    expect(store.state().game.verification).toEqual({ kind: 'verified' });
  });
});
