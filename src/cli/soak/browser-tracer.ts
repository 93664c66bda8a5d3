// The same games in a browser's page and in a worker of that page: Chromium or Firefox, both driven by puppeteer-core.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { type Browser, launch, type Page } from 'puppeteer-core';
import { build } from 'vite';
import { projectFolder } from '../sources/project-paths';
import type { TraceTask } from './trace-page';

export type BrowserKind = 'chrome' | 'firefox';

/** The variable of the environment that names each browser's program. */
export const browserVariables: Readonly<Record<BrowserKind, string>> = { chrome: 'CHROME_PATH', firefox: 'FIREFOX_PATH' };

const chromeFlags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A browser without a window. What it is asked for may take any time: a thousand games do. */
export function launchBrowser(
  kind: BrowserKind,
  program: string,
  firefoxSettings: Readonly<Record<string, unknown>> = {},
  moreChromeFlags: readonly string[] = [],
): Promise<Browser> {
  return launch({
    browser: kind,
    executablePath: program,
    headless: true,
    protocolTimeout: 0,
    ...(kind === 'chrome' ? { args: [...chromeFlags, ...moreChromeFlags] } : { extraPrefsFirefox: { ...firefoxSettings } }),
  });
}

/** The rules and the tracing as one script, which is page and worker. */
export async function bundleTracing(): Promise<string> {
  const folder = mkdtempSync(join(projectFolder, 'node_modules', '.trace-'));
  try {
    await build({
      configFile: false,
      root: projectFolder,
      logLevel: 'error',
      build: {
        lib: { entry: join(projectFolder, 'src/cli/soak/trace-page.ts'), formats: ['iife'], name: 'trace', fileName: () => 'trace.js' },
        outDir: folder,
        copyPublicDir: false,
      },
    });
    return readFileSync(join(folder, 'trace.js'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Serves a page that holds nothing but the script, at an address of this machine that no browser has seen before. */
async function serveScript(script: string): Promise<{ readonly origin: string; readonly close: () => void }> {
  const server = createServer((request, response) => {
    const isScript = request.url?.endsWith('.js') === true;
    response.setHeader('Content-Type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : '<!doctype html><title>games</title><script src="trace.js"></script>');
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const close = (): void => {
    server.closeAllConnections();
    server.close();
  };
  return { origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, close };
}

export interface BrowserTracer {
  /** The browser's own name of itself and its version. */
  readonly browser: string;
  readonly inPage: (task: TraceTask) => Promise<string[]>;
  readonly inWorker: (task: TraceTask) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** A page of this browser, ready to play. `script`: what `bundleTracing` gave. */
export async function openTracer(browser: Browser, script: string): Promise<BrowserTracer> {
  const server = await serveScript(script);
  const page = await browser.newPage();
  await page.goto(server.origin);
  return {
    browser: await browser.version(),
    inPage: (task) => page.evaluate((given) => globalThis.traceGames(given), task),
    inWorker: (task) => runInWorker(page, task),
    close: async () => {
      await page.close();
      server.close();
    },
  };
}

function runInWorker(page: Page, task: TraceTask): Promise<string[]> {
  return page.evaluate(
    (given) =>
      new Promise<string[]>((resolve, reject) => {
        const worker = new Worker('trace.js');
        worker.onmessage = (message: MessageEvent<string[]>) => {
          worker.terminate();
          resolve(message.data);
        };
        worker.onerror = (error) => reject(new Error(error.message));
        worker.postMessage(given);
      }),
    task,
  );
}
