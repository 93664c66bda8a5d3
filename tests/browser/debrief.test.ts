// The debrief of a long game on the built page: without holes, two sheets of paper; and from it back to any desk and on. How soon it is there is
// measured by debrief-pace.test.ts.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { complete, longScenario, openEnding } from '../support/long-debrief';
import { closeRecord, endTurn, focusedElement, press, tabTo, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

describe('the debrief of a long game', () => {
  it('has no holes, is two sheets of paper, and answers on demand: what would have opened an early table, and what if a number is wrong', async () => {
    const visit = await openEnding(built);
    const { page } = visit;
    await complete(page);
    expect(await page.locator('.decided-item').count()).toBeGreaterThan(3);
    expect(await page.locator('.judged').count()).toBe(5);
    expect(await page.locator('.talk').count()).toBeGreaterThan(5);
    expect(await page.locator('.course-turn').count()).toBe(longScenario.turns.length);
    expect(await page.locator('.reading-list li').count()).toBeGreaterThan(4);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);

    const paper = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);

    const unanswered = page.locator('.talk:has(.talk-keys button)');
    const before = await unanswered.count();
    expect(before).toBeGreaterThan(0);
    const early = unanswered.first();
    await early.evaluate((talk: HTMLDetailsElement) => {
      talk.open = true;
    });
    await early.locator('.talk-keys button').click();
    await expect.poll(() => unanswered.count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Try a number' }).click();
    await page
      .getByRole('button', { name: /^What if this number is wrong/ })
      .first()
      .click();
    await page.locator('.trial tbody tr').first().waitFor();
    expect(await page.locator('.trial tbody tr').count()).toBe(3);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('from the debrief, by keyboard', () => {
  it('the “?” key speaks of what is on the page; one comes to the desk of a decision and back to where one was, and plays on', async () => {
    const visit = await openEnding(built);
    const { page } = visit;
    await page.keyboard.press('?');
    await topDialog(page).getByText('Decisions that mattered most').waitFor();
    await page.keyboard.press('Escape');
    await topDialog(page).waitFor({ state: 'detached' });
    expect((await focusedElement(page)).tag).toBe('h1');

    await complete(page);
    await tabTo(page, /look at that desk/, '.decided-item .look-at');
    const { text } = await focusedElement(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Play on from here' }).waitFor();
    // The debrief was far down; the desk begins at its top.
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await press(page, /^Back to the ending/);
    await page.locator('.ending h1').waitFor();
    // What had been worked out is still there, and so is the reader's place.
    expect(await page.locator('.debrief-waiting').count()).toBe(0);
    expect((await focusedElement(page)).text).toBe(text);

    await page.locator('.course-turn .look-at').last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Play on from here' }).waitFor();
    await press(page, /^Play on from here/);
    await endTurn(page);
    await closeRecord(page);
    // A game played on from its last turn has the one it left beside it.
    await page.getByRole('heading', { name: 'Beside the game it left' }).waitFor();
    await complete(page);
    await press(page, /^Both, turn by turn/);
    await topDialog(page).locator('.beside-row').first().waitFor();
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
