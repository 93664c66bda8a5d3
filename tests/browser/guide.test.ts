// The first game's guide, help and glossary as a new visitor meets them: by keyboard, without being held up, and readable by machines too.
import type { Locator, Page } from 'playwright-core';
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
  await topDialog(page).waitFor({ state: 'detached' });
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

type Hand = 'mouse' | 'keyboard' | 'finger';

/** Presses this as somebody with such a hand does. */
async function use(page: Page, hand: Hand, control: Locator): Promise<void> {
  if (hand === 'mouse') return control.click();
  if (hand === 'finger') return control.tap();
  await control.waitFor();
  const hasFocus = () => control.evaluate((one) => one === document.activeElement);
  for (let presses = 0; presses < 150 && !(await hasFocus()); presses += 1) await page.keyboard.press('Tab');
  expect(await hasFocus()).toBe(true);
  await page.keyboard.press('Enter');
}

/** A whole guided game by what the hints say and nothing else. */
async function followEveryHint(page: Page, hand: Hand): Promise<void> {
  const press = (control: Locator) => use(page, hand, control);
  const inNote = (name: string) => guide(page).getByRole('button', { name });
  /** The hint of this place in its turn, which lies on nothing that the turn is decided with. */
  const isAt = async (place: string, words: RegExp) => {
    await expect.poll(() => guide(page).textContent()).toContain(`Hint ${place}`);
    expect(await guide(page).textContent()).toMatch(words);
    expect(await coveredBy(page, deciding)).toEqual([]);
  };
  /** Sees what the hint points to, with the note beside it, and the focus in it. */
  const show = async () => {
    await press(inNote('Show me'));
    await page.locator('[data-guide="here"]').waitFor();
    expect(await coveredBy(page, '[data-guide="here"]:not(.act-list)')).toEqual([]);
    expect(await page.evaluate(() => document.activeElement?.closest('[data-guide="here"]') !== null)).toBe(true);
  };
  const goThere = async () => {
    await show();
    if (hand === 'keyboard') return page.keyboard.press('Enter');
    await press(page.locator('button[data-guide="here"], [data-guide="here"] button').first());
  };
  const isDone = async () => {
    const further = page.locator('.guide-further');
    await guide(page).getByText('Done.').or(further).first().waitFor();
    if (await further.isVisible()) await press(further);
    await press(inNote('Next hint'));
  };
  const closeSheet = async () => {
    await press(topDialog(page).locator('.sheet-close'));
    await topDialog(page).waitFor({ state: 'detached' });
  };
  const end = async () => {
    await press(page.getByRole('button', { name: /^End (the last )?turn/ }));
    const passage = page.locator('[data-passage]');
    await passage.waitFor();
    expect(await guide(page).count()).toBe(0);
    const onward = passage.getByRole('button', { name: /^(Next|Go on|To the ending)$/ });
    for (let said = 0; said < 8 && (await passage.count()) > 0; said += 1) {
      const heading = await page.locator('h1').innerText();
      // Presses at one place in quick succession are one, and go no further than one step.
      await page.waitForTimeout(600);
      await press(onward);
      await expect.poll(async () => (await passage.count()) === 0 || (await page.locator('h1').innerText()) !== heading).toBe(true);
    }
  };

  await isAt('1 of 3', /You are Tokyo/);
  await press(inNote('Next hint'));
  await isAt('2 of 3', /stands for something you do/);
  await goThere();
  await isDone();
  await isAt('3 of 3', /political capital/);
  await goThere();
  await closeSheet();
  await isDone();
  expect(await guide(page).textContent()).toContain('That was the lesson of this turn');
  await end();

  await isAt('1 of 3', /a turn ahead/);
  await goThere();
  await closeSheet();
  await isDone();
  await isAt('2 of 3', /Other business/);
  await goThere();
  await page.locator('.desk').waitFor();
  await isAt('3 of 3', /one act with its price/);
  await show();
  await press(page.locator('[data-act="old_wound"]').getByRole('button', { name: 'Recall the old wound', exact: true }));
  await isDone();
  await end();

  await isAt('1 of 3', /meet Moscow this turn/);
  await goThere();
  await page.locator('.treaty').waitFor();
  await isAt('2 of 3', /an adviser’s draft/);
  await press(page.getByRole('button', { name: 'Give to get' }));
  const sendIt = topDialog(page).getByRole('button', { name: 'Send it' });
  await goThere();
  await press(sendIt);
  await topDialog(page).waitFor({ state: 'detached' });
  await isDone();
  await isAt('3 of 3', /answers at once and says why/);
  await show();
  // The same page, since less is asked for each time.
  await press(page.locator('.table-foot').getByRole('button', { name: /^Send/ }));
  await press(sendIt);
  await topDialog(page).waitFor({ state: 'detached' });
  await press(page.getByRole('button', { name: 'Go on' }));
  await isDone();
  await press(page.getByRole('button', { name: 'Back to the question' }));
  await page.locator('[data-scene]').waitFor();
  await end();

  await isAt('1 of 3', /A quarrel is a ladder/);
  await show();
  await press(page.locator('[data-answer]').last());
  await isDone();
  await isAt('2 of 3', /promise to the islanders/);
  await goThere();
  await closeSheet();
  await isDone();
  await isAt('3 of 3', /End the last turn/);
  await show();
  await end();
}

describe('the guide', () => {
  it.each([
    { width: 1440, height: 900, hand: 'keyboard' },
    { width: 1024, height: 768, hand: 'mouse' },
    { width: 390, height: 844, hand: 'finger' },
  ] as const)('leads through a whole game by its scenes, and every hint can be followed ($width wide, by $hand)', async (reader) => {
    const { width, height, hand } = reader;
    const hasTouch = hand === 'finger';
    const visit = await built.visit({ reducedMotion: 'reduce', startsAtScene: true, viewport: { width, height }, hasTouch });
    const { page } = visit;
    await page.getByRole('button', { name: 'Play this first (10 minutes)' }).click();
    await guide(page).waitFor();
    expect(await accessibilityViolations(page)).toEqual([]);
    await followEveryHint(page, hand);
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
