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
const most = { script: 90 * 1024, scenario: 40 * 1024, font: 150 * 1024 } as const;

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage();
});
afterAll(() => built.close());

/** What a script is: the map's library and what is drawn with it, a scenario's rules, the notes behind its clicks, or the game's own code. */
function kindOfScript(name: string, text: string): Transfer['kind'] {
  if (drawnWithPhaser.test(name)) return 'phaser';
  if (text.length > 300_000 && /Phaser/i.test(text)) return 'phaser';
  if (!/^\S{0,12}\s?\w+=JSON\.parse\(/.test(text)) return 'script';
  return text.includes('"scenario":{"format"') ? 'scenario' : 'notes';
}

async function readTransfer(response: Response): Promise<Transfer> {
  const { responseBodySize } = await response.request().sizes();
  const type = response.headers()['content-type'] ?? '';
  const name = new URL(response.url()).pathname.slice(1) || 'index.html';
  const plain = { 'text/html': 'page', 'text/css': 'style', 'font/woff2': 'font', 'text/javascript': 'script' } as const;
  const kind = Object.entries(plain).find(([start]) => type.startsWith(start))?.[1] ?? 'picture';
  return { name, bytes: Math.max(0, responseBodySize), kind: kind === 'script' ? kindOfScript(name, await response.text()) : kind };
}

async function openDesk(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /Singapore, 2018/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'To the desk' }).click();
  await page.getByRole('button', { name: /End (the )?turn/i }).waitFor();
}

describe('from the title to the first desk', () => {
  test('little is transferred, and all of it from the page itself', async () => {
    const visit = await built.visit({ isOpened: false });
    const reading: Promise<Transfer>[] = [];
    visit.page.on('response', (response) => reading.push(readTransfer(response)));
    await visit.page.goto(built.origin);
    await openDesk(visit.page);
    await visit.page.waitForLoadState('networkidle');
    const transfers = await Promise.all(reading);
    const sum = (kind: Transfer['kind']): number => transfers.filter((one) => one.kind === kind).reduce((all, one) => all + one.bytes, 0);
    console.log(transfers.map(({ name, kind, bytes }) => `${kind} ${bytes} ${name}`).join('\n'));

    expect(sum('scenario')).toBeGreaterThan(0);
    expect(sum('scenario')).toBeLessThanOrEqual(most.scenario);
    expect(sum('script')).toBeLessThanOrEqual(most.script);
    expect(sum('font')).toBeGreaterThan(0);
    expect(sum('font')).toBeLessThanOrEqual(most.font);
    expect(visit.foreignRequests()).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  test('the desk waits for neither the map nor the notes', async () => {
    const visit = await built.visit({ isOpened: false });
    let release: () => void = () => undefined;
    const released = new Promise<void>((done) => {
      release = done;
    });
    const held: string[] = [];
    await visit.page.route(/\.js$/, async (route) => {
      const response = await route.fetch();
      const kind = kindOfScript(new URL(response.url()).pathname.slice(1), await response.text());
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
