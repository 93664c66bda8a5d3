// Back, forward and reload: a step back closes the sheet, then leaves the table, then the desk; never the site in one step. In one browser; in both in the soak.
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { playersOf } from '../../src/agents/players';
import { formatLink } from '../../src/replay/link';
import { recordGame } from '../support/recorded-game';
import { loadShipped } from '../support/shipped-scenarios';
import { openBrowser, pressByName, type ServedBrowser, sampleBrowsers, until } from '../support/two-browsers';
import { isWhole } from '../support/whole';

const sanctions = loadShipped('2022-sanctions');
const code = formatLink(sanctions, recordGame(sanctions, 'history', playersOf(sanctions)[0], { asPerson: true }));

const go = (page: Page, steps: number): Promise<void> =>
  page.evaluate(async (n) => {
    history.go(n);
    await new Promise((resolve) => setTimeout(resolve, 300));
  }, steps);
const sheetOpens = (page: Page): Promise<unknown> => until(page, () => document.querySelector('dialog[open]') !== null);
const sheetCloses = (page: Page): Promise<unknown> => until(page, () => document.querySelector('dialog[open]') === null);
const desk = (page: Page): Promise<unknown> => until(page, () => document.querySelector('.desk h1') !== null);
const titlePage = (page: Page): Promise<unknown> => until(page, () => document.querySelector('.title h1') !== null);
const settled = (page: Page): Promise<unknown> => page.evaluate(() => new Promise((resolve) => setTimeout(resolve, 150)));
/** What the player reads of how far the game has come. */
const heading = (page: Page): Promise<string> => page.$eval('h1', (h1) => h1.textContent ?? '');

const address = (page: Page): Promise<string> => page.evaluate(() => location.href);

/** A game in which something has been done, so that it does not open with its dossier again. */
async function begin(page: Page): Promise<void> {
  await pressByName(page, /Singapore, 2018/, '.scenario button');
  await sheetOpens(page);
  await pressByName(page, /^To the desk/);
  await sheetCloses(page);
  await pressByName(page, /./, '.act-choose[aria-pressed=false][aria-disabled=false]');
  await settled(page);
  // Somebody may object to it.
  if (await page.$('dialog[open] [data-answer]')) await pressByName(page, /./, 'dialog[open] [data-answer]');
  await settled(page);
}

describe.each(sampleBrowsers('chromium'))('in %s', (name) => {
  let browser: ServedBrowser;
  beforeAll(async () => {
    browser = await openBrowser(name);
  });
  afterAll(() => browser?.close());

  it('a step back closes the sheet, whichever it is, and the next leads to the title', async () => {
    const { page, complaints, close } = await browser.open();
    await begin(page);
    for (const opener of isWhole ? ['.head-menu', '.act-more', '.front-more'] : ['.act-more']) {
      await pressByName(page, /./, opener);
      await sheetOpens(page);
      await settled(page);
      await go(page, -1);
      await sheetCloses(page);
      expect(await page.$('.desk'), opener).not.toBeNull();
    }
    // From one sheet to another is one step; a sheet closed by its own button leaves none.
    await pressByName(page, /./, '.head-menu');
    await sheetOpens(page);
    await settled(page);
    await pressByName(page, /^Settings/);
    await until(page, () => document.querySelector('dialog[open] fieldset') !== null);
    await settled(page);
    await go(page, -1);
    await sheetCloses(page);
    await pressByName(page, /./, '.head-menu');
    await sheetOpens(page);
    await settled(page);
    await pressByName(page, /Close/, '.sheet-close');
    await sheetCloses(page);
    await settled(page);
    await go(page, -1);
    await titlePage(page);
    // Forward is the desk again, and back the title.
    await go(page, 1);
    await desk(page);
    await go(page, -1);
    await titlePage(page);
    expect(await address(page)).toBe(`${browser.origin}/`);
    expect(complaints).toEqual([]);
    await close();
  });

  it('a step back leaves a table for the desk, and the record of a turn is a sheet', async () => {
    const { page, close } = await browser.open();
    await begin(page);
    await pressByName(page, /^The table/, '[role=tab]');
    await pressByName(page, /^(Sit down|Look at the paper)/);
    await until(page, () => document.querySelector('.treaty') !== null);
    await settled(page);
    await page.reload();
    await until(page, () => document.querySelector('.treaty') !== null);
    await go(page, -1);
    await desk(page);
    await pressByName(page, /^End turn/);
    await sheetOpens(page);
    await settled(page);
    await go(page, -1);
    await sheetCloses(page);
    expect(await heading(page)).toMatch(/turn 2 of/i);
    await close();
  });

  it('a reload returns to the desk, and the tab says the game and the turn', async () => {
    const { page, close } = await browser.open();
    const plain = await page.title();
    await begin(page);
    await pressByName(page, /^End turn/);
    await sheetOpens(page);
    await pressByName(page, /^To the desk/);
    await sheetCloses(page);
    await settled(page);
    const before = await heading(page);
    expect(await page.title()).toMatch(/Singapore.*turn 2 of/);
    await page.reload();
    await desk(page);
    expect(await heading(page)).toBe(before);
    expect(await page.title()).toMatch(/Singapore.*turn 2 of/);
    await go(page, -1);
    await titlePage(page);
    expect(await page.title()).toBe(plain);
    await close();
  });

  it('a shared link opens its game, is opened again by a reload, and a step back leads to the title', async () => {
    const { page, close } = await browser.open({ path: `/#${code}` });
    await until(page, () => document.querySelector('.ending h1') !== null);
    await settled(page);
    expect(await address(page)).toContain(code);
    await page.reload();
    await until(page, () => document.querySelector('.ending h1') !== null);
    await settled(page);
    await go(page, -1);
    await titlePage(page);
    expect(await address(page)).toBe(`${browser.origin}/`);
    await go(page, 1);
    await until(page, () => document.querySelector('.ending h1') !== null);
    await pressByName(page, /./, '.look-at');
    await until(page, () => document.querySelector('.past-bar') !== null);
    await settled(page);
    await go(page, -1);
    await until(page, () => document.querySelector('.ending h1') !== null);
    // Another link in the same address bar.
    await page.evaluate(() => {
      location.hash = 'not-a-link';
    });
    await until(page, () => document.querySelector('.notice') !== null);
    await close();
  });
});
