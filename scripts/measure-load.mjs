// How long a player on slow 4G with a processor four times slower waits for the title and for the first desk. Prints JSON; needs a built page.
// Times are medians of several fresh visits, in milliseconds since the page was asked for unless said otherwise. Usage: node scripts/measure-load.mjs [visits]
import { join } from 'node:path';
import { ensureBrowser } from './browser.mjs';
import { build, isBuilt } from './build.mjs';
import { serve } from './serve.mjs';
import { root, setUp } from './setup.mjs';

// Slow 4G as Lighthouse has it: 150 ms there and back, 1.6 Mbit/s down, 750 kbit/s up.
const slow4g = { offline: false, latency: 150, downloadThroughput: (1638.4 * 1000) / 8, uploadThroughput: (750 * 1000) / 8 };
const slowerCpu = 4;

/** Runs in the page before it does: presses each button as soon as it is there, and writes down when what it brings was painted. */
function pressAndWatch() {
  /** @type {Record<string, number>} */
  const times = {};
  const steps = [
    { name: 'title', wanted: /Singapore/ },
    { name: 'dossier', wanted: /^To the desk/ },
    { name: 'desk', wanted: /End (the )?turn/i },
  ];
  let pressed = 0;
  const button = (/** @type {RegExp} */ wanted) =>
    [...document.querySelectorAll('button')].find((one) => wanted.test(one.textContent ?? '') && one.getClientRects().length > 0);
  const painted = (/** @type {() => void} */ then) => requestAnimationFrame(() => setTimeout(then));
  const look = () => {
    const step = steps.at(0);
    const found = step && button(step.wanted);
    if (step && found) {
      steps.shift();
      const last = steps.length === 0;
      painted(() => {
        times[step.name] = performance.now();
        if (pressed > 0) times[`${step.name}AfterPress`] = performance.now() - pressed;
        pressed = performance.now();
        if (last) Object.assign(globalThis, { waited: times });
        else found.click();
        look();
      });
    } else if (step) setTimeout(look, 4);
  };
  look();
}

/** @param {import('playwright-core').Browser} browser @param {string} origin @returns {Promise<Record<string, number>>} */
async function visit(browser, origin) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const session = await context.newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', slow4g);
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowerCpu });
  await page.addInitScript(pressAndWatch);
  await page.goto(origin, { waitUntil: 'commit' });
  const waited = await page.waitForFunction(() => Reflect.get(globalThis, 'waited'), undefined, { timeout: 60_000, polling: 100 });
  const times = await waited.jsonValue();
  await context.close();
  return times;
}

/** @param {readonly number[]} values */
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;

await setUp();
const program = await ensureBrowser('chromium');
if (!isBuilt() && (await build()) !== 0) process.exit(1);
const { chromium } = await import('playwright-core');
const server = await serve(join(root, 'dist'));
const browser = await chromium.launch({
  executablePath: program,
  args: ['--no-sandbox', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--disable-quic'],
});
/** @type {Record<string, number>[]} */
const visits = [];
for (let n = Number(process.argv[2] ?? 5); n > 0; n -= 1) visits.push(await visit(browser, server.origin));
await browser.close();
await server.close();
const names = Object.keys(visits[0] ?? {});
const medians = Object.fromEntries(names.map((name) => [name, Math.round(median(visits.flatMap((one) => one[name] ?? [])))]));
console.log(
  JSON.stringify({ visits: visits.length, network: 'slow 4G', cpu: `${slowerCpu} times slower`, milliseconds: medians }, null, 2),
);
