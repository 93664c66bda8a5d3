// Finds a browser for the tests, or gets one. Invariant: without a browser the tests fail with a sentence, they never pass over it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, runTool } from './setup.mjs';

const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'];
const macApps = ['Google Chrome', 'Chromium', 'Microsoft Edge'];
const windowsPrograms = [
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

/** What to do when there is no browser. */
export const noBrowser = process.env.CHROME_PATH
  ? `CHROME_PATH names no program: ${process.env.CHROME_PATH}. Set it to the program of Chromium, Chrome or Edge, or unset it.`
  : 'The tests play the game in a real browser and found none. Install Chromium, Chrome or Edge, or set CHROME_PATH to the program of one.';

function usualPlaces() {
  const environment = process.env;
  if (process.platform === 'win32') {
    const drives = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return windowsPrograms.flatMap((program) => drives.flatMap((drive) => (drive ? [join(drive, program)] : [])));
  }
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(environment.HOME ?? '', 'Applications')];
    return macApps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, name)));
}

/** The browser that playwright-core would have downloaded. */
async function downloadedBrowser() {
  const { chromium } = await import('playwright-core');
  return chromium.executablePath();
}

/**
 * The program of an installed browser, or null. CHROME_PATH, when set, is the only one looked at.
 * @returns {Promise<string | null>}
 */
export async function findBrowser() {
  const named = process.env.CHROME_PATH;
  if (named) return existsSync(named) ? named : null;
  const places = [...usualPlaces(), await downloadedBrowser()];
  return places.find((path) => path && existsSync(path)) ?? null;
}

/**
 * The program of a browser, installed if need be: as a package on a Debian-like machine we are root of, else by playwright-core's own
 * download into the user's folder. Throws the sentence that says how when neither works.
 * @returns {Promise<string>}
 */
export async function ensureBrowser() {
  const found = await findBrowser();
  if (found) return found;
  if (!process.env.CHROME_PATH) {
    console.error('No browser found for the tests; installing one ...');
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-q'], { env });
      await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
    }
    if (!(await findBrowser())) await runTool('playwright-core/cli.js', ['install', 'chromium']);
  }
  const installed = await findBrowser();
  if (!installed) throw new Error(noBrowser);
  return installed;
}
