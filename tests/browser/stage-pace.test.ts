// The stage on the built page, by the clock: a still map is there within a second when the context is lost, a beat can be skipped, and nothing is
// drawn while nothing moves.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { openMap, toDesk } from '../support/stage-page';

const desk = { width: 1440, height: 900 };
let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ composedByGpu: true });
});
afterAll(() => built.close());

describe('while the context is lost', () => {
  it('a still map stands there within a second, says every word of the living one, and gives way to it', async () => {
    const visit = await built.visit({ viewport: desk, reducedMotion: 'reduce', isOpened: false });
    const { page } = visit;
    await page.addInitScript(() => {
      const words = new Set<string>();
      Object.assign(window, { wordsOnMap: words });
      const write = CanvasRenderingContext2D.prototype.fillText;
      CanvasRenderingContext2D.prototype.fillText = function (...given) {
        words.add(given[0]);
        return write.apply(this, given);
      };
    });
    await page.goto(built.origin);
    await openMap(page, 'live');
    const canvas = page.locator('.stage-host canvas');
    await canvas.evaluate((node) => {
      if (!(node instanceof HTMLCanvasElement)) return;
      const extension = node.getContext('webgl')?.getExtension('WEBGL_lose_context');
      Object.assign(window, { giveBack: () => extension?.restoreContext() });
      extension?.loseContext();
    });
    await page.locator('.static-stage').waitFor({ timeout: 1000 });
    expect(await canvas.isVisible()).toBe(false);
    const living = await page.evaluate(() => [...(window as unknown as { wordsOnMap: Set<string> }).wordsOnMap].filter(Boolean).sort());
    const still = await page.locator('.static-stage text').allTextContents();
    expect(living.length).toBeGreaterThan(10);
    expect(still.sort()).toEqual(living);
    await page.locator('.static-stage').click({ position: { x: 5, y: 5 } });
    await page.evaluate('giveBack()');
    await page.waitForSelector('.stage-host[data-stage="live"]');
    expect(await page.locator('.static-stage').count()).toBe(0);
    expect(await canvas.isVisible()).toBe(true);
    await visit.close();
  });
});

describe('the end of a turn', () => {
  it('is watched, and can be skipped', async () => {
    const { page, close } = await toDesk(built, { viewport: desk });
    await page.getByRole('button', { name: /^End turn/ }).click();
    const skip = page.locator('.watching button');
    await skip.waitFor();
    const begun = Date.now();
    await skip.click();
    await page.locator('.watching').waitFor({ state: 'detached' });
    expect(Date.now() - begun).toBeLessThan(1500);
    await close();
  });
});

describe('rest', () => {
  it('asks for no frames while nothing moves', async () => {
    const visit = await built.visit({ viewport: desk, isOpened: false });
    await visit.page.addInitScript(() => {
      const asked = window.requestAnimationFrame.bind(window);
      window.requestAnimationFrame = (callback) => {
        performance.mark('frame');
        return asked(callback);
      };
    });
    const { page } = visit;
    await page.goto(built.origin);
    await openMap(page, 'live');
    await page.mouse.move(5, 5);
    await page.waitForTimeout(1500);
    const frames = () => page.evaluate(() => performance.getEntriesByName('frame').length);
    const before = await frames();
    expect(before).toBeGreaterThan(0);
    await page.waitForTimeout(1000);
    expect((await frames()) - before).toBeLessThanOrEqual(2);
    await visit.close();
  });
});
