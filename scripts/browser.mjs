// Finds the browsers for the tests, or gets them. Invariant: without a browser the tests fail with a sentence, they never pass over it.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { root, run, runTool } from './setup.mjs';

/**
 * @typedef {'chromium' | 'firefox'} BrowserName
 * @typedef {object} BrowserKind
 * @property {string} variable of the environment; when set, it names the only program looked at
 * @property {string} wanted what to install, for a person
 * @property {string} debianPackage
 * @property {readonly string[]} programs on Linux
 * @property {readonly string[]} macPrograms below an Applications folder
 * @property {readonly string[]} windowsPrograms below a folder of programs
 * @property {() => Promise<string | undefined>} downloaded where `download` puts it
 * @property {() => Promise<number>} download the last resort, into the user's folder or ours; an exit code
 */

const downloads = join(root, '.cache', 'browsers');

/** @type {Readonly<Record<BrowserName, BrowserKind>>} */
const kinds = {
  chromium: {
    variable: 'CHROME_PATH',
    wanted: 'Chromium, Chrome or Edge',
    debianPackage: 'chromium',
    programs: ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge-stable', 'microsoft-edge'],
    macPrograms: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((app) => `${app}.app/Contents/MacOS/${app}`),
    windowsPrograms: [
      'Google\\Chrome\\Application\\chrome.exe',
      'Chromium\\Application\\chrome.exe',
      'Microsoft\\Edge\\Application\\msedge.exe',
    ],
    downloaded: async () => (await import('playwright-core')).chromium.executablePath(),
    download: () => runTool('playwright-core/cli.js', ['install', 'chromium']),
  },
  firefox: {
    variable: 'FIREFOX_PATH',
    wanted: 'Firefox',
    debianPackage: 'firefox-esr',
    programs: ['firefox-esr', 'firefox'],
    macPrograms: ['Firefox.app/Contents/MacOS/firefox'],
    windowsPrograms: ['Mozilla Firefox\\firefox.exe'],
    downloaded: async () => {
      const { getInstalledBrowsers } = await import('@puppeteer/browsers');
      return (await getInstalledBrowsers({ cacheDir: downloads })).find(({ browser }) => browser === 'firefox')?.executablePath;
    },
    download: () => runTool('@puppeteer/browsers/lib/cjs/main-cli.js', ['install', 'firefox@stable', '--path', downloads]),
  },
};

/**
 * What to do when there is no such browser.
 * @param {BrowserName} name
 */
export function noBrowser(name) {
  const { variable, wanted } = kinds[name];
  return process.env[variable]
    ? `${variable} names no program: ${process.env[variable]}. Set it to the program of ${wanted}, or unset it.`
    : `The tests play the game in a real browser and found none. Install ${wanted}, or set ${variable} to its program.`;
}

/** @param {BrowserKind} kind */
function usualPlaces({ programs, macPrograms, windowsPrograms }) {
  const environment = process.env;
  if (process.platform === 'win32') {
    const drives = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA];
    return windowsPrograms.flatMap((program) => drives.flatMap((drive) => (drive ? [join(drive, program)] : [])));
  }
  if (process.platform === 'darwin') {
    const folders = ['/Applications', join(environment.HOME ?? '', 'Applications')];
    return macPrograms.flatMap((program) => folders.map((folder) => join(folder, program)));
  }
  const folders = [...(environment.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'].filter(Boolean);
  return programs.flatMap((program) => folders.map((folder) => join(folder, program)));
}

/**
 * The program of an installed browser, or null.
 * @param {BrowserName} name
 * @returns {Promise<string | null>}
 */
export async function findBrowser(name) {
  const kind = kinds[name];
  const named = process.env[kind.variable];
  if (named) return existsSync(named) ? named : null;
  const places = [...usualPlaces(kind), await kind.downloaded()];
  return places.find((path) => path && existsSync(path)) ?? null;
}

/**
 * The program of a browser, installed if need be: as a package on a Debian-like machine we are root of, else by its tool's own download.
 * Throws the sentence that says how when neither works.
 * @param {BrowserName} name
 * @returns {Promise<string>}
 */
export async function ensureBrowser(name) {
  const found = await findBrowser(name);
  if (found) return found;
  const { variable, wanted, debianPackage, download } = kinds[name];
  if (!process.env[variable]) {
    console.error(`No ${wanted} found for the tests; installing one ...`);
    if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
      const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
      await run('apt-get', ['update', '-q'], { env });
      await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', debianPackage], { env });
    }
    if (!(await findBrowser(name))) await download();
  }
  const installed = await findBrowser(name);
  if (!installed) throw new Error(noBrowser(name));
  return installed;
}
