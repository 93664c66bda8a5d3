// What a game on the page says of itself in its record, and what the page says of a record: the tick for what re-running decides, the rest apart.
import { describe, expect, it } from 'vitest';
import { formatLink } from '../../src/replay/link';
import { parseRecord } from '../../src/replay/record';
import { editRecord, playToEnd, recordText, singapore, startTestGame, type TestStore, testStore } from './test-store';

const { scenario } = singapore;
const marksOf = (store: TestStore): readonly string[] => JSON.parse(recordText(store)).marks;

function linkOf(text: string): string {
  const parsed = parseRecord(text);
  if (!parsed.ok) throw new Error(parsed.problem);
  return formatLink(scenario, parsed.record);
}

describe('a second game of a seed on this device', () => {
  it('is remarked on and not marked as a fault', async () => {
    const store = playToEnd(await startTestGame('klass-1'));
    expect(marksOf(store)).toEqual([]);
    await store.give.start(scenario.id, { seed: 'klass-1' });
    expect(marksOf(store)).toEqual(['repeated']);
    expect(store.view().isMarked).toBe(false);
    expect(store.notice()).toContain('a remark, no fault');
    await store.give.start(scenario.id, { seed: 'klass-2' });
    expect(marksOf(store)).toEqual([]);
  });

  it('counts games begun in another window, and no game in which nothing has happened yet', async () => {
    const store = await startTestGame('klass-1');
    const other = store.reload();
    await other.give.start(scenario.id, { seed: 'klass-1' });
    expect(marksOf(other)).toEqual([]);
    store.give.endTurn();
    await other.give.start(scenario.id, { seed: 'KLASS 1' });
    expect(marksOf(other)).toEqual(['repeated']);
  });

  it('says so in its link too', async () => {
    const store = playToEnd(await startTestGame('klass-1'));
    await store.give.start(scenario.id, { seed: 'klass-1' });
    const other = testStore();
    await other.give.openLink(await playToEnd(store).give.shareLink());
    expect(other.view()).toMatchObject({ marks: ['repeated'], isMarked: false });
    expect(other.state().game.verification).toEqual({ kind: 'verified' });
  });
});

describe('a copy played on in a second window', () => {
  it('is marked like any fork, in the first record that is written of it', async () => {
    const one = await startTestGame('shared');
    one.give.endTurn();
    const two = one.reload();
    await two.give.resume('g1');
    playToEnd(one);
    two.give.act('summit');
    const [beside] = two.saves();
    expect(JSON.parse(two.give.exportGame(beside.id)).marks).toEqual(['forked']);
    expect(two.view().isMarked).toBe(true);
    expect(marksOf(playToEnd(two))).toEqual(['forked']);
    expect(marksOf(one)).toEqual([]);
  });
});

describe('a record with a wrong number of seats', () => {
  it.each([
    ['one too many', ['person', 'power@1', 'power@1', 'power@1', 'person']],
    ['one too few', ['person', 'power@1', 'power@1']],
    ['none', []],
    ['sixteen', Array.from({ length: 16 }, () => 'person')],
  ])('(%s) is refused in a true sentence, from a file, a link and the list of kept games', async (_, seats) => {
    const finished = playToEnd(await startTestGame('seats'));
    const text = editRecord(recordText(finished), (r) => Object.assign(r, { seats }));
    const sentence = `This record has ${seats.length} seats, and “2018-singapore” has 4: it is no game of this scenario.`;
    const store = await startTestGame('mine');
    const before = store.state().game.view;
    for (const open of [
      () => store.give.importGame(text),
      () => store.give.openLink(linkOf(text)),
      () => {
        store.storage.write('game.forged', text);
        return store.give.resume('forged');
      },
    ]) {
      store.dismiss();
      expect(await open()).toEqual({ isOpen: false, text: sentence });
      expect(store.notice()).toBe(sentence);
      expect(store.state().game.view).toBe(before);
    }
  });
});

