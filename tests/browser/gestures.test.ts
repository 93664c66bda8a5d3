// One gesture has one effect: double clicks, double taps, keys pressed twice and held, on what cannot be taken back and beside open sheets;
// with motion and without, at a wide size and at a phone's. A sample here; every hand, pause and size in the soak.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { closeRecord, endTurnButton, openDesk, skipToRecord, topDialog } from '../support/page-object';
import { isWhole } from '../support/whole';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const motions = ['reduce', 'no-preference'] as const;
const wide = { width: 1024, height: 768 };
const phone = { width: 390, height: 844 };

/** Number of turns that the kept game has ended, as its record says. */
function turnsEnded(page: Page): Promise<number> {
  return page.evaluate(() => {
    const key = Object.keys(localStorage).find((name) => name.startsWith('hikiwake.game.'));
    return key === undefined ? -1 : JSON.parse(localStorage.getItem(key) ?? '{}').hashes.length;
  });
}

async function atDesk(options: object): Promise<Visit> {
  const visit = await built.visit(options);
  await openDesk(visit.page, /Singapore, 2018/);
  await visit.page.keyboard.press('Shift');
  return visit;
}

/** The middle of something, in CSS pixels of the page in view. */
async function middleOf(page: Page, css: string): Promise<{ x: number; y: number }> {
  const box = await page.locator(css).first().boundingBox();
  if (!box) throw new Error(`${css} is not in view.`);
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Two presses by a hand, which does not wait for the page to have answered the first. */
async function twice(page: Page, pause: number, press: () => Promise<void>): Promise<void> {
  const first = press();
  await page.waitForTimeout(pause);
  await Promise.all([first, press()]);
}

const END = '.end-buttons .button-seal';
/** In milliseconds: a sample, and all in the soak. */
const pauses = isWhole ? [10, 60, 120, 180, 250, 350] : [120];

describe.each(isWhole ? motions : motions.slice(1))('ending a turn, with motion set to %s', (reducedMotion) => {
  it('by a double click ends one, and its record stays open', async () => {
    const { page, close } = await atDesk({ reducedMotion, viewport: wide });
    for (let turn = 1; turn <= (isWhole ? 3 : 1); turn += 1) {
      await endTurnButton(page).dblclick();
      await skipToRecord(page);
      await page.waitForTimeout(300);
      expect(await topDialog(page).isVisible()).toBe(true);
      expect(await turnsEnded(page)).toBe(turn);
      await closeRecord(page);
    }
    await close();
  });

  // The sample is by two taps: the same with another pointer.
  it.each(isWhole ? ['clicks', 'taps'] : ['taps'])('by two %s ends one, whatever the pause, and its record stays open', async (presses) => {
    const hasTouch = presses === 'taps';
    const { page, close } = await atDesk({ reducedMotion, viewport: phone, hasTouch });
    for (const [done, pause] of pauses.entries()) {
      const { x, y } = await middleOf(page, END);
      await twice(page, pause, () => (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y)));
      await skipToRecord(page);
      await page.waitForTimeout(300);
      expect(await topDialog(page).isVisible(), `${pause} ms`).toBe(true);
      expect(await turnsEnded(page), `${pause} ms`).toBe(done + 1);
      await closeRecord(page);
    }
    await close();
  });

  it.each(isWhole ? ['e', 'Enter'] : ['Enter'])('by %s pressed three times in a flash, or held down, ends one', async (key) => {
    const { page, close } = await atDesk({ reducedMotion, viewport: wide });
    let ended = 0;
    for (const pause of isWhole ? [0, 60, 150, 300] : [60]) {
      await page.locator(END).focus();
      for (let n = 0; n < 3; n += 1) {
        await page.keyboard.press(key);
        await page.waitForTimeout(pause);
      }
      await skipToRecord(page);
      ended += 1;
      expect(await turnsEnded(page), `${pause} ms`).toBe(ended);
      await closeRecord(page);
      await page.waitForTimeout(600);
    }
    await page.locator(END).focus();
    for (let n = 0; n < 25; n += 1) {
      await page.keyboard.down(key);
      await page.waitForTimeout(20);
    }
    await page.keyboard.up(key);
    await skipToRecord(page);
    expect(await turnsEnded(page)).toBe(ended + 1);
    await close();
  });
});

