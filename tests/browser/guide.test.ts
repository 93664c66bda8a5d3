// The first game's guide, help and glossary as a new visitor meets them: by keyboard, without being held up, and readable by machines too.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { closeRecord, endTurn, topDialog } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const guide = (page: Page) => page.locator('aside.guide');

async function openFirstDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play this first (10 minutes)' }).click();
  await topDialog(page).getByRole('button', { name: 'To the desk' }).click();
  await guide(page).waitFor();
}

describe('the guide', () => {
  it('leads from hint to hint as things are done, and comes along to the next turn', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await openFirstDesk(page);
    expect(await guide(page).textContent()).toContain('Hint 1 of 4');
    await page.locator('.act-more').first().click();
    await topDialog(page).waitFor();
    await page.keyboard.press('Escape');
    await topDialog(page).waitFor({ state: 'detached' });
    await guide(page).getByText('Done.').waitFor();
    await guide(page).getByRole('button', { name: 'Next hint' }).click();
    await guide(page).getByRole('button', { name: 'Show me' }).click();
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Foreign ministers meet');
    await page.keyboard.press('Enter');
    await guide(page).getByText('Done.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    // A turn may be ended at any hint.
    await endTurn(page);
    await closeRecord(page);
    expect(await guide(page).textContent()).toContain('A warning, and those at home');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('goes when it is put away and comes back at a key', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await openFirstDesk(page);
    await guide(page).getByRole('button', { name: 'Put the guide away' }).click();
    await guide(page).waitFor({ state: 'detached' });
    await page.keyboard.press('g');
    await guide(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('An act, its price, and why');
    await visit.close();
  });

  it('stands first on the title only for who has not played', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await openFirstDesk(page);
    await page.getByRole('button', { name: 'Menu' }).click();
    await topDialog(page).getByRole('button', { name: 'Back to the title page' }).click();
    await page.getByRole('button', { name: 'The guided game (10 minutes)' }).waitFor();
    await visit.close();
  });
});

describe('help', () => {
  it('tells of the desk at a key, of the promises where they are named, and a marked word opens the glossary there', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await openFirstDesk(page);
    await page.keyboard.press('?');
    await topDialog(page).getByRole('heading', { name: 'Help: the desk' }).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.locator('.timeline-title').getByRole('button', { name: 'Promises' }).click();
    await topDialog(page).getByRole('heading', { name: 'Promises' }).waitFor();
    expect(await topDialog(page).locator('.mandate-text').count()).toBeGreaterThan(0);
    await topDialog(page).getByRole('button', { name: 'What keeping or missing one does' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('Promise');
    expect(await accessibilityViolations(page)).toEqual([]);
    await visit.close();
  });
});