describe('what a record claims and re-running decides', () => {
  it('includes that there is a hash for no turn more than were played', async () => {
    const text = editRecord(recordText(playToEnd(await startTestGame('hashes'))), (r) => r.hashes.push('0123456789abcdef'));
    const store = testStore();
    await store.give.importGame(text);
    expect(store.state().game.verification).toMatchObject({ kind: 'differs' });
  });

  it('does not include a seed that can be mistaken for another', async () => {
    const store = testStore();
    const text = editRecord(recordText(playToEnd(await startTestGame('nemuro-4170'))), (r) =>
      Object.assign(r, { seed: 'nemuro-4170\u200b', commands: [], hashes: [], score: [] }),
    );
    await store.give.importGame(text);
    expect(store.state().game.verification).toMatchObject({ kind: 'otherSeed', text: expect.stringContaining('nemuro-4170\\u{200b}') });
    expect(store.view().seed).toBe('nemuro-4170\u200b');
  });
});

describe('a seed that is typed', () => {
  it('is refused where it holds what cannot be seen, and no game is begun', async () => {
    const store = testStore();
    expect(await store.give.start(scenario.id, { seed: 'klass-1\u200b' })).toMatchObject({ isOpen: false });
    expect(store.notice()).toContain('cannot be seen');
    expect(store.saves()).toEqual([]);
    await store.give.start(scenario.id, { seed: ' Klass 1 ' });
    expect(store.view().seed).toBe('klass-1');
  });
});

describe('people in other seats', () => {
  it('are known of a record, also where they sat there for a while only', async () => {
    const store = testStore();
    await store.give.start(scenario.id, { seed: 'two', people: ['moscow'] });
    expect(store.view().seatsOfPeople).toEqual([0, 1]);
    const text = editRecord(recordText(store), (r) =>
      Object.assign(r, {
        format: 2,
        seats: [0, 1, 2, 3].map((seat) =>
          seat === 2
            ? [
                { from: 0, name: 'person' },
                { from: 1, name: 'power@1' },
              ]
            : [{ from: 0, name: seat === 0 ? 'person' : 'power@1' }],
        ),
      }),
    );
    await store.give.importGame(text);
    expect(store.view().seatsOfPeople).toEqual([0, 2]);
  });
});

describe('a link to a scenario and a seed', () => {
  const link = 'https://example.org/play/#/play/2018-singapore/klass-1';

  it('is what the page offers for others to play the same game', async () => {
    const store = playToEnd(await startTestGame('klass-1'));
    expect(store.give.gameLink()).toBe(link);
    expect(testStore().give.gameLink()).toBeNull();
  });

  it('begins that game unmarked, and keeps it once something is done in it', async () => {
    const store = testStore();
    await store.give.openLink(link);
    expect(store.view()).toMatchObject({ seed: 'klass-1', marks: [], view: { turn: 0 } });
    expect(store.state().game).toMatchObject({ verification: null, openedLink: link });
    expect(store.notice()).toBeNull();
    expect(store.saves()).toEqual([]);
    store.give.act('summit');
    expect(store.notice()).toBeNull();
    expect(store.state().game.openedLink).toBeNull();
    expect(store.saves()).toHaveLength(1);
    expect(marksOf(playToEnd(store))).toEqual([]);
    const own = await startTestGame('klass-1');
    own.give.act('summit');
    expect(recordText(playToEnd(own))).toBe(recordText(store));
  });

  it('opened again after a game of it says that it is not the first', async () => {
    const store = testStore();
    await store.give.openLink(link);
    store.give.endTurn();
    await store.give.openLink(link);
    expect(store.notice()).toContain('a remark, no fault');
    expect(store.saves()).toHaveLength(1);
    store.give.endTurn();
    expect(marksOf(store)).toEqual(['repeated']);
    expect(store.saves()).toHaveLength(2);
  });

  it('to a scenario there is not, or with no seed, says so, and the game on the page stays', async () => {
    const store = await startTestGame('mine');
    const before = store.state().game.view;
    await store.give.openLink('#/play/1956-moscow/klass-1');
    expect(store.notice()).toBe('There is no scenario “1956-moscow” here.');
    await store.give.openLink('#/play/2018-singapore/');
    expect(store.notice()).toContain('no seed behind it');
    expect(store.state().game.view).toBe(before);
  });
});

