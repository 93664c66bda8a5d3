// Games kept in the browser: gone on with after a reload, damaged ones shown and left alone, a storage that refuses.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { chooseActs, closeRecord, endTurn, goTo, openDesk, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const still = { reducedMotion: 'reduce' as const };

/** Every text the game has put into the browser's storage, by key. */
function kept(page: Page): Promise<Record<string, string>> {
  return page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => /^hikiwake\.(game|note)\./.test(key))));
}

async function gameKeys(page: Page): Promise<string[]> {
  return Object.keys(await kept(page)).filter((key) => key.startsWith('hikiwake.game.'));
}

async function leaveByMenu(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await topDialog(page).getByRole('button', { name: 'Back to the title page' }).click();
}

async function playTurn(page: Page): Promise<void> {
  await chooseActs(page, 2);
  await endTurn(page);
  await closeRecord(page);
}

describe('the first page', () => {
  const offered = (page: Page): Promise<string[]> => page.locator('.scenario-begin').allInnerTexts();

  it('offers the lesson to whoever has played no game of their own, and the whole to whoever has', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    const lessons = await page.locator('.scenarios .scenario-begin').allInnerTexts();
    expect(lessons).toEqual(['Singapore in six turns', 'The restart in six turns', 'Sanctions in six turns']);
    expect(await page.locator('.scenario-other').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/^Singapore, 2018 · 13 turns/)]),
    );
    await openDesk(page, /Singapore in six turns/);
    await playTurn(page);
    expect(await page.locator('h1').innerText()).toMatch(/turn 2 of 6/i);
    await goTo(page, built.origin);
    await page.locator('.save').first().waitFor();
    await expect.poll(() => offered(page)).toEqual(expect.arrayContaining(['Singapore, 2018', 'The restart, 2012', 'Sanctions, 2022']));
    expect(await page.locator('.scenario-other').first().innerText()).toMatch(/^Singapore in six turns · 6 turns/);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('a kept game', () => {
  it('is gone on with after a reload, in the middle of a turn, as if nothing had been', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await playTurn(page);
    await playTurn(page);
    const [chosen] = await chooseActs(page, 1);
    const desk = async () => [
      await page.locator('h1').innerText(),
      await page.locator('.head-scores').innerText(),
      await page.locator('.chosen-list').innerText(),
    ];
    const before = await desk();
    const texts = await kept(page);
    await goTo(page, built.origin);
    await page.getByRole('button', { name: /^Continue/ }).click();
    await expect.poll(desk).toEqual(before);
    expect(before[2]).toContain(chosen);
    expect(await kept(page)).toEqual(texts);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await page.locator('.notice').count()).toBe(0);
    await playTurn(page);
    expect(await gameKeys(page)).toHaveLength(1);
    expect(await page.locator('h1').innerText()).toMatch(/turn 4 of 13/i);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('stands beside others, each with its own turn', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await playTurn(page);
    await goTo(page, built.origin);
    await openDesk(page, /Sanctions, 2022/);
    await goTo(page, built.origin);
    await expect.poll(() => page.locator('.save').count()).toBe(2);
    await page
      .getByRole('button', { name: /^Continue.*Singapore/ })
      .first()
      .click();
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/turn 2 of 13/i);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('a damaged save', () => {
  it('is shown with the reason, can be exported, and is left as it is by every other game', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await playTurn(page);
    const [key] = await gameKeys(page);
    const whole = (await kept(page))[key];
    const half = whole.slice(0, whole.length / 2);
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, half]);
    await goTo(page, built.origin);
    const save = page.locator('.save-damaged');
    await expect.poll(() => save.innerText()).toContain('Cannot be read, and is left as it is.');
    expect(await save.getByRole('button', { name: /^Continue/ }).count()).toBe(0);
    const waiting = page.waitForEvent('download');
    await save.getByRole('button', { name: /^Export/ }).click();
    const file = await (await waiting).createReadStream();
    let exported = '';
    for await (const piece of file) exported += String(piece);
    expect(exported).toBe(half);
    await openDesk(page, /Singapore, 2018/);
    await playTurn(page);
    expect((await kept(page))[key]).toBe(half);
    expect(await gameKeys(page)).toHaveLength(2);
    await goTo(page, built.origin);
    await expect.poll(() => page.locator('.save').count()).toBe(2);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('a file', () => {
  it('exported in one browser is opened in another', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await playTurn(page);
    const date = await page.locator('h1').innerText();
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Export this game' }).click();
    const path = await (await waiting).path();
    const other = await built.visit(still);
    await other.page.locator('input[type=file]').setInputFiles(path);
    await expect.poll(() => other.page.locator('h1').innerText()).toBe(date);
    await expect.poll(() => other.page.locator('.notice').innerText()).toContain('Verified');
    expect(await gameKeys(other.page)).toHaveLength(1);
    // Leaving a page in the middle of a download would be reported as a failed request.
    await other.page.waitForLoadState('networkidle');
    await other.page.goto(built.origin);
    await other.page
      .locator('input[type=file]')
      .setInputFiles({ name: 'x.json', mimeType: 'application/json', buffer: Buffer.from('{"a":1}') });
    await expect.poll(() => other.page.locator('.notice').innerText()).toContain('no record has');
    expect(visit.complaints.concat(other.complaints)).toEqual([]);
    await visit.close();
    await other.close();
  });
});

/** Storages that keep nothing, as scripts that run before the page. */
const refusals = [
  ['full', 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };'],
  ['forbidden', 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });'],
  ['not there', 'Object.defineProperty(window, "localStorage", { value: null });'],
  ['deaf', 'Storage.prototype.setItem = () => undefined;'],
] as const;

async function visitRefused(content: string): Promise<Visit> {
  const visit = await built.visit({ ...still, isOpened: false });
  await visit.page.addInitScript({ content });
  await visit.page.goto(built.origin);
  return visit;
}

describe('a storage that refuses', () => {
  it.each(refusals)('being %s, is told, and the game goes on', async (_, content) => {
    const visit = await visitRefused(content);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await expect.poll(() => page.locator('.notice').innerText()).toContain('could not be kept');
    await page.getByRole('button', { name: 'Put away' }).click();
    await playTurn(page);
    await playTurn(page);
    expect(await page.locator('.notice').count()).toBe(0);
    await page.getByRole('button', { name: 'This game is not kept' }).waitFor();
    expect(await page.locator('h1').innerText()).toMatch(/turn 3 of 13/i);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('asks before an unkept game is left, hands it out as text, and is silent once the game is safe', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await playTurn(page);
    await page.evaluate(() => {
      const inner = Storage.prototype.setItem;
      Object.assign(window, { makeRoom: () => Object.assign(Storage.prototype, { setItem: inner }) });
      Storage.prototype.setItem = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await playTurn(page);
    await page.locator('.notice').getByRole('button', { name: 'Export this game' }).click();
    const exported = await page.locator('.notice textarea').inputValue();
    expect(JSON.parse(exported).hashes).toHaveLength(2);
    await leaveByMenu(page);
    await page.getByRole('heading', { name: 'Leave a game that is not kept?' }).waitFor();
    // In the sheet, word for word: an act of the desk below may speak of who stays.
    await topDialog(page).getByRole('button', { name: 'Stay', exact: true }).click();
    const question = page.waitForEvent('dialog');
    const closing = page.close({ runBeforeUnload: true });
    const asked = await question;
    expect(asked.type()).toBe('beforeunload');
    await asked.dismiss();
    await closing;
    await page.evaluate('makeRoom()');
    await playTurn(page);
    await page.locator('.notice').waitFor({ state: 'detached' });
    await leaveByMenu(page);
    // What the list promises is what it opens.
    await expect.poll(() => page.locator('.save-state').innerText()).toMatch(/turn 4 of 13/i);
    await page.getByRole('button', { name: /^Continue/ }).click();
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/turn 4 of 13/i);
    await visit.close();
  });

  it('left while nothing is kept, opens the turn that its list says', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await playTurn(page);
    // Room for a note, none for a game: the quota is met in the middle.
    await page.evaluate(() => {
      const inner = Storage.prototype.setItem;
      Storage.prototype.setItem = function (key, text) {
        if (key.includes('.game.')) throw new DOMException('full', 'QuotaExceededError');
        inner.call(this, key, text);
      };
    });
    await playTurn(page);
    await leaveByMenu(page);
    await topDialog(page).getByRole('button', { name: 'Leave it', exact: true }).click();
    await expect.poll(() => page.locator('.save-state').innerText()).toMatch(/turn 2 of 13/i);
    await page.getByRole('button', { name: /^Continue/ }).click();
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/turn 2 of 13/i);
    await visit.close();
  });
});

describe('a list of kept games', () => {
  it('follows what another tab does, and knows a game whose note is lost', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    const other = await page.context().newPage();
    await other.goto(built.origin);
    // A tab behind another draws no frames, and a press there waits for one.
    await page.bringToFront();
    await openDesk(page, /Singapore, 2018/);
    await expect.poll(() => other.locator('.save-state').allInnerTexts()).toEqual([expect.stringMatching(/turn 1 of 13/i)]);
    await playTurn(page);
    await expect.poll(() => other.locator('.save-state').innerText()).toMatch(/turn 2 of 13/i);
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) if (key.includes('.note.')) localStorage.removeItem(key);
    });
    await expect.poll(() => other.locator('.save').innerText()).toMatch(/Singapore, 2018[\s\S]*turn 2 of 13/i);
    await visit.close();
  });

  it('asks the browser to hold on to it once a game is kept', async () => {
    const visit = await visitRefused('navigator.storage.persist = async () => { window.asked = (window.asked ?? 0) + 1; return true; };');
    const { page } = visit;
    await page.locator('.scenario-begin').first().waitFor();
    expect(await page.evaluate('window.asked')).toBeUndefined();
    await openDesk(page, /Singapore, 2018/);
    await expect.poll(() => page.evaluate('window.asked')).toBe(1);
    await playTurn(page);
    expect(await page.evaluate('window.asked')).toBe(1);
    await visit.close();
  });
});
