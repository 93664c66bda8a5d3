// Something throws while it is drawn, or where nobody catches it: the page says so and leads on, and is never empty.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { openDesk, topDialog } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

/** From now on, also after a reload, the page throws when it makes an element of this name; `''`: no more. */
const breakAt = (page: Page, name: string): Promise<void> => page.evaluate((tag) => sessionStorage.setItem('breaks', tag), name);

async function visitBreakable(): Promise<Visit> {
  const visit = await built.visit({ reducedMotion: 'reduce', isOpened: false });
  await visit.page.addInitScript(() => {
    const make = Document.prototype.createElementNS;
    Document.prototype.createElementNS = function (this: Document, namespace: string, name: string, ...rest: unknown[]) {
      if (sessionStorage.getItem('breaks') === name) throw new TypeError(`no ${name} today`);
      return Reflect.apply(make, this, [namespace, name, ...rest]);
    } as typeof make;
    const makePlain = Document.prototype.createElement;
    Document.prototype.createElement = function (this: Document, name: string, ...rest: unknown[]) {
      if (sessionStorage.getItem('breaks') === name) throw new TypeError(`no ${name} today`);
      return Reflect.apply(makePlain, this, [name, ...rest]);
    } as typeof makePlain;
  });
  await visit.page.goto(built.origin);
  return visit;
}

const brokenPage = (page: Page) => page.getByRole('heading', { level: 1, name: 'This page could not be drawn' });

describe('a screen that cannot be drawn', () => {
  it('says so, and leads to the title, where the game can be gone on with', async () => {
    const visit = await visitBreakable();
    const { page } = visit;
    await breakAt(page, 'article');
    await page
      .getByRole('button', { name: /Singapore, 2018/ })
      .first()
      .click();
    await brokenPage(page).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).toBe('H1');
    await page.getByText('no article today').waitFor();
    await page.getByRole('button', { name: 'Export this game' }).click();
    expect(await page.getByRole('textbox').inputValue()).toContain('"seed"');
    await breakAt(page, '');
    await page.getByRole('button', { name: 'Back to the title page' }).click();
    await page.getByRole('button', { name: /^Continue/ }).click();
    await page.getByRole('button', { name: /End turn/ }).waitFor();
    await visit.close();
  });

  it('opened by a link, is left for the title also after a reload', async () => {
    const visit = await visitBreakable();
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await topDialog(page).getByRole('button', { name: /Share/ }).click();
    const link = await topDialog(page).locator('textarea').last().inputValue();
    await breakAt(page, 'article');
    await page.goto(`${built.origin}/?again${new URL(link).hash}`);
    await brokenPage(page).waitFor();
    await page.getByRole('button', { name: 'Load the page again' }).click();
    await page.waitForLoadState();
    await brokenPage(page).waitFor();
    await page.getByRole('button', { name: 'Back to the title page' }).click();
    await page.getByRole('heading', { name: 'Choose where to begin' }).waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await visit.close();
  });
});

describe('a sheet that cannot be drawn', () => {
  it('says so, and the desk goes on when it is closed', async () => {
    const visit = await visitBreakable();
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await breakAt(page, 'dl');
    await topDialog(page).getByRole('button', { name: 'Words explained' }).click();
    await topDialog(page).getByText('no dl today').waitFor();
    await topDialog(page).getByRole('button', { name: 'Close' }).click();
    await topDialog(page).waitFor({ state: 'detached' });
    await page.getByRole('button', { name: /End turn/ }).waitFor();
    await visit.close();
  });
});

describe('an error that nobody catches', () => {
  it.each(['promise', 'timer'])('of a %s is told on the page', async (kind) => {
    const visit = await built.visit();
    await visit.page.locator('.scenario-begin').first().waitFor();
    await visit.page.evaluate((of) => {
      const lost = new Error('lost on the way');
      if (of === 'promise') void Promise.reject(lost);
      else
        setTimeout(() => {
          throw lost;
        });
    }, kind);
    await visit.page.getByText('Something went wrong: Error: lost on the way').waitFor();
    await visit.close();
  });
});
