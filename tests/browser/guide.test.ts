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

const guide = (page: Page) => page.locator('section.guide');

async function openFirstDesk(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Play this first (10 minutes)' }).click();
  await topDialog(page).getByRole('button', { name: 'To the desk' }).click();
  await guide(page).waitFor();
}

/** What the note covers of this: each by its first words. */
const coveredBy = (page: Page, selector: string): Promise<string[]> =>
  page.evaluate((css) => {
    const note = document.querySelector('section.guide')?.getBoundingClientRect();
    const isBelow = (box: DOMRect): boolean =>
      note !== undefined && box.left < note.right && box.right > note.left && box.top < note.bottom && box.bottom > note.top;
    return [...document.querySelectorAll(css)]
      .filter((one) => one.checkVisibility() && isBelow(one.getBoundingClientRect()))
      .map((one) => (one.textContent ?? '').slice(0, 30));
  }, selector);

/** What a turn is decided with on each page. */
const deciding = '[data-scene] [data-answer], [data-scene] .aside-link ~ .button, .end-buttons .button-seal, .table-foot .button-seal';

/** A whole guided game by what the hints say and nothing else. */
async function followEveryHint(page: Page): Promise<void> {
  /** The hint of this place in its turn. */
  const isAt = async (place: string, words: RegExp) => {
    await expect.poll(() => guide(page).textContent()).toContain(`Hint ${place}`);
    expect(await guide(page).textContent()).toMatch(words);
    expect(await coveredBy(page, deciding)).toEqual([]);
  };
  /** Goes to what the hint points to, and sees that the note does not lie on it. */
  const goThere = async () => {
    await guide(page).getByRole('button', { name: 'Show me' }).click();
    await page.locator('[data-guide="here"]').waitFor();
    expect(await coveredBy(page, '[data-guide="here"]:not(.act-list)')).toEqual([]);
  };
  const isDone = async () => {
    const further = page.locator('.guide-further');
    await guide(page).getByText('Done.').or(further).first().waitFor();
    if (await further.isVisible()) await further.click();
    await guide(page).getByRole('button', { name: 'Next hint' }).click();
  };
  const closeSheet = async () => {
    await topDialog(page).waitFor();
    await page.keyboard.press('Escape');
    await topDialog(page).waitFor({ state: 'detached' });
  };
  const end = async () => {
    await page.getByRole('button', { name: /^End (the last )?turn/ }).click();
    const passage = page.locator('[data-passage]');
    await passage.waitFor();
    expect(await guide(page).count()).toBe(0);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^(Go on|To the ending)$/ }).click();
    await passage.waitFor({ state: 'detached' });
  };

  await isAt('1 of 3', /You are Tokyo/);
  await guide(page).getByRole('button', { name: 'Next hint' }).click();
  await isAt('2 of 3', /stands for something you do/);
  await goThere();
  await page.keyboard.press('Enter');
  await isDone();
  await isAt('3 of 3', /political capital/);
  await goThere();
  await page.keyboard.press('Enter');
  await closeSheet();
  await isDone();
  expect(await guide(page).textContent()).toContain('That was the lesson of this turn');
  await end();

  await isAt('1 of 3', /a turn ahead/);
  await goThere();
  await page.keyboard.press('Enter');
  await closeSheet();
  await isDone();
  await isAt('2 of 3', /Other business/);
  await goThere();
  await page.keyboard.press('Enter');
  await page.locator('.desk').waitFor();
  await isAt('3 of 3', /one act with its price/);
  await goThere();
  await page.locator('[data-act="old_wound"]').getByRole('button', { name: 'Recall the old wound', exact: true }).click();
  await isDone();
  await end();

  await isAt('1 of 3', /meet Moscow this turn/);
  await goThere();
  await page.keyboard.press('Enter');
  await page.locator('.treaty').waitFor();
  await isAt('2 of 3', /an adviser.s draft/);
  await page.getByRole('button', { name: 'Give to get' }).click();
  await goThere();
  for (let sent = 0; sent < 2; sent += 1) {
    await page.locator('.table-foot .button-seal').click();
    await topDialog(page).getByRole('button', { name: 'Send it' }).click();
    await topDialog(page).waitFor({ state: 'detached' });
    if (sent > 0) break;
    await isDone();
    await isAt('3 of 3', /answers at once and says why/);
    await goThere();
  }
  await page.getByRole('button', { name: 'Go on' }).click();
  await isDone();
  await page.getByRole('button', { name: 'Back to the question' }).click();
  await page.locator('[data-scene]').waitFor();
  await end();

  await isAt('1 of 3', /A quarrel is a ladder/);
  await goThere();
  await page.locator('[data-answer]').last().click();
  await isDone();
  await isAt('2 of 3', /promise to the islanders/);
  await goThere();
  await page.keyboard.press('Enter');
  await closeSheet();
  await isDone();
  await isAt('3 of 3', /End the last turn/);
  await goThere();
  await end();
}

describe('the guide', () => {
  it.each([
    { width: 1440, height: 900 },
    { width: 1024, height: 768 },
    { width: 390, height: 844 },
  ])('leads through a whole game by its scenes, and every hint can be followed ($width wide)', async (viewport) => {
    const visit = await built.visit({ reducedMotion: 'reduce', startsAtScene: true, viewport });
    const { page } = visit;
    await page.getByRole('button', { name: 'Play this first (10 minutes)' }).click();
    await guide(page).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await followEveryHint(page);
    await page.getByRole('region', { name: 'The story of this game' }).waitFor();
    expect(
      await page
        .getByRole('list', { name: /moments/i })
        .getByRole('listitem')
        .count(),
    ).toBe(4);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('may be left at any hint, and where turns begin at the desk it says nothing of scenes', async () => {
    const visit = await built.visit({ reducedMotion: 'reduce' });
    const { page } = visit;
    await openFirstDesk(page);
    expect(await guide(page).textContent()).toContain('Hint 1 of 1');
    await endTurn(page);
    await closeRecord(page);
    expect(await guide(page).textContent()).toContain('A warning, and the desk');
    await guide(page).getByRole('button', { name: 'Show me' }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('.act-list') !== null)).toBe(true);
    await page.keyboard.press('Enter');
    await guide(page).getByText('Done.').waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
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
    await expect.poll(() => page.evaluate(() => document.activeElement?.textContent)).toBe('A question, and an answer');
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