describe('a press beside an open sheet', () => {
  const hands = [
    ['a mouse', wide, false],
    ['a finger', wide, true],
    ['a finger on a phone', phone, true],
  ] as const;

  it.each(isWhole ? hands : hands.slice(-1))('of %s closes the sheet and reaches nothing below', async (_, viewport, hasTouch) => {
    const visit = await atDesk({ reducedMotion: 'reduce', viewport, hasTouch });
    const { page } = visit;
    const press = (x: number, y: number): Promise<void> => (hasTouch ? page.touchscreen.tap(x, y) : page.mouse.click(x, y));
    for (const below of isWhole ? [END, '[role=tab]:last-child', '.act-choose', '.head-menu'] : [END, '.act-choose']) {
      await page.locator(below).first().scrollIntoViewIfNeeded();
      const spot = await middleOf(page, below);
      const before = await page.evaluate(() => document.querySelector('#app')?.textContent);
      const opener = viewport === wide ? '.act-more' : '.head-help, .help-button, .head-menu';
      await page.evaluate((css) => document.querySelector<HTMLElement>(css)?.click(), opener);
      await topDialog(page).waitFor();
      const isCovered = await page.evaluate(({ x, y }) => !document.elementFromPoint(x, y)?.matches('dialog'), spot);
      await page.waitForTimeout(600);
      if (isCovered) await press(3, 3);
      else await press(spot.x, spot.y);
      if (await topDialog(page).isVisible()) await page.keyboard.press('Escape');
      await topDialog(page).waitFor({ state: 'detached' });
      await page.waitForTimeout(100);
      expect(await page.evaluate(() => document.querySelector('#app')?.textContent), below).toBe(before);
      expect(await turnsEnded(page)).toBe(0);
    }
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('does not close it when the press began inside', async () => {
    const { page, close } = await atDesk({ reducedMotion: 'reduce', viewport: wide });
    await page.locator('.act-more').first().click();
    const { x, y } = await middleOf(page, 'dialog[open] .sheet-title');
    await page.mouse.move(x, y);
    await page.mouse.down();
    await page.mouse.move(5, 5);
    await page.mouse.up();
    await page.waitForTimeout(100);
    expect(await topDialog(page).isVisible()).toBe(true);
    await close();
  });
});

describe('a double press on what opens or closes a sheet', () => {
  it.each(isWhole ? motions : motions.slice(1))('does not press what has come to lie there (motion: %s)', async (reducedMotion) => {
    const { page, close } = await atDesk({ reducedMotion, viewport: wide });
    for (const pause of pauses) {
      const { x, y } = await middleOf(page, '.head-menu');
      await twice(page, pause, () => page.mouse.click(x, y));
      await topDialog(page).waitFor();
      await page.waitForTimeout(150);
      expect(await topDialog(page).isVisible(), `${pause} ms`).toBe(true);
      await page.keyboard.press('Escape');
      await topDialog(page).waitFor({ state: 'detached' });
    }
    await close();
  });

  it('leaves the title as it is after a game has been left', async () => {
    const { page, close } = await atDesk({ reducedMotion: 'reduce', viewport: phone, hasTouch: true });
    await page.locator('.head-menu').tap();
    const leave = page.getByRole('button', { name: 'Back to the title page' });
    await leave.scrollIntoViewIfNeeded();
    const box = await leave.boundingBox();
    if (!box) throw new Error('There is no way back.');
    await page.waitForTimeout(600);
    await twice(page, 120, () => page.touchscreen.tap(box.x + 40, box.y + box.height / 2));
    await page.waitForTimeout(600);
    expect(await page.locator('.title').isVisible()).toBe(true);
    expect(await page.locator('.save').count()).toBe(1);
    await close();
  });

  it('begins one game', async () => {
    const { page, close } = await built.visit({ reducedMotion: 'reduce', viewport: wide });
    await page.locator('.scenario button', { hasText: 'Singapore, 2018' }).dblclick();
    await topDialog(page).waitFor();
    await page.waitForTimeout(400);
    expect(await topDialog(page).isVisible()).toBe(true);
    const games = await page.evaluate(() => Object.keys(localStorage).filter((name) => name.startsWith('hikiwake.game.')).length);
    expect(games).toBe(1);
    await close();
  });
});
