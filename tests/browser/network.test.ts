// What the page asks for from the title to the first desk, and how much of it there is. Sizes are those on the wire, packed; what the browser
// takes from its own store a second time, once it has seen that it is there, crosses no wire.
import type { Page, Response } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';

interface Transfer {
  readonly name: string;
  readonly kind: 'phaser' | 'scenario' | 'notes' | 'script' | 'font' | 'style' | 'page' | 'picture';
  readonly bytes: number;
}

/** The stage is asked for after Phaser and never without it: where there is no WebGL, or before it has come, the map is a plain drawing. */
const drawnWithPhaser = /(?:^|\/)(?:phaser-stage|stage)-/;
/** Until the first scene, or until the first desk for whoever begins there; the rules know the scenes too. */
const most = { script: 90 * 1024, deskScript: 105 * 1024, scenario: 48 * 1024, font: 150 * 1024 } as const;

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage();
});
afterAll(() => built.close());

/** What a script is: the map's library and what is drawn with it, or the game's own code. */
function kindOfScript(name: string, text: string): Transfer['kind'] {
  if (drawnWithPhaser.test(name)) return 'phaser';
  return text.length > 300_000 && /Phaser/i.test(text) ? 'phaser' : 'script';
}

/** What a file of data is: a scenario's rules, the notes behind its clicks, or a drawing of the map. */
const kindOfData = (name: string): Transfer['kind'] => (/-main-/.test(name) ? 'scenario' : /-notes-/.test(name) ? 'notes' : 'picture');

async function readTransfer(response: Response): Promise<Transfer> {
  const { responseBodySize } = await response.request().sizes();
  const type = response.headers()['content-type'] ?? '';
  const name = new URL(response.url()).pathname.slice(1) || 'index.html';
  const plain = { 'text/html': 'page', 'text/css': 'style', 'font/woff2': 'font', 'text/javascript': 'script' } as const;
  const kind = Object.entries(plain).find(([start]) => type.startsWith(start))?.[1] ?? kindOfData(name);
  return { name, bytes: Math.max(0, responseBodySize), kind: kind === 'script' ? kindOfScript(name, await response.text()) : kind };
}

async function openScene(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Singapore/ })
    .first()
    .click();
  await page.locator('[data-answer]').first().waitFor();
}

async function openDesk(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Singapore, 2018/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'To the desk' }).click();
  await page.getByRole('button', { name: /End (the )?turn/i }).waitFor();
}

describe.each([
  { to: 'the first scene', startsAtScene: true, open: openScene, scripts: most.script },
  { to: 'the first desk', startsAtScene: false, open: openDesk, scripts: most.deskScript },
])('from the title to $to', ({ startsAtScene, open, scripts }) => {
  test('little is transferred, and all of it from the page itself', async () => {
    const visit = await built.visit({ isOpened: false, startsAtScene });
    const reading: Promise<Transfer>[] = [];
    visit.page.on('response', (response) => reading.push(readTransfer(response)));
    await visit.page.goto(built.origin);
    await open(visit.page);
    const needed = reading.length;
    await visit.page.waitForLoadState('networkidle');
    const transfers = await Promise.all(reading);
    const sum = (kind: Transfer['kind']): number => transfers.filter((one) => one.kind === kind).reduce((all, one) => all + one.bytes, 0);
    console.log(transfers.map(({ name, kind, bytes }) => `${kind} ${bytes} ${name}`).join('\n'));

    expect(sum('scenario')).toBeGreaterThan(0);
    expect(sum('scenario')).toBeLessThanOrEqual(most.scenario);
    // What is asked for once the first page stands is not waited for.
    const before = transfers.slice(0, startsAtScene ? needed : transfers.length).filter(({ kind }) => kind === 'script');
    expect(before.reduce((all, { bytes }) => all + bytes, 0)).toBeLessThanOrEqual(scripts);
    expect(sum('font')).toBeGreaterThan(0);
    expect(sum('font')).toBeLessThanOrEqual(most.font);
    expect(visit.foreignRequests()).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('the desk', () => {
  test('waits for neither the map nor the notes', async () => {
    const visit = await built.visit({ isOpened: false });
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    const held: string[] = [];
    await visit.page.route(/\.js$|-notes-.*\.json$/, async (route) => {
      const response = await route.fetch();
      const name = new URL(response.url()).pathname.slice(1);
      const kind = name.endsWith('.js') ? kindOfScript(name, await response.text()) : kindOfData(name);
      if (kind === 'phaser' || kind === 'notes') {
        held.push(kind);
        await released;
      }
      await route.fulfill({ response });
    });
    await visit.page.goto(built.origin);
    await openDesk(visit.page);
    expect(await visit.page.locator('canvas').count()).toBe(0);
    await expect.poll(() => [...new Set(held)].sort()).toEqual(['notes', 'phaser']);
    release();
    await visit.page.locator('canvas').first().waitFor();
    expect(visit.complaints).toEqual([]);
    // What is still on its way is read to its end: closed under its reader, it would be an error outside any test.
    await visit.page.unrouteAll({ behavior: 'wait' });
    await visit.close();
  });
});

describe('a part that cannot be fetched', () => {
  test('is said to be missing, asked for again, and comes', async () => {
    const visit = await built.visit();
    const { page } = visit;
    await openDesk(page);
    await page.waitForLoadState('networkidle');
    const late = /assets\/(library-sheet|places-map)/;
    await page.route(late, (route) => route.abort());
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.locator('dialog[open]').getByRole('button', { name: 'Library' }).click();
    await page.getByText('A part of this page cannot be fetched').waitFor();
    await page.unroute(late);
    await page.getByText('Treaty of Shimoda').waitFor({ timeout: 15_000 });
    await page.getByText('A part of this page cannot be fetched').waitFor({ state: 'detached' });
    await visit.close();
  });
});
