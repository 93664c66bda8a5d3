// Parts of the page that do not come: the page says so within seconds, asks again, and goes on, in two browsers. One of them remembers every
// import that failed for as long as the page is open.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { root } from '../../scripts/setup.mjs';
import { launchBrowser } from '../../src/cli/soak/browser-tracer';
import { type Fault, type FaultyServer, openFaultyServer } from '../support/faulty-server';
import { press } from '../support/page-object';

let server: FaultyServer;
beforeAll(async () => {
  server = await openFaultyServer();
});
afterAll(() => server?.close());

/** Waits until the page shows these words. */
async function shows(page: Page, words: RegExp): Promise<void> {
  await page.waitForFunction((source) => new RegExp(source, 'i').test(document.body.innerText), { timeout: 30_000 }, words.source);
}

const isGone = (page: Page, words: RegExp): Promise<unknown> =>
  page.waitForFunction((source) => !new RegExp(source, 'i').test(document.body.innerText), { timeout: 30_000 }, words.source);

/** As a reader's: driven from outside, Firefox would let a page of a disk read the files beside it. */
const firefoxSettings = { 'ui.prefersReducedMotion': 1, 'security.fileuri.strict_origin_policy': true };
const missing = /A part of this page cannot be fetched/;

describe.each(['chromium', 'firefox'] as const)('in %s', (name) => {
  let browser: Browser;
  beforeAll(async () => {
    const program = await findBrowser(name);
    if (!program) throw new Error(noBrowser(name));
    browser = await launchBrowser(name === 'chromium' ? 'chrome' : 'firefox', program, firefoxSettings);
  });
  afterAll(() => browser?.close());
  beforeEach(() => server.setFault(() => null));

  /** A visitor with an empty storage and an empty cache. */
  async function visit(address = server.page): Promise<{ readonly page: Page; readonly leave: () => Promise<void> }> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1104, height: 700 });
    await page.goto(address, { waitUntil: 'domcontentloaded' });
    return { page, leave: () => context.close() };
  }

  const failing = (files: RegExp, fault: Fault): void => server.setFault((path) => (files.test(path) ? fault : null));

  async function openDesk(page: Page): Promise<void> {
    await page.waitForSelector('.scenario-begin');
    await press(page, /Singapore/);
    await page.waitForSelector('dialog[open]');
    await press(page, /^To the desk$/);
    await page.waitForFunction(() => document.querySelector('dialog[open]') === null);
  }

  // The browser that remembers is tried with every fault.
  const faults = [
    ['gone', 'gone'],
    ['broken off', 'cut'],
    ['sent as text', 'text'],
  ] as const;
  it.each(name === 'firefox' ? faults : faults.slice(0, 1))(
    'a sheet whose files are %s is told of, waited for and opened',
    async (_, fault) => {
      const { page, leave } = await visit();
      await openDesk(page);
      failing(/assets\/(game-dialogs|seat-roster|past)-/, fault);
      await press(page, /^Menu/);
      await page.waitForSelector('button[aria-busy=true]');
      await shows(page, missing);
      server.setFault(() => null);
      await page.waitForSelector('dialog[open] .menu-list', { timeout: 30_000 });
      await isGone(page, missing);
      expect(await page.$('[aria-busy]')).toBeNull();
      await leave();
    },
  );

  it('a scenario that does not come at first comes by itself', async () => {
    failing(/assets\/2018-singapore-/, 'gone');
    const { page, leave } = await visit();
    await page.waitForSelector('.scenario-begin');
    await press(page, /Singapore/);
    await page.waitForSelector('.scenario-begin[aria-busy=true]');
    await shows(page, missing);
    server.setFault(() => null);
    await page.waitForSelector('dialog[open]', { timeout: 30_000 });
    await leave();
  });

  it('the rules, the desk and a kept game are waited for', async () => {
    failing(/assets\/(rules|desk|theatre)-/, 'gone');
    const { page, leave } = await visit();
    await page.waitForSelector('.scenario-begin');
    await shows(page, missing);
    await press(page, /Singapore/);
    server.setFault(() => null);
    await page.waitForSelector('dialog[open]', { timeout: 30_000 });
    failing(/assets\/(players|responder|line-player)-/, 'gone');
    await page.goto(page.url(), { waitUntil: 'domcontentloaded' });
    await page.waitForFunction(() => [...document.querySelectorAll('button')].some((one) => one.textContent?.startsWith('Continue')));
    await press(page, /^Continue/);
    await page.waitForSelector('button[aria-busy=true]');
    await shows(page, missing);
    server.setFault(() => null);
    await page.waitForSelector('.desk, [data-page-heading]', { timeout: 30_000 });
    await shows(page, /End turn/);
    await leave();
  });

  it('a script whose own address never answers is asked for under another', async () => {
    const { page, leave } = await visit();
    await openDesk(page);
    failing(/assets\/game-dialogs-[\w-]+\.js$/, 'gone');
    await press(page, /^Menu/);
    await page.waitForSelector('dialog[open] .menu-list', { timeout: 30_000 });
    expect(server.requests.some((path) => /game-dialogs-[\w-]+\.js\?again=\d+$/.test(path))).toBe(true);
    await leave();
  });

  it('a page whose program is gone says so, and goes on by itself when it comes', async () => {
    failing(/assets\/title-[\w-]+\.js/, 'gone');
    const { page, leave } = await visit();
    await shows(page, /could not be fetched \(404\)/);
    server.setFault(() => null);
    await page.waitForSelector('.scenario-begin', { timeout: 30_000 });
    await leave();
  });

  it('a program sent as text is named as what it is', async () => {
    failing(/assets\/title-[\w-]+\.js/, 'text');
    const { page, leave } = await visit();
    await shows(page, /something else \(text\/plain\)/);
    await leave();
  });

  it('a program that this browser cannot read, or that it is too old for, is told of', async () => {
    failing(/assets\/title-[\w-]+\.js/, 'garbled');
    const { page, leave } = await visit();
    await shows(page, /too old for it, or something holds the program back \(.*SyntaxError/);
    failing(/assets\/title-[\w-]+\.js/, 'gone');
    await page.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
    });
    await page.reload({ waitUntil: 'domcontentloaded' });
    await shows(page, /Chrome, Edge and Firefox of 2023 or newer/);
    await isGone(page, /could not be fetched/);
    await leave();
  });

  it('a page whose text comes after the check of the start says one reason only', async () => {
    failing(/assets\/title-[\w-]+\.js/, 'gone');
    const { page, leave } = await visit();
    await page.evaluateOnNewDocument(() => {
      Reflect.deleteProperty(HTMLScriptElement.prototype, 'noModule');
    });
    server.setFault((path) => (/^index\.html/.test(path) ? 'halting' : /assets\/title-[\w-]+\.js/.test(path) ? 'gone' : null));
    await page.reload({ waitUntil: 'domcontentloaded' });
    await shows(page, /Chrome, Edge and Firefox of 2023 or newer/);
    await isGone(page, /could not be fetched/);
    await leave();
  });

  it('a page that came without its look gets it later', async () => {
    failing(/assets\/title-[\w-]+\.css/, 'gone');
    const { page, leave } = await visit();
    await page.waitForSelector('.scenario-begin');
    server.setFault(() => null);
    await page.waitForFunction(
      () => getComputedStyle(document.querySelector('.scenario-begin') ?? document.body).borderTopStyle === 'none',
      {
        timeout: 30_000,
      },
    );
    await leave();
  });

  it('opened as a file, the page says that it needs a server', async () => {
    const { page, leave } = await visit(pathToFileURL(join(root, 'dist/index.html')).href);
    await shows(page, /opened as a file/);
    await leave();
  });

  it('in a frame that lets nothing run, the page says so', async () => {
    const { page, leave } = await visit(server.framed('allow-scripts'));
    const frame = await (await page.waitForSelector('iframe'))?.contentFrame();
    await frame?.waitForFunction(() => /inside another one/.test(document.body.innerText), { timeout: 30_000 });
    await leave();
  });
});
