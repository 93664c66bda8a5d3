// What axe-core finds on every page and sheet: nothing (the ending is looked at where a whole game is played). And that text can grow and paper can narrow without a sideways scroll.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { chooseActs, closeRecord, endTurn, openDesk, openDossier, topDialog } from '../support/page-object';

/** Without the moving map, which is no part of most of this, the page starts in a third of the time; the way to the record is looked at with it. */
let built: BuiltPage;
let withMap: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ withoutWebGl: true });
  withMap = await openBuiltPage();
});
afterAll(async () => {
  await built.close();
  await withMap.close();
});

const visitors = { reducedMotion: 'reduce' as const };

describe('axe-core', () => {
  it.each([
    [1440, 900],
    [390, 844],
  ])('finds nothing wrong from the title to the record at %i × %i', async (width, height) => {
    const visit = await withMap.visit({ ...visitors, viewport: { width, height } });
    const { page } = visit;
    expect(await accessibilityViolations(page)).toEqual([]);
    await openDossier(page, /Singapore, 2018/);
    expect(await accessibilityViolations(page)).toEqual([]);
    await topDialog(page).getByRole('button', { name: 'To the desk' }).click();
    expect(await accessibilityViolations(page)).toEqual([]);
    await chooseActs(page, 2);
    expect(await accessibilityViolations(page)).toEqual([]);
    await endTurn(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    await closeRecord(page);
    await visit.close();
  });

  it('finds nothing wrong on any sheet of the desk', async () => {
    const visit = await built.visit({ ...visitors, viewport: { width: 1280, height: 800 } });
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await endTurn(page);
    await closeRecord(page);
    for (const name of [
      'Dossier',
      'Record of the last turn',
      'Log of every turn',
      'Words explained',
      'Library',
      'How to play',
      'Settings',
      'Keys',
      'Help with this page',
      'Share as a link',
    ]) {
      await page.getByRole('button', { name: 'Menu' }).click();
      await topDialog(page).getByRole('button', { name, exact: true }).click();
      expect(await accessibilityViolations(page), name).toEqual([]);
      await page.keyboard.press('Escape');
      await topDialog(page).waitFor({ state: 'detached' });
    }
    await page.locator('.act-more').first().click();
    expect(await accessibilityViolations(page), 'an act').toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.head-scores').click();
    await page.locator('.gauge-number').first().click();
    expect(await accessibilityViolations(page), 'why').toEqual([]);
    await visit.close();
  });
});

describe('the live region', () => {
  it('tells the three biggest changes after a turn', async () => {
    const visit = await built.visit({ ...visitors });
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await chooseActs(page, 2);
    await endTurn(page);
    await expect
      .poll(async () => (await page.locator('.unseen[role=status]').allTextContents()).join(' '))
      .toMatch(/, now .*, now .*, now /s);
    await visit.close();
  });
});

describe('reflow', () => {
  it.each([
    [320, 640],
    [720, 450],
  ])('needs no sideways scroll at %i × %i', async (width, height) => {
    const visit = await built.visit({ ...visitors, viewport: { width, height } });
    const { page } = visit;
    const overflow = () => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await openDesk(page, /Singapore, 2018/);
    expect(await overflow()).toBeLessThanOrEqual(0);
    await endTurn(page);
    const { clientWidth, scrollWidth } = await topDialog(page)
      .locator('.sheet-body')
      .evaluate((node) => node);
    expect(scrollWidth ?? 0).toBeLessThanOrEqual(clientWidth ?? 0);
    await visit.close();
  });

  it('keeps within the page with the largest text', async () => {
    const visit = await built.visit({ ...visitors, viewport: { width: 390, height: 844 } });
    const { page } = visit;
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByLabel('130%').check();
    await page.keyboard.press('Escape');
    await openDesk(page, /Singapore, 2018/);
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await visit.close();
  });
});
