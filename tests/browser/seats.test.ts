// Two people at one page, by keyboard: Tokyo offers and hands over, Moscow counters and hands back; what is in sight of whom.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { focusedElement, press, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

/** All that the page holds: words, attributes and what only a screen reader hears. */
const everything = (page: Page): Promise<string> => page.evaluate(() => document.body.innerHTML);

/** What only Moscow, and what only Tokyo, may have before their eyes. */
const moscows = ['Your brief', 'Sincere', 'Hedging', 'Ritual', 'Your staff advises'];
const tokyos = ['Political capital', 'Could it be ratified', 'Worth of the draft', 'Patience'];

/** The screen between, which holds neither; then the seat's own page. */
async function handOver(page: Page, seat: string): Promise<void> {
  await page.locator('.between').waitFor();
  await expect.poll(async () => (await focusedElement(page)).text).toBe(`Hand the device to ${seat}`);
  const html = await everything(page);
  expect([...moscows, ...tokyos, 'Habomai', 'treaty'].filter((word) => html.includes(word))).toEqual([]);
  await press(page, new RegExp(`I sit for ${seat}`));
}

describe('two people at one device', () => {
  it('exchange texts by keyboard, neither seeing what is the other’s alone', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await page.getByLabel('The game', { exact: true }).focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.getByLabel('A person on this device').isChecked()).toBe(true);
    await press(page, /^Singapore, 2018/);
    await topDialog(page).getByRole('heading', { level: 2 }).waitFor();
    await press(page, /^To the desk/);
    await topDialog(page).waitFor({ state: 'detached' });
    await page.locator('.desk').waitFor();

    // Which acts lie on the desk differs from seed to seed; among its kind each has its place.
    await page.keyboard.press('a');
    await page.keyboard.press('ArrowRight');
    await press(page, /^Foreign ministers meet/, '.act-choose');
    await page.keyboard.press('a');
    await page.keyboard.press('End');
    await press(page, /^Sit down/);
    await page.locator('.treaty').waitFor();
    await press(page, /^Patience/);
    await page.keyboard.press('s');
    await topDialog(page).waitFor();
    await press(page, /^Send it/);

    await handOver(page, 'Moscow');
    await expect.poll(async () => (await focusedElement(page)).text).toBe('Moscow’s desk');
    const html = await everything(page);
    expect(html).toContain('Your brief');
    expect(tokyos.filter((word) => html.includes(word))).toEqual([]);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await press(page, /Help$/);
    await topDialog(page).getByRole('heading', { name: 'Help: a seat across' }).waitFor();
    const helped = await everything(page);
    expect(tokyos.filter((word) => helped.includes(word))).toEqual([]);
    await page.keyboard.press('Escape');
    await topDialog(page).waitFor({ state: 'detached' });
    expect((await focusedElement(page)).text).toContain('Help');
    await page.locator('input[name="seat-clause-0"]:checked').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await page.getByRole('radio', { name: /^Counter/ }).isChecked()).toBe(true);
    await press(page, /^Give this answer/);

    await page.reload();
    await handOver(page, 'Tokyo');
    // The desk has the focus once it hears keys.
    await page.locator('.desk').waitFor();
    await expect.poll(async () => (await focusedElement(page)).tag).toBe('h1');
    await page.keyboard.press('a');
    await page.keyboard.press('End');
    await press(page, /^Sit down/);
    await expect.poll(() => page.locator('.beside').innerText()).toContain('Puts down a text of its own.');
    const back = await everything(page);
    expect(['Your brief', 'Your staff advises'].filter((word) => back.includes(word))).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('announce by keyboard between two turns, and the record says who sat where', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await page.getByLabel('A person on this device').check();
    await press(page, /^Singapore, 2018/);
    await press(page, /^To the desk/);
    await topDialog(page).waitFor({ state: 'detached' });
    await page.locator('.desk').waitFor();
    await page.keyboard.press('e');
    await handOver(page, 'Moscow');
    await page.locator('.seat-moves').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.locator('.seat-move input').first().focus();
    await page.keyboard.press('Space');
    await press(page, /^Announce it/);
    await handOver(page, 'Tokyo');
    await topDialog(page).waitFor();
    const record = await topDialog(page).innerText();
    expect(record).toMatch(/Who sat where\s+Tokyo: a person · Moscow: a person · Washington: the game · Beijing: the game/);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
