// A second browser, Firefox: from the title to the desk and to a table, a whole game by keyboard, and the same games with the same hashes
// as in Node and in Chromium, on the page and in a worker.
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { traceSeries } from '../../src/analysis/simulation/trace';
import { bundleTracing, launchBrowser, openTracer } from '../../src/cli/soak/browser-tracer';
import { focusedElement, press, tabTo, unresolvedTexts } from '../support/page-object';
import { loadShipped } from '../support/shipped-scenarios';
import { deskSettings, startAtDesk } from '../support/start-at-desk';

async function launchInstalled(name: 'chromium' | 'firefox', settings = {}): Promise<Browser> {
  const program = await findBrowser(name);
  if (!program) throw new Error(noBrowser(name));
  return launchBrowser(name === 'chromium' ? 'chrome' : 'firefox', program, settings);
}

let firefox: Browser;
let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(join(root, 'dist'));
  firefox = await launchInstalled('firefox', { 'ui.prefersReducedMotion': 1 });
});
afterAll(async () => {
  await firefox?.close();
  await server?.close();
});

/** A fresh page and everything it complains of. */
async function openPage(): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const page = await firefox.newPage();
  await page.evaluateOnNewDocument(startAtDesk, deskSettings);
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warn') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${String(error)}`));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  page.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  await page.setViewport({ width: 1104, height: 700 });
  await page.goto(server.origin);
  return { page, complaints };
}

const dialogOpens = (page: Page): Promise<unknown> => page.waitForSelector('dialog[open]');
const dialogCloses = (page: Page): Promise<unknown> => page.waitForFunction(() => document.querySelector('dialog[open]') === null);

async function openDesk(page: Page, title: RegExp): Promise<void> {
  await page.waitForSelector('button');
  await press(page, title);
  await dialogOpens(page);
  await press(page, /^Declare/);
  await press(page, /^To the desk$/);
  await dialogCloses(page);
}

/** Presses Tab until an act can be chosen. */
async function tabToAct(page: Page): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate(() => document.activeElement?.matches('.act-choose[aria-disabled=false]'))) return;
  }
}

/** One turn: the first act that can be chosen, the end of the turn, its record. True when it was the last one, and its ending is there. */
async function playTurn(page: Page): Promise<boolean> {
  await page.keyboard.press('a');
  await tabToAct(page);
  await page.keyboard.press('Enter');
  if (await page.$('dialog[open]')) {
    await page.keyboard.press('Escape');
    await dialogCloses(page);
  }
  await page.keyboard.press('e');
  await dialogOpens(page);
  expect(await unresolvedTexts(page)).toEqual([]);
  await tabTo(page, /^To the (desk|ending)$/);
  const isLast = await page.evaluate(() => document.activeElement?.textContent === 'To the ending');
  await page.keyboard.press('Enter');
  await dialogCloses(page);
  // The page of the ending may still be on its way.
  if (isLast) await page.waitForSelector('.ending');
  expect((await focusedElement(page)).tag).toBe('h1');
  return isLast;
}

describe('Firefox', () => {
  it('leads from the title to the desk and to a table, by keyboard', async () => {
    const { page, complaints } = await openPage();
    await openDesk(page, /2012/);
    expect(await unresolvedTexts(page)).toEqual([]);
    await page.keyboard.press('a');
    await page.keyboard.press('End');
    await page.waitForSelector('[data-table] .button');
    await press(page, /^(Sit down|Look at the paper)/);
    await page.waitForSelector('.treaty');
    expect(await unresolvedTexts(page)).toEqual([]);
    // What lets go of the focus while nothing is drawn gets it back.
    const focused = (await focusedElement(page)).text;
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await page.waitForFunction(() => document.activeElement !== document.body);
    expect((await focusedElement(page)).text).toBe(focused);
    expect(complaints).toEqual([]);
    await page.close();
  });

  it('plays a whole game by keyboard, and complains of nothing', async () => {
    const { page, complaints } = await openPage();
    await openDesk(page, /Singapore, 2018/);
    for (let turn = 0, isOver = false; turn < 20 && !isOver; turn += 1) isOver = await playTurn(page);
    expect(await page.$eval('.grade-standing', (standing) => standing.textContent)).toMatch(/the record|Rare/);
    expect(complaints).toEqual([]);
    await page.close();
  });
});

describe('the same games', () => {
  it('have the same hashes in Node and in the pages and workers of both browsers', async () => {
    const script = await bundleTracing();
    const chromium = await launchInstalled('chromium');
    try {
      for (const id of ['2012-abe-restart', '2018-singapore', '2022-sanctions', 'first-game']) {
        const scenario = loadShipped(id);
        const task = { scenario: JSON.stringify(scenario), series: 'browsers', count: 3 };
        const here = traceSeries(scenario, task.series, task.count);
        for (const browser of [chromium, firefox]) {
          const tracer = await openTracer(browser, script);
          expect(await tracer.inPage(task), `${id} in a page of ${tracer.browser}`).toEqual(here);
          expect(await tracer.inWorker(task), `${id} in a worker of ${tracer.browser}`).toEqual(here);
          await tracer.close();
        }
      }
    } finally {
      await chromium.close();
    }
  });
});
