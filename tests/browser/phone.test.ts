// The desk in a hand, 390 × 844: no sideways scroll, targets a thumb can hit, text one can read, the end of the turn always in reach.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { chooseActs, closeRecord, endTurn, endTurnButton, openDesk, topDialog } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map has its own tests on a phone; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const TARGET = 44;
const TEXT = 16;
const phone = {
  viewport: { width: 390, height: 844 },
  hasTouch: true,
  isMobile: true,
  deviceScaleFactor: 3,
  reducedMotion: 'reduce' as const,
};

async function onThePhone(): Promise<Visit> {
  const visit = await built.visit(phone);
  await openDesk(visit.page, /Singapore, 2018/);
  await endTurn(visit.page);
  await closeRecord(visit.page);
  return visit;
}

const overflow = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);

/** Controls too small to hit. A slip whose title stretches over it counts as large as the slip. */
function smallTargets(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const top = document.querySelector('dialog[open]') ?? document.body;
    return [...top.querySelectorAll('button, a, summary, input, label, textarea')].flatMap((element) => {
      const stretched = getComputedStyle(element, '::after');
      const isSlip = stretched.position === 'absolute' && stretched.content !== 'none';
      const { width, height } = element.getBoundingClientRect();
      const isInLabel = element.tagName === 'INPUT' && element.closest('label') !== null;
      if (!element.checkVisibility() || isSlip || isInLabel || (width >= wanted - 0.5 && height >= wanted - 0.5)) return [];
      return [`${element.className || element.tagName} ${Math.round(width)}×${Math.round(height)} ${element.textContent?.slice(0, 24)}`];
    });
  }, least);
}

function smallTexts(page: Page, least: number): Promise<string[]> {
  return page.evaluate((wanted) => {
    const small: string[] = [];
    const walker = document.createTreeWalker(document.querySelector('dialog[open]') ?? document.body, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const parent = walker.currentNode.parentElement;
      if (
        !parent ||
        !walker.currentNode.nodeValue?.trim() ||
        !parent.checkVisibility() ||
        parent.closest('.unseen, svg, noscript, [aria-hidden=true]')
      )
        continue;
      const size = Number.parseFloat(getComputedStyle(parent).fontSize);
      if (size < wanted) small.push(`${parent.className || parent.tagName} ${size} ${walker.currentNode.nodeValue.slice(0, 24)}`);
    }
    return small;
  }, least);
}

describe('on a phone', () => {
  it('fits the desk: width, targets and text', async () => {
    const visit = await onThePhone();
    const { page } = visit;
    await chooseActs(page, 1);
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, TARGET)).toEqual([]);
    expect(await smallTexts(page, TEXT)).toEqual([]);
    for (const tab of ['Moscow', 'Tokyo', 'The table']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await overflow(page), tab).toBeLessThanOrEqual(0);
      expect(await smallTargets(page, TARGET), tab).toEqual([]);
      expect(await smallTexts(page, TEXT), tab).toEqual([]);
    }
    await visit.close();
  });

  it('fits the title and the sheets', async () => {
    const visit = await built.visit(phone);
    const { page } = visit;
    expect(await overflow(page)).toBeLessThanOrEqual(0);
    expect(await smallTargets(page, TARGET)).toEqual([]);
    expect(await smallTexts(page, TEXT)).toEqual([]);
    await openDesk(page, /Singapore, 2018/);
    for (const name of ['Dossier', 'Log of every turn', 'Settings', 'Keys']) {
      await page.getByRole('button', { name: 'Menu' }).click();
      expect(await smallTargets(page, TARGET)).toEqual([]);
      await topDialog(page).getByRole('button', { name, exact: true }).click();
      // One sheet gives way to the other: there is no moment in which none is open, so that Escape closes the new one.
      expect(await topDialog(page).getByRole('heading', { level: 2 }).innerText()).not.toBe('Menu');
      expect(await smallTargets(page, TARGET), name).toEqual([]);
      expect(await smallTexts(page, TEXT), name).toEqual([]);
      expect(await overflow(page), name).toBeLessThanOrEqual(0);
      await page.keyboard.press('Escape');
      await topDialog(page).waitFor({ state: 'detached' });
    }
    await visit.close();
  });

  it('begins a turn at the top of the page, wherever one had scrolled', async () => {
    const visit = await built.visit(phone);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await page.evaluate(() => window.scrollTo(0, 1_500));
    await endTurn(page);
    await closeRecord(page);
    // The step back that closes the sheet comes a moment later, and would restore where the page had been.
    await page.waitForTimeout(300);
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await visit.close();
  });

  it('keeps the end of the turn in reach wherever one has scrolled', async () => {
    const visit = await onThePhone();
    const { page } = visit;
    for (const share of [0, 0.5, 1]) {
      await page.evaluate((part) => window.scrollTo(0, document.documentElement.scrollHeight * part), share);
      const box = await endTurnButton(page).boundingBox();
      expect(box && box.y > 0 && box.y + box.height <= 844).toBe(true);
    }
    await endTurn(page);
    await closeRecord(page);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
