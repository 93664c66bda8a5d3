// A crisis faced at its ladder by keyboard: the way there, the three answers, changing one's mind, and what the record says of it.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { closeRecord, endTurn, focusedElement, openDossier, tabTo, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const still = { reducedMotion: 'reduce' } as const;
const open = (page: Page) => page.getByRole('button', { name: 'To the ladder' });

/** Singapore on a seed of its own, ended turn by turn until a crisis can be answered. */
async function untilCrisis(options: Parameters<BuiltPage['visit']>[0]): Promise<Visit> {
  const visit = await built.visit(options);
  const { page } = visit;
  await page.getByText('Choose a seed').click();
  await page.getByLabel('Seed').fill('ladder-1');
  await openDossier(page, /Singapore, 2018/);
  await topDialog(page).getByRole('button', { name: 'To the desk' }).click();
  for (let turn = 0; turn < 10; turn += 1) {
    const crisis = page.locator('.crisis');
    if ((await crisis.count()) > 0 && !(await crisis.textContent())?.includes('only just begun')) return visit;
    await endTurn(page);
    await closeRecord(page);
  }
  throw new Error('No crisis could be answered in ten turns');
}

const pressed = (page: Page): Promise<string> => page.locator('.crisis-choose[aria-pressed=true]').innerText();

describe('a crisis', () => {
  it('is climbed by keyboard, after a change of mind', async () => {
    const visit = await untilCrisis(still);
    const { page } = visit;
    await tabTo(page, /^To the ladder$/);
    await page.keyboard.press('Enter');
    expect((await focusedElement(page)).tag).toBe('h2');
    expect(await page.locator('.crisis-ladder > li').count()).toBe(7);
    expect(await page.locator('.crisis-ladder > li[aria-current=step]').innerText()).toContain('Moscow stands here');
    expect(await topDialog(page).innerText()).toMatch(/between \d+ and \d+/);
    expect(await pressed(page)).toBe('Step down');

    await tabTo(page, /^Climb to/);
    await page.keyboard.press('Space');
    await expect.poll(() => pressed(page)).toMatch(/^Climb to/);
    expect((await focusedElement(page)).text).toMatch(/^Climb to/);
    await tabTo(page, /^Offer a way out/);
    await page.keyboard.press('Enter');
    await expect.poll(() => pressed(page)).toBe('Offer a way out');
    await tabTo(page, /^Step down/);
    await page.keyboard.press('Enter');
    await expect.poll(() => pressed(page)).toBe('Step down');
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Shift+Tab');
    expect((await focusedElement(page)).text).toMatch(/^Climb to/);
    await page.keyboard.press('Enter');
    expect(await unresolvedTexts(page)).toEqual([]);

    await page.keyboard.press('Escape');
    await expect.poll(async () => (await focusedElement(page)).text).toBe('To the ladder');
    expect(await page.locator('.crisis').innerText()).toContain('You will climb when the turn ends.');
    await endTurn(page);
    expect(await topDialog(page).innerText()).toMatch(/climbs to/);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('can be read and answered on a phone, nothing wider than the page', async () => {
    const visit = await untilCrisis({ ...still, viewport: { width: 390, height: 844 }, hasTouch: true });
    const { page } = visit;
    if (!(await open(page).isVisible())) await page.locator('.crisis').scrollIntoViewIfNeeded();
    await open(page).click();
    const widths = await topDialog(page)
      .locator('.sheet-body')
      .evaluate((body) => [body.scrollWidth, body.clientWidth]);
    expect(widths[0]).toBeLessThanOrEqual(widths[1]);
    await page.getByRole('button', { name: 'Offer a way out' }).tap();
    await expect.poll(() => pressed(page)).toBe('Offer a way out');
    const low = await page.locator('.crisis-choose').evaluateAll((all) => Math.min(...all.map((x) => x.getBoundingClientRect().height)));
    expect(low).toBeGreaterThanOrEqual(44);
    await visit.close();
  });
});
