// The built page in both browsers, driven the same way: for what a browser itself decides (focus, history, keys, gestures, foreign nodes).
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { launchBrowser } from '../../src/cli/soak/browser-tracer';
import { deskSettings, startAtDesk } from './start-at-desk';
import { isWhole } from './whole';

export const bothBrowsers = ['chromium', 'firefox'] as const;
export type BrowserName = (typeof bothBrowsers)[number];

export interface PageOptions {
  readonly width?: number;
  readonly height?: number;
  readonly hasTouch?: boolean;
  /** Texts by key that the storage holds before the page is opened. */
  readonly kept?: Readonly<Record<string, string>>;
  /** Turns begin with their scene, as for a new reader; else at the desk. */
  readonly startsAtScene?: boolean;
  /** What follows the origin; `/` unless told. */
  readonly path?: string;
}

export interface OpenPage {
  readonly page: Page;
  /** Console errors and warnings, and uncaught errors. */
  readonly complaints: readonly string[];
  readonly close: () => Promise<void>;
}

export interface ServedBrowser {
  readonly origin: string;
  /** A visitor with a storage of its own. */
  readonly open: (options?: PageOptions) => Promise<OpenPage>;
  readonly close: () => Promise<void>;
}

/** The browsers that a test file wants: one as a sample, both in the soak. */
export const sampleBrowsers = (sample: BrowserName): readonly BrowserName[] => (isWhole ? bothBrowsers : [sample]);

/** Without WebGL the page shows the still map and starts in a third of the time: for whatever is not about the map. */
export const withoutWebGl = { chromeFlags: ['--disable-gpu', '--disable-3d-apis'], firefoxSettings: { 'webgl.disabled': true } };

/** Serves dist/ and starts the browser; `isStill`: the system asks for less motion; `drawsMap`: it can draw the living map. */
export async function openBrowser(name: BrowserName, { isStill = true, drawsMap = isWhole } = {}): Promise<ServedBrowser> {
  const program = await findBrowser(name);
  if (!program) throw new Error(noBrowser(name));
  const server = await serve(join(root, 'dist'));
  const settings = { 'ui.prefersReducedMotion': isStill ? 1 : 0, ...(drawsMap ? {} : withoutWebGl.firefoxSettings) };
  const browser: Browser = await launchBrowser(
    name === 'chromium' ? 'chrome' : 'firefox',
    program,
    settings,
    drawsMap ? [] : withoutWebGl.chromeFlags,
  );
  const { origin } = server;
  return {
    origin,
    open: async ({ width = 1280, height = 800, hasTouch = false, kept = {}, path = '/', startsAtScene = false } = {}) => {
      const context = await browser.createBrowserContext();
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on('console', (message) => {
        if (message.type() !== 'error' && message.type() !== 'warn') return;
        // What Chromium notes of itself when it has no graphics card.
        if (!/GL Driver Message|software WebGL/.test(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
      });
      page.on('pageerror', (error) =>
        complaints.push(`uncaught: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      );
      if (name === 'chromium' && isStill) await page.emulateMediaFeatures([{ name: 'prefers-reduced-motion', value: 'reduce' }]);
      await page.setViewport({ width, height, ...(name === 'chromium' ? { hasTouch } : {}) });
      if (!startsAtScene) await page.evaluateOnNewDocument(startAtDesk, deskSettings);
      if (Object.keys(kept).length > 0) {
        await page.goto(`${origin}/assets/seal.svg`);
        await page.evaluate((texts) => {
          for (const [key, text] of Object.entries(texts)) localStorage.setItem(key, text);
        }, kept);
      }
      await page.goto(origin + path);
      await page.waitForSelector('h1');
      return { page, complaints, close: () => context.close() };
    },
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

/** A page behind another draws no frames: what is waited for is asked for by the clock. */
const POLL_MS = 40;

/** Waits until something holds on the page. */
export function until(page: Page, holds: () => boolean): Promise<unknown> {
  return page.waitForFunction(holds, { timeout: 20_000, polling: POLL_MS });
}

/** Presses the first visible button, in the open sheet or on the page, whose words begin so, as a helping program would: without a pointer. */
export async function pressByName(page: Page, words: RegExp, css = 'button, summary, label'): Promise<void> {
  const find = (source: string, flags: string, selector: string): boolean => {
    const scope = document.querySelector('dialog[open]') ?? document;
    const found = [...scope.querySelectorAll<HTMLElement>(selector)].find(
      (one) =>
        one.checkVisibility() &&
        one.getAttribute('aria-disabled') !== 'true' &&
        new RegExp(source, flags).test((one.textContent ?? '').trim()),
    );
    found?.click();
    return found !== undefined;
  };
  await page.waitForFunction(find, { timeout: 20_000, polling: POLL_MS }, words.source, words.flags, css);
}
