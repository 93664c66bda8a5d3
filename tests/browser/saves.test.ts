// Games kept in the browser: gone on with after a reload, damaged ones shown and left alone, a storage that refuses.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { chooseActs, closeRecord, endTurn, openDesk, unresolvedTexts } from '../support/page-object';

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

async function playTurn(page: Page): Promise<void> {
  await chooseActs(page, 2);
  await endTurn(page);
  await closeRecord(page);
}

describe('a kept game', () => {
  it('is gone on with after a reload, in the middle of a turn, as if nothing had been', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore/);
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
    await page.reload();
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
    await openDesk(page, /Singapore/);
    await playTurn(page);
    await page.goto(built.origin);
    await openDesk(page, /sanctions/i);
    await page.goto(built.origin);
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
    await openDesk(page, /Singapore/);
    await playTurn(page);
    const [key] = await gameKeys(page);
    const whole = (await kept(page))[key];
    const half = whole.slice(0, whole.length / 2);
    await page.evaluate(([name, text]) => localStorage.setItem(name, text), [key, half]);
    await page.goto(built.origin);
    const save = page.locator('.save-damaged');
    await expect.poll(() => save.innerText()).toContain('Cannot be read, and is left as it is.');
    expect(await save.getByRole('button', { name: /^Continue/ }).count()).toBe(0);
    const waiting = page.waitForEvent('download');
    await save.getByRole('button', { name: /^Export/ }).click();
    const file = await (await waiting).createReadStream();
    let exported = '';
    for await (const piece of file) exported += String(piece);
    expect(exported).toBe(half);
    await openDesk(page, /Singapore/);
    await playTurn(page);
    expect((await kept(page))[key]).toBe(half);
    expect(await gameKeys(page)).toHaveLength(2);
    await page.goto(built.origin);
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
    await openDesk(page, /Singapore/);
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

describe('a storage that refuses', () => {
  it.each([
    ['full', 'Storage.prototype.setItem = () => { throw new DOMException("full", "QuotaExceededError"); };'],
    ['forbidden', 'Object.defineProperty(window, "localStorage", { get() { throw new DOMException("no", "SecurityError"); } });'],
  ])('being %s, is told, and the game goes on', async (_, content) => {
    const visit = await built.visit({ ...still, isOpened: false });
    const { page } = visit;
    await page.addInitScript({ content });
    await page.goto(built.origin);
    await openDesk(page, /Singapore/);
    await expect.poll(() => page.locator('.notice').innerText()).toContain('could not be kept');
    await page.getByRole('button', { name: 'Put away' }).click();
    await playTurn(page);
    await playTurn(page);
    expect(await page.locator('.notice').count()).toBe(0);
    expect(await page.locator('h1').innerText()).toMatch(/turn 3 of 13/i);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
