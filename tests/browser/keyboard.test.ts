// Whole games by keyboard alone: nothing is out of reach, the focus is always somewhere visible, nothing is complained of. One scenario here,
// each of them in the soak.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { focusedElement, openDesk, press, tabTo, topDialog, unresolvedTexts } from '../support/page-object';
import { isWhole } from '../support/whole';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

/** Presses Tab until an act can be chosen. */
async function tabToAct(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('.act-choose[aria-disabled=false]'))) return;
  }
}

/** From the title to the end of a game, the first possible acts each turn, never touching the mouse. */
async function playByKeyboard(page: Page, title: RegExp): Promise<void> {
  await press(page, title);
  await topDialog(page).waitFor();
  await press(page, /^Declare/);
  await press(page, /^To the desk$/);
  await topDialog(page).waitFor({ state: 'detached' });
  for (let turn = 0; turn < 20; turn += 1) {
    expect((await focusedElement(page)).isVisible).toBe(true);
    await page.keyboard.press('a');
    await tabToAct(page);
    await page.keyboard.press(turn % 2 === 0 ? 'Enter' : 'Space');
    if (await topDialog(page).isVisible()) {
      await page.keyboard.press('Escape');
      await topDialog(page).waitFor({ state: 'detached' });
    }
    expect((await focusedElement(page)).isVisible).toBe(true);
    await page.keyboard.press('e');
    await topDialog(page).waitFor();
    expect((await focusedElement(page)).tag).toBe('h2');
    expect(await unresolvedTexts(page)).toEqual([]);
    await tabTo(page, /^To the (desk|ending)$/);
    const isLast = await page.evaluate(() => document.activeElement?.textContent === 'To the ending');
    await page.keyboard.press('Enter');
    await topDialog(page).waitFor({ state: 'detached' });
    // The page of the ending may still be on its way.
    if (isLast) await page.locator('.ending').waitFor();
    expect((await focusedElement(page)).tag).toBe('h1');
    if (isLast) return;
  }
  throw new Error('The game did not end in twenty turns');
}

/** The sample is the first: Singapore is played to its end by other tests of the page. */
const scenarios = [/2012/, /Singapore, 2018/, /Sanctions, 2022/];

describe.each(isWhole ? scenarios : scenarios.slice(0, 1))('a whole game of %s by keyboard', (title) => {
  it('comes to its ending', async () => {
    const visit = await built.visit({ viewport: { width: 1104, height: 700 }, reducedMotion: 'reduce' });
    await playByKeyboard(visit.page, title);
    expect(await visit.page.locator('.grade-standing').innerText()).toMatch(/the record|Rare/);
    expect(visit.complaints).toEqual([]);
    expect(visit.foreignRequests()).toEqual([]);
    await visit.close();
  });
});

describe('the keyboard', () => {
  it('moves among tabs with arrows and leaves them with Tab', async () => {
    const visit = await built.visit();
    const { page } = visit;
    await page
      .getByRole('button', { name: /Singapore, 2018/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'To the desk' }).click();
    await page.keyboard.press('a');
    await page.keyboard.press('ArrowRight');
    expect(await focusedElement(page)).toMatchObject({ text: expect.stringMatching(/^Moscow/) });
    expect(await page.locator('.place-title').textContent()).toBe('Moscow');
    await page.keyboard.press('End');
    expect(await focusedElement(page)).toMatchObject({ text: 'The table' });
    await page.keyboard.press('Home');
    expect(await focusedElement(page)).toMatchObject({ text: 'This turn' });
    await visit.close();
  });

  it('gets the focus back where a sheet was opened', async () => {
    const visit = await built.visit();
    const { page } = visit;
    await page
      .getByRole('button', { name: /Singapore, 2018/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'To the desk' }).click();
    await page.locator('.head-scores').click();
    const number = page.locator('.gauge-number').first();
    await number.focus();
    await page.keyboard.press('Enter');
    await topDialog(page).waitFor();
    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focusedElement(page)).text).toMatch(/why/);
    await visit.close();
  });

  it('has no single keys once they are switched off', async () => {
    const visit = await built.visit();
    const { page } = visit;
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('Single-key shortcuts').click();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /Singapore, 2018/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'To the desk' }).click();
    const date = await page.locator('h1').textContent();
    await page.keyboard.press('e');
    await page.waitForTimeout(200);
    expect(await page.locator('h1').textContent()).toBe(date);
    await visit.close();
  });

  it('takes a letter in another script, with capitals locked, and leaves what has a modifier or is composed', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    const press = (key: string, code: string, more: object = {}): Promise<boolean> =>
      page.evaluate((how) => !document.body.dispatchEvent(new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...how })), {
        key,
        code,
        ...more,
      });
    const turn = (): Promise<string> => page.locator('h1').innerText();
    for (const more of [{ ctrlKey: true }, { altKey: true }, { metaKey: true }, { isComposing: true }, { repeat: true }])
      expect(await press('e', 'KeyE', more), JSON.stringify(more)).toBe(false);
    expect(await press(',', 'KeyM')).toBe(false);
    expect(await turn()).toMatch(/turn 1 of/i);
    expect(await press('у', 'KeyE')).toBe(true);
    await topDialog(page).waitFor();
    await page.keyboard.press('Escape');
    await topDialog(page).waitFor({ state: 'detached' });
    expect(await turn()).toMatch(/turn 2 of/i);
    expect(await press('Д', 'KeyL')).toBe(true);
    await topDialog(page).waitFor();
    await visit.close();
  });

  it('has a letter for help on every page, shown as it is', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await page.keyboard.press('i');
    await topDialog(page).waitFor();
    const keys = await topDialog(page).locator('kbd').allInnerTexts();
    expect(keys.filter((key) => !/^([A-Z]|Esc)$/.test(key))).toEqual([]);
    await visit.close();
  });
});
