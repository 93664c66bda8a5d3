// A short sample of what `npm run soak` does at length: a monkey plays on the built page, in two browsers and at three sizes.
import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { launchBrowser } from '../../src/cli/soak/browser-tracer';
import { runMonkey } from '../../src/cli/soak/monkey';
import { shippedIds } from '../../src/cli/sources/scenario-files';
import { loadShippedWithTexts } from '../support/shipped-scenarios';
import { withoutWebGl } from '../support/two-browsers';
import { isWhole } from '../support/whole';

/** Actions of each visit. */
const actions = Number(process.env.MONKEY_ACTIONS ?? (isWhole ? 60 : 12));
const allVisits = [
  ['chromium', '2018-singapore', { width: 1440, height: 900 }],
  ['chromium', 'first-game', { width: 390, height: 844 }],
  ['firefox', '2012-abe-restart', { width: 1024, height: 768 }],
] as const;
const visits = isWhole ? allVisits : allVisits.slice(1);

let server: Awaited<ReturnType<typeof serve>>;
beforeAll(async () => {
  server = await serve(join(root, 'dist'));
});
afterAll(() => server?.close());

describe.each(visits)('a monkey in %s with %s', (name, id, size) => {
  let browser: Browser;
  beforeAll(async () => {
    const program = await findBrowser(name);
    if (!program) throw new Error(noBrowser(name));
    const { chromeFlags, firefoxSettings } = isWhole ? { chromeFlags: [], firefoxSettings: {} } : withoutWebGl;
    browser = await launchBrowser(name === 'chromium' ? 'chrome' : 'firefox', program, firefoxSettings, chromeFlags);
  });
  afterAll(() => browser?.close());

  it('finds no error, no empty page, no lost focus and no game that is not its own', async () => {
    const scenarios = shippedIds().map((each) => loadShippedWithTexts(each));
    const { scenario, texts } = loadShippedWithTexts(id);
    const report = await runMonkey(browser, {
      page: server.origin,
      scenario,
      scenarios: scenarios.map((each) => each.scenario),
      title: texts.texts.title ?? id,
      seed: `sample-${id}`,
      size,
      goesOn: (done) => done < actions,
    });
    expect(report.faults).toEqual([]);
    expect(report.actions).toBe(actions);
    expect(report.records).toBeGreaterThan(0);
  });
});
