// The same games in Chromium's page and in a worker of that page.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { build } from 'vite';
import { projectFolder } from '../sources/project-paths';
import type { TraceTask } from './trace-page';

const flags = [
  '--no-sandbox',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];
/** A page that exists nowhere: every request is answered here. */
const address = 'http://games.test/';

/** The rules and the tracing as one script. */
async function bundle(): Promise<string> {
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

export interface BrowserTracer {
  /** The browser's own name of itself and its version. */
  readonly browser: string;
  readonly inPage: (task: TraceTask) => Promise<string[]>;
  readonly inWorker: (task: TraceTask) => Promise<string[]>;
  readonly close: () => Promise<void>;
}

/** A browser ready to play: the program CHROME_PATH names, which `npm run soak` sets. */
export async function openTracer(): Promise<BrowserTracer> {
  const program = process.env.CHROME_PATH;
  if (!program) throw new Error('No browser is named. Use `npm run soak`, or set CHROME_PATH to a Chromium, or give --no-browser.');
  const script = await bundle();
  const browser = await chromium.launch({ executablePath: program, args: flags });
  const page = await browser.newPage();
  await page.route('**/*', (route) => {
    const isScript = route.request().url().endsWith('.js');
    return route.fulfill({
      contentType: isScript ? 'text/javascript' : 'text/html',
      body: isScript ? script : '<script src="trace.js"></script>',
    });
  });
  await page.goto(address);
  return {
    browser: `Chromium ${browser.version()}`,
    inPage: (task) => page.evaluate((given) => globalThis.traceGames(given), task),
    inWorker: (task) => runInWorker(page, task),
    close: () => browser.close(),
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
