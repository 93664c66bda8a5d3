// The built page in a real browser. Invariant: everything the page complains of and everything it asks for is kept, and nothing is passed over.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page, type Request } from 'playwright-core';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';

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
}

export interface Visit {
  readonly page: Page;
  /** Console errors and warnings, uncaught errors, blocked and failed requests, in the page's own words. */
  readonly complaints: readonly string[];
  /** The addresses of all requests, in order. */
  readonly requests: readonly string[];
  /** Those among them that leave the page's own origin. */
  foreignRequests(): readonly string[];
  close(): Promise<void>;
}

/** Serves dist/ and starts the browser; `withoutWebGl` for a machine that cannot draw the map. */
export async function openBuiltPage(options: { withoutWebGl?: boolean } = {}): Promise<BuiltPage> {
  const program = await findBrowser();
  if (!program) throw new Error(noBrowser);
  const folder = join(root, 'dist');
  if (!existsSync(join(folder, 'index.html'))) throw new Error('There is no built page to test. Run: npm run build');
  const server = await serve(folder);
  const args = options.withoutWebGl
    ? [...browserArguments.filter((argument) => !argument.includes('swiftshader')), '--disable-gpu', '--disable-3d-apis']
    : browserArguments;
  const browser = await chromium.launch({ executablePath: program, args });
  return {
    origin: server.origin,
    browser,
    visit: (visit) => openVisit(browser, server.origin, visit),
    close: async () => {
      await browser.close();
      await server.close();
    },
  };
}

async function openVisit(browser: Browser, origin: string, options: VisitOptions = {}): Promise<Visit> {
  const { path = '/', isOpened = true, ...contextOptions } = options;
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...contextOptions });
  const page = await context.newPage();
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(`${message.type()}: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`uncaught: ${error.stack ?? error.message}`));
  context.on('request', (request: Request) => requests.push(request.url()));
  context.on('requestfailed', (request: Request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText ?? ''}`));
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
