// What is read out, and where the focus is: a message said twice is two messages, a turn is told in three changes, and no press leaves the focus
// nowhere, whatever the hand.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { chooseActs, closeRecord, endTurn, focusedElement, openDesk, topDialog } from '../support/page-object';
import { isWhole } from '../support/whole';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const still = { reducedMotion: 'reduce' as const };

/** Keeps every element that comes into a live region from now on, in order, with its words. */
function listen(page: Page): Promise<void> {
  return page.evaluate(() => {
    const heard: string[] = [];
    Object.assign(window, { heard });
    new MutationObserver((records) => {
      for (const { addedNodes } of records)
        for (const node of addedNodes) {
          const region = node.parentElement?.closest('[role=status], [role=alert], [aria-live]');
          if (region && node.textContent?.trim()) heard.push(node.textContent.trim());
        }
    }).observe(document.body, { childList: true, subtree: true });
  });
}
const heard = (page: Page): Promise<string[]> => page.evaluate(() => (window as unknown as { heard: string[] }).heard);

describe('what is read out', () => {
  it('is read again when it is said again', async () => {
    const { page, close } = await built.visit(still);
    await openDesk(page, /Singapore, 2018/);
    // Spend the capital, so that something is refused.
    await chooseActs(page, 6);
    const refused = page.locator('.act-choose[aria-disabled="true"]');
    await expect.poll(() => refused.count()).toBeGreaterThan(0);
    await listen(page);
    for (let n = 1; n <= 3; n += 1) {
      await refused.first().click({ force: true });
      await expect.poll(async () => (await heard(page)).length).toBe(n);
    }
    const said = await heard(page);
    expect(new Set(said).size).toBe(1);
    await close();
  });

  it('is, after a turn, what moved most, once, where an open sheet lets it be heard', async () => {
    for (const reducedMotion of isWhole ? (['reduce', 'no-preference'] as const) : (['no-preference'] as const)) {
      const { page, close } = await built.visit({ reducedMotion });
      await openDesk(page, /Singapore, 2018/);
      await chooseActs(page, 1);
      await page.waitForTimeout(200);
      await listen(page);
      await endTurn(page);
      await expect.poll(async () => (await heard(page)).length).toBeGreaterThan(0);
      await page.waitForTimeout(400);
      const said = await heard(page);
      expect(said, reducedMotion).toHaveLength(1);
      expect(said[0].match(/now/g)?.length ?? 0).toBeLessThanOrEqual(3);
      expect(await topDialog(page).locator('[role=status]').innerText()).toBe(said[0]);
      await close();
    }
  });
});

/** One control in so many is pressed as a sample; each in the soak. */
const step = isWhole ? 1 : 4;

/** Presses, by mouse, each control there is now that is still there and can be reached, and gives those after which nothing visible has the focus. */
async function pressAll(page: Page, scope: string, pass: RegExp, again: () => Promise<void>): Promise<string[]> {
  const lost: string[] = [];
  const names = await page.evaluate(
    (css) =>
      [...document.querySelectorAll<HTMLElement>(`${css} :is(button, summary, [role=tab], input)`)].flatMap((one, at) =>
        one.checkVisibility()
          ? [{ at, name: (one.getAttribute('aria-label') ?? one.textContent ?? one.className).trim().slice(0, 50) }]
          : [],
      ),
    scope,
  );
  for (const { at, name } of names.filter((one) => !pass.test(one.name)).filter((_, place) => place % step === 0)) {
    const control = page.locator(`${scope} :is(button, summary, [role=tab], input)`).nth(at);
    if (!(await control.isVisible().catch(() => false))) continue;
    await control.click({ timeout: 2000 }).catch(() => undefined);
    await page.waitForTimeout(60);
    const check = async (when: string): Promise<void> => {
      await expect
        .poll(async () => (await focusedElement(page)).isVisible, { timeout: 2000 })
        .toBe(true)
        .catch(() => lost.push(`${name}, ${when}`));
    };
    await check('pressed');
    if (await topDialog(page).isVisible()) {
      await page.keyboard.press('Escape');
      await topDialog(page)
        .waitFor({ state: 'detached', timeout: 3000 })
        .catch(() => lost.push(`${name}: its sheet stays`));
      await page.waitForTimeout(30);
      await check('its sheet closed');
    }
    await again();
  }
  return lost;
}

describe('the focus', () => {
  it('is never nowhere, whatever is pressed on the title', async () => {
    const { page, close } = await built.visit(still);
    await openDesk(page, /Singapore, 2018/);
    await page.goto(built.origin);
    await page.locator('.save').first().waitFor();
    const passed = /^(Continue|Play this|The guided|Singapore|The restart|Sanctions|Export|Open a game)|scenario/;
    expect(await pressAll(page, '.title', passed, async () => undefined)).toEqual([]);
    await page
      .getByRole('button', { name: /^Delete/ })
      .first()
      .click();
    await topDialog(page).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(async () => (await focusedElement(page)).isVisible).toBe(true);
    await close();
  });

  it('is never nowhere, whatever is pressed on the desk', async () => {
    const { page, close } = await built.visit(still);
    await openDesk(page, /Singapore, 2018/);
    const back = async (): Promise<void> => {
      if (await page.locator('.table-page').isVisible()) await page.goBack();
    };
    expect(await pressAll(page, '.desk', /^End (the last )?turn/, back)).toEqual([]);
    await endTurn(page);
    expect((await focusedElement(page)).isVisible).toBe(true);
    await closeRecord(page);
    expect((await focusedElement(page)).isVisible).toBe(true);
    await close();
  });

  it('is never nowhere, whatever is pressed at a table', async () => {
    const { page, close } = await built.visit(still);
    await openDesk(page, /2012/);
    const back = async (): Promise<void> => {
      if (await page.locator('.treaty').isVisible()) return;
      await page.getByRole('tab', { name: 'The table' }).click();
      await page
        .getByRole('button', { name: /^(Sit down|Look at the paper)/ })
        .first()
        .click();
      await page.locator('.treaty').waitFor();
    };
    await back();
    expect(await pressAll(page, '.table-page', /^$/, back)).toEqual([]);
    await close();
  });

  it('goes to the page when nothing is pressed, and its keys go on', async () => {
    const { page, close } = await built.visit(still);
    await openDesk(page, /Singapore, 2018/);
    await page.mouse.click(2, 400);
    await page.locator('.front-text, .power-head').first().click();
    expect((await focusedElement(page)).tag).not.toBe('body');
    await page.keyboard.press('l');
    await topDialog(page).waitFor();
    await topDialog(page)
      .locator('.sheet-head')
      .click({ position: { x: 4, y: 4 } });
    expect((await focusedElement(page)).tag).not.toBe('body');
    await close();
  });
});
