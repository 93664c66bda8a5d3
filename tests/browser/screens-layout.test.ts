// Every screen in every size of page and text: nothing that is needed lies outside, under something else or cut off, and bars leave most of a
// small page to what is read. A sample of the measures here, all of them in `npm run soak`.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { findLayoutFaults } from '../support/screens/layout-faults';
import { allMeasures, layoutLook, notchLook, pagesOf, resizeInChromium, sampleFor } from '../support/screens/measures';
import { screenNamed } from '../support/screens/screen-page';
import { screens } from '../support/screens/screens';
import { sampleOf, sweep } from '../support/screens/sweep';
import { isWhole } from '../support/whole';

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

/** One screen in so many, each in so many measures. */
const SAMPLE = 7;
const MEASURES_EACH = 2;
const measures = (place: number) => (isWhole ? allMeasures : sampleFor(place, MEASURES_EACH));

describe('every screen', () => {
  it('is laid out within its page, whatever the size of page and text', { timeout: isWhole ? 7_200_000 : 600_000 }, async () => {
    expect(
      await sweep(
        pagesOf(() => built),
        layoutLook(resizeInChromium, measures),
        sampleOf(SAMPLE, 2),
      ),
    ).toEqual([]);
  });

  it('keeps clear of a notch', { timeout: isWhole ? 7_200_000 : 600_000 }, async () => {
    const among = isWhole ? screens : ['desk', 'desk: menu', 'table'].map(screenNamed);
    expect(
      await sweep(
        pagesOf(() => built),
        notchLook(resizeInChromium),
        among,
      ),
    ).toEqual([]);
  });
});

describe('the sweep itself', () => {
  let page: Page;
  beforeAll(async () => {
    ({ page } = await built.visit({ isOpened: false }));
  });

  it.each([
    ['a page wider than its window', '<p style="width:2000px">wide</p>', /The page is/],
    ['a button out of sight', '<button style="position:fixed;left:-400px">gone</button>', /outside/],
    ['a button under something', '<button>below</button><div style="position:fixed;inset:0;background:red"></div>', /covered/],
    ['words written over each other', '<p style="margin:0;height:4px">one one one</p><p style="margin:0">two two two</p>', /written over/],
    ['words cut off', '<p style="width:40px;overflow:hidden;white-space:nowrap">rather long words</p>', /cut off/],
    ['a label wider than its button', '<button style="width:30px;white-space:nowrap">a long label</button>', /is cut/],
    [
      'bars that fill the page',
      '<div style="height:3000px"></div><div style="position:fixed;inset:0 0 auto;height:70vh">bar</div>',
      /Bars leave/,
    ],
    ['a slit to read through', '<div style="height:40px;overflow-y:auto"><div style="height:900px">long</div></div>', /shows 40 of/],
  ])('finds %s', async (_, html, sentence) => {
    await page.setContent(html);
    expect((await page.evaluate(findLayoutFaults, {})).join('\n')).toMatch(sentence);
  });

  it('finds nothing wrong with a plain page', async () => {
    await page.setContent('<h1>A page</h1><p>Some words.</p><button>Press</button>');
    expect(await page.evaluate(findLayoutFaults, {})).toEqual([]);
  });
});
