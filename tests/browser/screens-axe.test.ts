// What axe-core finds on every screen: nothing, as it is, in the reader's own colours, at four times the size and with the largest text; and
// every target is as large as WCAG 2.2 asks, or excused by it. A sample here, everything in `npm run soak`.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { bringTo, type Measure, pagesOf, resizeInChromium } from '../support/screens/measures';
import type { ScreenPage } from '../support/screens/screen-page';
import { findSmallTargets } from '../support/screens/small-targets';
import { type Look, sampleOf, sweep } from '../support/screens/sweep';
import { isWhole } from '../support/whole';

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

interface Condition {
  readonly name: string;
  readonly measure: Measure;
  readonly colours: 'active' | 'none';
}

const usual = { width: 1280, height: 800, text: 100 } as const;
const conditions: readonly Condition[] = [
  { name: 'as it is', measure: usual, colours: 'none' },
  { name: 'in the reader’s own colours', measure: usual, colours: 'active' },
  { name: 'at four times the size', measure: { ...usual, width: 320, height: 256 }, colours: 'none' },
  { name: 'with the largest text', measure: { ...usual, text: 130 }, colours: 'none' },
];
/** One screen in so many, each in one condition: sharing no divisor with the conditions, so that all of them are met. */
const SAMPLE = 9;

async function bring(page: ScreenPage, { measure, colours }: Condition): Promise<void> {
  await (page as unknown as Page).emulateMedia({ forcedColors: colours });
  await bringTo(page, measure, resizeInChromium);
}

const axeLook: Look = async (page, _, place) => {
  const found: string[] = [];
  for (const [order, condition] of conditions.entries()) {
    if (!isWhole && Math.floor(place / SAMPLE) % conditions.length !== order) continue;
    await bring(page, condition);
    const violations = await accessibilityViolations(page as unknown as Page);
    found.push(...violations.map((violation) => `${condition.name}: ${violation}`));
  }
  await bring(page, { name: '', measure: usual, colours: 'none' });
  return found;
};

const targetLook: Look = async (page, _, place) => {
  const found: string[] = [];
  const measures: readonly Measure[] = [usual, { width: 390, height: 844, text: 100 }, { width: 320, height: 256, text: 130 }];
  for (const [order, measure] of measures.entries()) {
    if (!isWhole && Math.floor(place / SAMPLE) % measures.length !== order) continue;
    await bringTo(page, measure, resizeInChromium);
    found.push(...(await page.evaluate(findSmallTargets)).map((fault) => `${measure.width} × ${measure.height}: ${fault}`));
  }
  await bringTo(page, usual, resizeInChromium);
  return found;
};

/** Both on one page: to come to a screen takes longer than to look at it. */
const look: Look = async (...place) => [...(await axeLook(...place)), ...(await targetLook(...place))];

describe('every screen', { timeout: isWhole ? 7_200_000 : 600_000 }, () => {
  it('is without fault to axe-core, and has targets of 24 pixels or such as the rule excuses', async () => {
    expect(
      await sweep(
        pagesOf(() => built),
        look,
        sampleOf(SAMPLE, 1),
      ),
    ).toEqual([]);
  });
});

describe('the measure of targets', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await built.visit({ isOpened: false }));
  });

  it.each([
    ['two small ones close together', '<button style="all:unset">a</button><button style="all:unset">b</button>', 2],
    ['a small one by itself', '<button style="all:unset">a</button>', 0],
    ['one in a sentence', '<p>Whoever wants to may <a href="#x">look</a> or <a href="#y">leave</a> at any time.</p>', 0],
    ['large ones', '<button style="width:30px;height:30px">a</button><button style="width:30px;height:30px">b</button>', 0],
  ])('judges %s', async (_, html, count) => {
    await page.setContent(html);
    expect(await page.evaluate(findSmallTargets)).toHaveLength(count);
  });
});
