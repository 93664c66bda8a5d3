// The library and what numbers rest on: reached from the menu, from a number, from a document's name; nothing of it is fetched before.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { openDesk, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const still = { reducedMotion: 'reduce' as const, viewport: { width: 1104, height: 700 } };

describe('the library', () => {
  it('shows documents with both readings, holders and names, and opens at the document that was named', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    const fetched = (): number => visit.requests.filter((url) => /library-sheet.*\.js$/.test(url)).length;
    expect(fetched()).toBe(0);
    await page.getByRole('button', { name: 'Menu' }).click();
    await topDialog(page).getByRole('button', { name: 'Library' }).click();
    await topDialog(page).getByText('Treaty of Shimoda').waitFor();
    expect(fetched()).toBe(1);
    expect(await topDialog(page).locator('.document').count()).toBeGreaterThanOrEqual(20);
    expect(await topDialog(page).locator('.document').first().locator('.reading').count()).toBe(2);
    await expect.poll(() => topDialog(page).textContent()).toContain('Karafuto');
    await topDialog(page)
      .getByRole('img', { name: /Kunashiri \(Kunashir\).*Etorofu \(Iturup\)|Etorofu \(Iturup\).*Kunashiri \(Kunashir\)/ })
      .waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await unresolvedTexts(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await topDialog(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'change' }).first().click();
    await topDialog(page)
      .locator('summary', { hasText: /What it stands for.*Law and documents/ })
      .click();
    await topDialog(page).getByRole('button', { name: 'Tokyo Declaration' }).first().click();
    await expect.poll(() => topDialog(page).locator('.document-lit .document-title').textContent()).toBe('Tokyo Declaration');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('what a number rests on', () => {
  it('is one click from the number: kinds, reasons, sources', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await page.locator('.head-scores').click();
    await page
      .getByRole('tabpanel')
      .getByRole('button', { name: /Political capital/ })
      .click();
    await topDialog(page).getByRole('button', { name: 'What this rests on' }).click();
    await topDialog(page).locator('.ground').first().waitFor();
    expect(await topDialog(page).locator('.kind').count()).toBe(3);
    await expect.poll(() => topDialog(page).locator('.ground .source-names').count()).toBeGreaterThan(0);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('and the whole list begins with what outcomes react to most', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await topDialog(page).getByRole('button', { name: 'Library' }).click();
    await topDialog(page).locator('[data-part="numbers"] .button').click();
    await expect.poll(() => topDialog(page).locator('.strong').count()).toBe(30);
    expect(await topDialog(page).locator('.kind-count').allTextContents()).not.toContain('0');
    await visit.close();
  });
});
