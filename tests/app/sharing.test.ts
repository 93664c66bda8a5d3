// Sharing games: links and files are played again and say what was found; going on with one makes it another game, marked as such.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import type { Command } from '../../src/engine/model/command';
import { createMemoryStorage } from '../../src/platform/storage';
import { formatLink, linkCodeIn, maxLinkLength } from '../../src/replay/link';
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
  await store.now().openLink(link);
  return store;
}

describe('a link', () => {
  it('is a whole address, and re-runs to “verified” for whoever opens it', async () => {
    const store = await finished();
    const link = await store.now().shareLink();
    expect(link).toMatch(/^https:\/\/example\.org\/play\/#[\w-]+$/);
    expect(link.length).toBeLessThan(2000);
    const other = await opened(link);
    expect(other.session().verification).toEqual({ kind: 'verified' });
    expect(other.notice()).toContain('Verified');
    expect(other.session().ending).toEqual(store.session().ending);
    expect(recordText(other)).toBe(recordText(store));
    expect(await other.now().shareLink()).toBe(link);
    const bare = await opened(linkCodeIn(link));
    expect(bare.session().verification).toEqual({ kind: 'verified' });
  });

  it('of a game under way is verified too', async () => {
    const store = await startTestGame('half');
    store.now().act('summit');
    store.now().endTurn();
    store.now().act('phone_call');
    const other = await opened(await store.now().shareLink());
    expect(other.notice()).toContain('Verified');
    expect(JSON.parse(viewJson(other.session())).view).toEqual(JSON.parse(viewJson(store.session())).view);
  });

  it('touches no kept game and is not kept until the player goes on', async () => {
    const store = await startTestGame('shared');
    store.now().endTurn();
    const link = await store.now().shareLink();
    const mine = await startTestGame('mine');
    const before = mine.storage.read('game.g1');
    await opened(link, mine);
    expect(mine.now().openedLink).toBe(link);
    expect(mine.now().saves()).toHaveLength(1);
    mine.now().act('no_such_act');
    expect(mine.now().openedLink).toBe(link);
    expect(mine.session().isMarked).toBe(false);
    mine.now().act('phone_call');
    expect(mine.now().openedLink).toBeNull();
    expect(mine.notice()).toContain('copy');
    expect(mine.session().verification).toBeNull();
    expect(mine.session().isMarked).toBe(true);
    expect(mine.now().saves()).toHaveLength(2);
    expect(mine.storage.read('game.g1')).toBe(before);
    expect(JSON.parse(recordText(mine)).marks).toEqual(['forked']);
    mine.now().endTurn();
    expect(mine.now().saves()).toHaveLength(2);
    // The mark stays: in the save, in the next link, and in what is made of that.
    const again = await opened(await playToEnd(mine).now().shareLink());
    expect(again.session().verification).toEqual({ kind: 'verified' });
    expect(again.session().isMarked).toBe(true);
    const page = mine.reload();
    await page.now().resume(page.now().saves()[0].id);
    expect(page.session().isMarked).toBe(true);
  });

  it('leaves the address when another game is opened, or this one left', async () => {
    const link = await (await finished()).now().shareLink();
    const ways: ((store: TestStore) => unknown)[] = [
      (store) => store.now().closeGame(),
      (store) => store.now().start(scenario.id, {}),
      (store) => store.now().importGame(recordText(store)),
    ];
    for (const way of ways) {
      const store = await opened(link);
      await way(store);
      expect(store.now().openedLink).toBeNull();
    }
  });

  it('that is damaged says so, and the game on the page stays', async () => {
    const store = await startTestGame('mine');
    const before = store.now().session;
    const link = await (await finished()).now().shareLink();
    const spoilt = [link.slice(0, -5), `${link.slice(0, -9)}AAAA${link.slice(-5)}`, '#', '#x', '#%00%ff', link.slice(0, 60)];
    for (const one of spoilt) {
      await store.now().openLink(one);
      expect(store.now().notice).toMatchObject({ kind: 'error', text: expect.stringMatching(/^This link (is damaged|was made by)/) });
      expect(store.now().session).toBe(before);
    }
  });

  it('that is endless ends in a sentence, at once', async () => {
    const store = testStore();
    const began = performance.now();
    await store.now().openLink('A'.repeat(2_000_000));
    expect(store.notice()).toBe('This link is longer than a game can be.');
    await store.now().openLink(`${'A'.repeat(2_000_000)}!`);
    expect(store.notice()).toContain('damaged');
    await store.now().openLink('A'.repeat(maxLinkLength));
    expect(store.notice()).toContain('link');
    expect(performance.now() - began).toBeLessThan(1000);
  });

  it('of another version says so', async () => {
    const store = await finished();
    const other = testStore({ loaded: { scenario: { ...scenario, rulesHash: 'another' }, texts } });
    await opened(await store.now().shareLink(), other);
    expect(other.session().verification).toMatchObject({ kind: 'otherVersion' });
    expect(other.session().ending).not.toBeNull();
    expect(recordText(other)).toBe(recordText(store));
    await opened(linkOf(editRecord(recordText(store), (r) => Object.assign(r, { rules: 2 }))), other);
    expect(other.session().verification).toMatchObject({ kind: 'otherVersion' });
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
    expect(fromLink.session().verification).toMatchObject({ kind: 'differs', text: fromLink.notice() });
    const fromFile = testStore();
    await fromFile.now().importGame(record);
    expect(fromFile.notice()).toMatch(sentence);
    // Handed on, it still differs.
    const again = testStore();
    await again.now().importGame(fromFile.now().exportGame());
    expect(again.notice()).toMatch(sentence);
    const onward = await opened(await fromLink.now().shareLink());
    expect(onward.notice()).toMatch(sentence);
  });

  it('cut off in the middle of the powers’ moves, and the player can still go on', async () => {
    const store = await startTestGame('cut');
    store.now().endTurn();
    const record = editRecord(recordText(store), (r) => {
      r.commands = r.commands.slice(0, 1);
      Object.assign(r, { hashes: [], score: [] });
    });
    const other = await opened(linkOf(record));
    expect(other.session().view.isToMove).toBe(true);
    other.now().endTurn();
    expect(other.session().view.turn).toBe(2);
  });
});

describe('a file', () => {
  it('exported and imported is the same game, kept beside the others', async () => {
    const store = await startTestGame('mine');
    store.now().act('summit');
    store.now().endTurn();
    const other = await startTestGame('other');
    const before = other.storage.read('game.g1');
    await other.now().importGame(recordText(store));
    expect(other.session().verification).toEqual({ kind: 'verified' });
    expect(viewJson({ ...other.session(), id: '', verification: null })).toBe(viewJson({ ...store.session(), id: '' }));
    expect(other.now().saves()).toHaveLength(2);
    expect(other.storage.read('game.g1')).toBe(before);
    expect(other.now().exportGame(other.now().saves()[0].id)).toBe(recordText(store));
  });

  it('gone on with is marked, also after a reload', async () => {
    const store = await startTestGame('mine');
    const record = recordText(store);
    const now = testStore();
    await now.now().importGame(record);
    expect(now.session().isMarked).toBe(false);
    now.now().endTurn();
    expect(JSON.parse(recordText(now)).marks).toEqual(['forked']);
    expect(now.now().saves()).toHaveLength(1);
    const later = testStore();
    await later.now().importGame(record);
    const page = later.reload();
    await page.now().resume(page.now().saves()[0].id);
    expect(page.session().isMarked).toBe(false);
    page.now().endTurn();
    expect(page.session().isMarked).toBe(true);
  });

  it('that cannot be kept can still be played', async () => {
    const store = await startTestGame('mine');
    const other = testStore({ shelf: { ...createMemoryStorage(), write: () => false } });
    await other.now().importGame(recordText(store));
    expect(other.notice()).toContain('could not be kept');
    other.now().endTurn();
    expect(other.session().view.turn).toBe(1);
  });

  it('of a stranger ends in a sentence, whatever it holds', async () => {
    const store = await startTestGame('mine');
    const before = store.now().session;
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
      store.now().dismissNotice();
      await store.now().importGame(text);
      expect(store.now().notice).toMatchObject({ kind: 'error' });
      expect(store.notice()?.length).toBeLessThan(200);
      expect(store.now().session).toBe(before);
    }
    expect(store.now().saves()).toHaveLength(1);
    expect(({} as Record<string, unknown>).isMarked).toBeUndefined();
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });

  it('with ids no scenario has is read as a record and refused as a game', async () => {
    const record = editRecord(recordText(await startTestGame('mine')), (r) => r.commands.push('0 act constructor', '0 declare tostring'));
    const store = testStore();
    await store.now().importGame(record);
    expect(store.session().verification).toMatchObject({ kind: 'differs' });
  });

  it('made by another player than a person is verified by asking it again', async () => {
    const [player] = createLinePlayers(scenario);
    const commands: Command[] = [];
    playGame(scenario, 'line', defaultControllers(scenario, player), { onCommand: (c) => commands.push(c) });
    const seats = defaultControllers(scenario, player).map(formatSeatName);
    const store = await opened(formatLink(scenario, createRecord(scenario, { seed: 'line', mode: 'free', commands, seats })));
    expect(store.session().verification).toEqual({ kind: 'verified' });
  });
});
