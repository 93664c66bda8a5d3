// On which Moscow the past is played: named where it is watched and where a game is compared with it, and another reading can be chosen.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { complete, openEnding } from '../support/long-debrief';
import { press, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

describe('a past that is watched', () => {
  it('says on which reading, whose it is, and is watched on another from the beginning', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await page
      .locator('.title-watch')
      .getByRole('button', { name: /Singapore/ })
      .click();
    await press(page, /^To the desk/);
    await topDialog(page).waitFor({ state: 'detached' });
    const reading = page.locator('.past-reading');
    await expect.poll(() => reading.locator('p').first().innerText()).toMatch(/reading.*: Ritual\./);
    await reading.locator('summary').click();
    expect(await reading.innerText()).toMatch(/Brown.*never meant to yield/s);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    await reading.getByRole('button', { name: /Sincere/ }).click();
    await expect.poll(() => page.locator('.past-reading p').first().innerText(), { timeout: 10_000 }).toMatch(/: Sincere\./);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('a game that is over', () => {
  it('has a word, the number beside it and what was possible, and can be held against the past on another Moscow', async () => {
    const visit = await openEnding(built);
    const { page } = visit;
    await complete(page);
    expect(await page.locator('.grade-number').innerText()).toMatch(/^−?-?\d+%$/);
    const told = await page.locator('.grade').first().innerText();
    expect(told).toMatch(/of the way from the record \(0%\) to the best known play \(100%\)/);
    expect(told).toMatch(/the record \d+(\.\d)?, the best known play about \d+(\.\d)?, yours \d+(\.\d)?/);
    const standing = await page.locator('.grade-standing').innerText();
    const against = () => page.locator('.ending-scores .score-against').allInnerTexts();
    const before = await against();
    const reading = page.locator('.ending-scores .past-reading');
    const used = await reading.locator('p').first().innerText();
    await reading.locator('summary').click();
    await reading.getByRole('button').first().click();
    await expect.poll(() => reading.locator('p').first().innerText()).not.toBe(used);
    await page.getByText(/The standing above compares with the past on the Moscow of this game/).waitFor();
    expect(await against()).not.toEqual(before);
    expect(await page.locator('.grade-standing').innerText()).toBe(standing);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
