// The built page in a real browser. Invariant: everything the page complains of and everything it asks for is kept; passed over is only
// what the browser says of its own way to compose the picture, and that only where it composes it otherwise than a player's.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { deskSettings, startAtDesk } from './start-at-desk';

const browserArguments = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** One served copy of dist/ and one browser, for a test file: open in `beforeAll`, close in `afterAll`. */
export interface BuiltPage {
  /** `http://localhost:<port>`, without a slash at the end. */
  readonly origin: string;
  readonly browser: Browser;
  /** A new visitor with empty storage. */
  visit(options?: VisitOptions): Promise<Visit>;
  close(): Promise<void>;
}

export interface VisitOptions extends BrowserContextOptions {
  /** What follows the origin; `/` unless told. */
  readonly path?: string;
  /** Whether the page is opened; true unless told. A visitor that has yet to set something up opens it itself. */
  readonly isOpened?: boolean;
  /** Turns begin with their scene, as for a new reader; else at the desk, as for one who has chosen so. */
  readonly startsAtScene?: boolean;
}

export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, blocked and failed requests, in the page's own words; not what leaving a page breaks off. */
  readonly complaints: readonly string[];
  /** The addresses of all requests, in order. */
  readonly requests: readonly string[];
  /** Those among them that leave the page's own origin. */
  foreignRequests(): readonly string[];
  close(): Promise<void>;
}

/** How the browser draws: `withoutWebGl` as on a machine that cannot draw the map; `composedByGpu` as on a player's, for what is about the picture itself. */
export interface Drawing {
  readonly withoutWebGl?: boolean;
  readonly composedByGpu?: boolean;
}

function argumentsFor({ withoutWebGl, composedByGpu }: Drawing): string[] {
  if (withoutWebGl)
    return [...browserArguments.filter((argument) => !argument.includes('swiftshader')), '--disable-gpu', '--disable-3d-apis'];
  // The map is drawn by WebGL in either case. Where the graphics card is a program, paper and text are put together quicker without it.
  return composedByGpu ? browserArguments : [...browserArguments, '--disable-gpu-compositing'];
}

/** What the browser notes of itself when a canvas is fetched from the graphics card for a page put together without it. */
const isOfComposing = (text: string): boolean => /^\[\.WebGL-\w+\]GL Driver Message .*GPU stall due to ReadPixels/.test(text);

/** Whether the page is left for another, or loaded anew: what it was still asking for is then broken off by the browser. */
const isDeparture = (request: Request): boolean => request.isNavigationRequest() && request.frame().parentFrame() === null;

/** Serves dist/ and starts the browser. */
export async function openBuiltPage(options: Drawing = {}): Promise<BuiltPage> {
  const program = await findBrowser('chromium');
  if (!program) throw new Error(noBrowser('chromium'));
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no built page to test. Run: npm run build');
  const server = await serve(folder);
  const browser = await chromium.launch({ executablePath: program, args: argumentsFor(options) });
  return {
    origin: server.origin,
    browser,
    visit: (visit) => openVisit(browser, server.origin, visit, options.composedByGpu === true),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openVisit(browser: Browser, origin: string, options: VisitOptions = {}, isComposedByGpu = false): Promise<Visit> {
  const { path = '/', isOpened = true, startsAtScene = false, ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions });
  if (!startsAtScene) await context.addInitScript(startAtDesk, deskSettings);
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() !== 'error' && message.type() !== 'warning') return;
    if (isComposedByGpu || !isOfComposing(message.text())) complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  let departures = 0;
  const askedBefore = new Map<Request, number>();
  context.on('request', (request: Request) => {
    requests.push(request.url());
    if (isDeparture(request)) departures += 1;
    askedBefore.set(request, departures);
  });
  context.on('requestfailed', (request: Request) => {
    const reason = request.failure()?.errorText ?? '';
    const isLeftBehind = reason === 'net::ERR_ABORTED' && askedBefore.get(request) !== departures;
    if (!isLeftBehind) complaints.push(`failed: ${request.url()} ${reason}`);
  });
  context.on('response', (response) => {
    if (response.status() >= 400) complaints.push(`${response.status()}: ${response.url()}`);
  });
  if (isOpened) await page.goto(origin + path);
  return {
    page,
    complaints,
    requests,
    foreignRequests: () => requests.filter((url) => !/^(data|blob):/.test(url) && new URL(url).origin !== origin),
    close: () => context.close(),
  };
}
