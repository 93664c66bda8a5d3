// Parts of the page that do not come: the page says so within seconds, asks again, and goes on, in two browsers. One of them remembers every
// import that failed for as long as the page is open. Most of it is waiting for the page to ask again: so several visitors wait at once, each
// with a server of its own.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/setup.mjs';
import { launchBrowser } from '../../src/cli/soak/browser-tracer';
import { type Fault, type FaultyServer, openFaultyServer } from '../support/faulty-server';
import { deskSettings, startAtDesk } from '../support/start-at-desk';
import { withoutWebGl } from '../support/two-browsers';

/** Asked again and again by the clock, as a page that lies behind another is not painted; each of these waits is for an event, however late. */
const patience = { timeout: 120_000, polling: 100 };

/** Waits until the page shows these words. */
async function shows(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source, 'i').test(document.body.innerText), patience, words.source);
}

const isGone = (page: Page, words: RegExp): Promise<unknown> =>
  page.waitForFunction((source) => !new RegExp(source, 'i').test(document.body.innerText), patience, words.source);

/** Waits until something on the page answers to the selector. */
const appears = (page: Page, css: string): Promise<unknown> =>
  page.waitForFunction((selector) => document.querySelector(selector) !== null, patience, css);

/** Presses the button of these words, once it is there, with the focus on it; from inside, as only one window at a time has the keyboard. */
const press = (page: Page, words: RegExp, css = 'button'): Promise<unknown> =>
  page.waitForFunction(
    (source, selector) => {
      const scope = document.querySelector('dialog[open]') ?? document;
      const found = [...scope.querySelectorAll<HTMLElement>(selector)].find((one) => new RegExp(source).test(one.innerText.trim()));
      found?.focus();
      found?.click();
      return found !== undefined;
    },
    patience,
    words.source,
    css,
  );

const failing =
  (files: RegExp, fault: Fault) =>
  (path: string): Fault | null =>
    files.test(path) ? fault : null;
const healthy = (): null => null;

/** As a reader's: driven from outside, Firefox would let a page of a disk read the files beside it. */
const firefoxSettings = { 'ui.prefersReducedMotion': 1, 'security.fileuri.strict_origin_policy': true, ...withoutWebGl.firefoxSettings };
const missing = /A part of this page cannot be fetched/;