describe('a link to a game in which nobody has decided anything', () => {
  it('is nobody’s fork, whoever plays it', async () => {
    const teacher = await startTestGame('klass-1');
    const pupil = testStore();
    await pupil.give.openLink(await teacher.give.shareLink());
    expect(pupil.state().game.verification).toEqual({ kind: 'verified' });
    pupil.give.endTurn();
    expect(pupil.view().isMarked).toBe(false);
    expect(pupil.notice()).toBeNull();
    expect(marksOf(playToEnd(pupil))).toEqual([]);
  });

  it('hands on no remark about the device it came from', async () => {
    const teacher = playToEnd(await startTestGame('klass-1'));
    await teacher.give.start(scenario.id, { seed: 'klass-1' });
    expect(marksOf(teacher)).toEqual(['repeated']);
    const pupil = testStore();
    await pupil.give.openLink(await teacher.give.shareLink());
    pupil.give.endTurn();
    expect(marksOf(pupil)).toEqual([]);
  });

  it('is a fork as soon as one act is in it', async () => {
    const teacher = await startTestGame('klass-1');
    teacher.give.act('summit');
    const pupil = testStore();
    await pupil.give.openLink(await teacher.give.shareLink());
    pupil.give.endTurn();
    expect(marksOf(pupil)).toEqual(['forked']);
  });
});

describe('a file given to the page', () => {
  const utf16 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(`\ufeff${text}`, 'utf16le'));

  it('is read with the mark of UTF-8', async () => {
    const store = testStore();
    await store.give.importGame(new TextEncoder().encode(`\ufeff${recordText(await startTestGame('klass-1'))}`));
    expect(store.state().game.verification).toEqual({ kind: 'verified' });
  });

  it.each<readonly [string, (text: string) => Uint8Array, RegExp]>([
    ['in UTF-16', utf16, /^This file is UTF-16 .*Save it as UTF-8/],
    [
      'in Latin-1',
      (text) => Uint8Array.from(Buffer.from(text.replace('klass', 'kl\xe4ss'), 'latin1')),
      /not UTF-8.*looks like Windows-1252/,
    ],
    ['that is a Word document', () => Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0, 6, 0]), /^This file is a ZIP archive, as Word/],
    [
      'with typographic quotes',
      (text) => new TextEncoder().encode(text.replaceAll('"', '”')),
      /Line 2, column 2: a typographic quote \(U\+201D\)/,
    ],
    [
      'with a blank that is none',
      (text) => new TextEncoder().encode(text.replace(' "seed"', '\u00a0"seed"')),
      /Line \d+, column 1: a blank that is none \(U\+00A0\)/,
    ],
    [
      'with a zero-width space',
      (text) => new TextEncoder().encode(text.replace('"seed":', '"seed"\u200b:')),
      /column 8: a character that cannot be seen \(U\+200B\)/,
    ],
    [
      'with NUL in it',
      (text) => new TextEncoder().encode(text.replace('klass', 'kl\u0000ass')),
      /a text in quotes with a control character \(U\+0000\)/,
    ],
    [
      'that is cut off',
      (text) => new TextEncoder().encode(text.slice(0, 200).trimEnd()),
      /Line \d+, column \d+: the text ends in the middle/,
    ],
    ['with wide signs', (text) => new TextEncoder().encode(text.replace(':', '：')), /Line 2, column 10: a wide sign \(U\+FF1A\)/],
    ['of 51 MB', () => new Uint8Array(51_000_000).fill(32), /longer than a game can be \(256 KB\)/],
  ])('%s is told as what it is', async (_, change, sentence) => {
    const store = testStore();
    await store.give.importGame(change(recordText(await startTestGame('klass-1'))));
    expect(store.notice()).toMatch(sentence);
    expect(store.notice()?.length).toBeLessThan(200);
    expect(store.state().game.view).toBeNull();
    expect(store.saves()).toEqual([]);
  });
});
