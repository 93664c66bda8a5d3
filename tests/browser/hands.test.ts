// Whole games by one hand alone: by touch, and by keyboard, in both browsers. A sample here; every scenario with `npm run soak`.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { press, tabTo } from '../support/page-object';
import { openBrowser, type ServedBrowser, sampleBrowsers, until } from '../support/two-browsers';
import { isWhole } from '../support/whole';

const scenarios = [/Play this first|guided game/, /The restart, 2012/, /Singapore, 2018/, /Sanctions, 2022/];

/** Taps the middle of the first thing in view that answers to the selector and the words; scrolls to it first, as a finger would. */
async function tap(page: Page, css: string, words = /./): Promise<void> {
  const find = (selector: string, source: string): { x: number; y: number } | null => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const found = [...scope.querySelectorAll<HTMLElement>(selector)].find(
      (one) =>
        one.checkVisibility() &&
        one.getAttribute('aria-disabled') !== 'true' &&
        new RegExp(source, 'i').test((one.textContent ?? '').trim()),
    );
    if (!found) return null;
    const box = found.getBoundingClientRect();
    const [x, y] = [box.left + box.width / 2, box.top + box.height / 2];
    const isUncovered = found.contains(document.elementFromPoint(x, y));
    if (isUncovered) return { x, y };
    found.scrollIntoView({ block: 'center' });
    return null;
  };
  for (let tries = 0; tries < 400; tries += 1) {
    const spot = await page.evaluate(find, css, words.source);
    if (spot) {
      // A finger is slower than a program: no two taps are one gesture.
      await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 550)));
      const still = await page.evaluate(find, css, words.source);
      if (still && Math.hypot(still.x - spot.x, still.y - spot.y) < 2) return page.touchscreen.tap(still.x, still.y);
    }
    await page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 50)));
  }
  throw new Error(`Nothing to tap says ${words.source} (${css}).`);
}

const sheetIsOpen = (page: Page): Promise<unknown> => until(page, () => document.querySelector('dialog[open]') !== null);
const sheetIsGone = (page: Page): Promise<unknown> => until(page, () => document.querySelector('dialog[open]') === null);
/** What is shown once a record has been closed: the next desk, or the ending. */
const screenIsThere = (page: Page): Promise<unknown> => until(page, () => document.querySelector('.ending h1, .desk h1') !== null);

async function playByTouch(page: Page, title: RegExp): Promise<number> {
  await tap(page, '.title-main button', title);
  await sheetIsOpen(page);
  await tap(page, '.sheet-foot .button-seal');
  await sheetIsGone(page);
  for (let turn = 1; turn <= 20; turn += 1) {
    await tap(page, '.act-choose[aria-pressed=false]');
    if (await page.$('dialog[open]')) await tap(page, '.sheet-close');
    await sheetIsGone(page);
    await tap(page, '.end-buttons .button-seal');
    await sheetIsOpen(page);
    await tap(page, '.sheet-foot .button-seal');
    await sheetIsGone(page);
    await screenIsThere(page);
    if (await page.$('.ending')) return turn;
  }
  throw new Error('The game did not end in twenty turns.');
}

async function playByKeys(page: Page, title: RegExp): Promise<number> {
  await press(page, title, '.title-main button');
  await sheetIsOpen(page);
  await press(page, /^To the desk/);
  await sheetIsGone(page);
  for (let turn = 1; turn <= 20; turn += 1) {
    await page.keyboard.press('a');
    await tabTo(page, /./, '.act-choose[aria-disabled=false]');
    await page.keyboard.press('Space');
    if (await page.$('dialog[open]')) await page.keyboard.press('Escape');
    await sheetIsGone(page);
    await page.keyboard.press('e');
    await sheetIsOpen(page);
    await press(page, /^To the (desk|ending)/);
    await sheetIsGone(page);
    await screenIsThere(page);
    if (await page.$('.ending')) return turn;
  }
  throw new Error('The game did not end in twenty turns.');
}

describe.each(sampleBrowsers('chromium'))('in %s', (name) => {
  let browser: ServedBrowser;
  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(() => browser?.close());

  it.each(isWhole ? scenarios : scenarios.slice(0, 1))('a whole game of %s by touch comes to its ending', async (title) => {
    const { page, complaints, close } = await browser.open({ width: 390, height: 844, hasTouch: true });
    expect(await playByTouch(page, title)).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await close();
  });

  // With the keyboard alone: keyboard.test.ts and firefox.test.ts play their samples.
  it.runIf(isWhole).each(scenarios)('a whole game of %s by keyboard comes to its ending', async (title) => {
    const { page, complaints, close } = await browser.open({ width: 1104, height: 700 });
    expect(await playByKeys(page, title)).toBeGreaterThan(3);
    expect(complaints).toEqual([]);
    await close();
  });
});