interface Visitor {
  readonly page: Page;
  readonly server: FaultyServer;
}

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    const program = await findBrowser(name);
    if (!program) throw new Error(noBrowser(name));
    browser = await launchBrowser(name === 'chromium' ? 'chrome' : 'firefox', program, firefoxSettings, withoutWebGl.chromeFlags);
  });
  afterAll(() => browser?.close());

  /** A visitor with an empty storage and an empty cache, in a window of its own, at a server of its own with this fault. */
  async function visit(
    fault: (path: string) => Fault | null,
    work: (visitor: Visitor) => Promise<void>,
    address = (server: FaultyServer): string => server.page,
  ): Promise<void> {
    const server = await openFaultyServer();
    const context = await browser.createBrowserContext();
    try {
      server.setFault(fault);
      const page = await context.newPage({ type: 'window' });
      await page.evaluateOnNewDocument(startAtDesk, deskSettings);
      await page.setViewport({ width: 1104, height: 700 });
      await page.goto(address(server), { waitUntil: 'domcontentloaded' });
      await work({ page, server });
    } finally {
      await context.close();
      await server.close();
    }
  }

  async function openDesk(page: Page): Promise<void> {
    await appears(page, '.scenario-begin');
    await press(page, /Singapore, 2018/, '.scenario button');
    await appears(page, 'dialog[open]');
    await press(page, /^To the desk$/);
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null, patience);
  }

  // The browser that remembers is tried with every fault.
  const faults = [
    ['gone', 'gone'],
    ['broken off', 'cut'],
    ['sent as text', 'text'],
  ] as const;
  it.concurrent.for(name === 'firefox' ? faults : faults.slice(0, 1))(
    'a sheet whose files are %s is told of, waited for and opened',
    ([, fault], { expect }) =>
      visit(healthy, async ({ page, server }) => {
        await openDesk(page);
        server.setFault(failing(/assets\/(game-dialogs|seat-roster|past)-/, fault));
        await press(page, /^Menu/);
        await appears(page, 'button[aria-busy=true]');
        await shows(page, missing);
        server.setFault(healthy);
        await appears(page, 'dialog[open] .menu-list');
        await isGone(page, missing);
        expect(await page.$('[aria-busy]')).toBeNull();
      }),
  );

  it.concurrent('a scenario that does not come at first comes by itself', () =>
    visit(failing(/assets\/2018-singapore-/, 'gone'), async ({ page, server }) => {
      await appears(page, '.scenario-begin');
      await press(page, /Singapore, 2018/, '.scenario button');
      await appears(page, '.scenario button[aria-busy=true]');
      await shows(page, missing);
      server.setFault(healthy);
      await appears(page, 'dialog[open]');
    }));

  it.concurrent('the rules, the desk and a kept game are waited for', () =>
    visit(failing(/assets\/(rules|desk|theatre)-/, 'gone'), async ({ page, server }) => {
      await appears(page, '.scenario-begin');
      await shows(page, missing);
      await press(page, /Singapore, 2018/, '.scenario button');
      server.setFault(healthy);
      await appears(page, 'dialog[open]');
      server.setFault(failing(/assets\/(players|responder|line-player)-/, 'gone'));
      await page.goto(page.url(), { waitUntil: 'domcontentloaded' });
      await page.waitForFunction(
        () => [...document.querySelectorAll('button')].some((one) => one.textContent?.startsWith('Continue')),
        patience,
      );
      await press(page, /^Continue/);
      await appears(page, 'button[aria-busy=true]');
      await shows(page, missing);
      server.setFault(healthy);
      await appears(page, '.desk, [data-page-heading]');
      await shows(page, /End turn/);
    }));

  it.concurrent('a script whose own address never answers is asked for under another', ({ expect }) =>
    visit(healthy, async ({ page, server }) => {
      await openDesk(page);
      server.setFault(failing(/assets\/game-dialogs-[\w-]+\.js$/, 'gone'));
      await press(page, /^Menu/);
      await appears(page, 'dialog[open] .menu-list');
      expect(server.requests.some((path) => /game-dialogs-[\w-]+\.js\?again=\d+$/.test(path))).toBe(true);
    }));

  it.concurrent('a page whose program is gone says so, and goes on by itself when it comes', () =>
    visit(failing(/assets\/title-[\w-]+\.js/, 'gone'), async ({ page, server }) => {
      await shows(page, /could not be fetched \(404\)/);
      server.setFault(healthy);
      await appears(page, '.scenario-begin');
    }));

  it.concurrent('a program sent as text is named as what it is', () =>
    visit(failing(/assets\/title-[\w-]+\.js/, 'text'), ({ page }) => shows(page, /something else \(text\/plain\)/)));

  it.concurrent('a program that this browser cannot read, or that it is too old for, is told of', () =>
    visit(failing(/assets\/title-[\w-]+\.js/, 'garbled'), async ({ page, server }) => {
      await shows(page, /too old for it, or something holds the program back \(.*SyntaxError/);
      server.setFault(failing(/assets\/title-[\w-]+\.js/, 'gone'));
      await page.evaluateOnNewDocument(() => {
        Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
      });
      await page.reload({ waitUntil: 'domcontentloaded' });
      await shows(page, /Chrome, Edge and Firefox of 2023 or newer/);
      await isGone(page, /could not be fetched/);
    }));

  it.concurrent('a page whose text comes after the check of the start says one reason only', () =>
    visit(failing(/assets\/title-[\w-]+\.js/, 'gone'), async ({ page, server }) => {
      await page.evaluateOnNewDocument(() => {
        Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
      });
      server.setFault((path) => (/^index\.html/.test(path) ? 'halting' : /assets\/title-[\w-]+\.js/.test(path) ? 'gone' : null));
      await page.reload({ waitUntil: 'domcontentloaded' });
      await shows(page, /Chrome, Edge and Firefox of 2023 or newer/);
      await isGone(page, /could not be fetched/);
    }));

  it.concurrent('a page that came without its look gets it later', () =>
    visit(failing(/assets\/title-[\w-]+\.css/, 'gone'), async ({ page, server }) => {
      await appears(page, '.scenario-begin');
      server.setFault(healthy);
      await page.waitForFunction(
        () => getComputedStyle(document.querySelector('.scenario-begin') ?? document.body).borderTopStyle === 'none',
        patience,
      );
    }));

  it.concurrent('opened as a file, the page says that it needs a server', () =>
    visit(
      healthy,
      ({ page }) => shows(page, /opened as a file/),
      () => pathToFileURL(join(root, 'dist/index.html')).href,
    ));

  it.concurrent('in a frame that lets nothing run, the page says so', () =>
    visit(
      healthy,
      async ({ page }) => {
        const frame = await (await page.waitForSelector('iframe', patience))?.contentFrame();
        if (!frame) throw new Error('There is no frame');
        await frame.waitForFunction(() => /inside another one/.test(document.body.innerText), patience);
      },
      (server) => server.framed('allow-scripts'),
    ));
});
