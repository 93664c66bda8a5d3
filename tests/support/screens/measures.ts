// The sizes of page and of text that screens are looked at in, and how a page is brought to them.
import type { Page } from 'playwright-core';
import type { BuiltPage } from '../browser';
import { findLayoutFaults, type LayoutMeasure } from './layout-faults';
import type { ScreenPage } from './screen-page';
import type { Look, OpenPage } from './sweep';

export interface Measure {
  readonly width: number;
  readonly height: number;
  /** The reader's own text size in percent. */
  readonly text: 100 | 115 | 130;
}

/** Phones, upright and on their side, tablets, screens, and a screen of 1280 × 1024 at four times the size. */
export const sizes: readonly (readonly [number, number])[] = [
  [320, 256],
  [320, 568],
  [360, 640],
  [390, 844],
  [568, 320],
  [667, 375],
  [844, 390],
  [768, 1024],
  [1024, 768],
  ...[1100, 1106, 1120, 1150, 1194].map((width) => [width, 800] as const),
  [1133, 744],
  [1180, 820],
  [1280, 800],
  [1366, 768],
  [1440, 900],
  [1920, 1080],
];
const texts = [100, 115, 130] as const;

export const allMeasures: readonly Measure[] = sizes.flatMap(([width, height]) => texts.map((text) => ({ width, height, text })));

/**
 * Some measures for each place in the list of screens: a seventh of the list meets narrow, low and wide pages in each text size, all of it every
 * measure.
 */
export function sampleFor(place: number, count: number): readonly Measure[] {
  // The worst at four times the size, and others in steps that share no divisor with their number.
  const stride = 7;
  return Array.from({ length: count }, (_, k) => allMeasures[((place * count + k) * stride) % allMeasures.length]);
}

/** A phone with a notch, upright and on its side: what is left of the page, and what notch and corners take, in pixels. */
export const notched = [
  { measure: { width: 390, height: 844, text: 100 }, insets: { top: 47, right: 0, bottom: 34, left: 0 } },
  { measure: { width: 844, height: 390, text: 100 }, insets: { top: 0, right: 47, bottom: 21, left: 47 } },
] as const;

/** Looks at the layout as on a phone with a notch: the styles' own measures of it are set as the phone would set them. */
export function notchLook<P extends ScreenPage>(resize: Resize<P>): Look {
  return async (page) => {
    const found: string[] = [];
    for (const { measure, insets } of notched) {
      await page.evaluate((sides) => {
        for (const [side, pixels] of Object.entries(sides)) document.documentElement.style.setProperty(`--safe-${side}`, `${pixels}px`);
      }, insets);
      await bringTo(page as P, measure, resize);
      const faults = await page.evaluate(findLayoutFaults, { insets });
      found.push(...faults.map((fault) => `${measure.width} × ${measure.height} with a notch: ${fault}`));
    }
    await page.evaluate(() => document.documentElement.removeAttribute('style'));
    await bringTo(page as P, { width: 1280, height: 800, text: 100 }, resize);
    return found;
  };
}

/** How a tool changes the size of its page's window. */
export type Resize<P> = (page: P, width: number, height: number) => Promise<unknown>;

export async function bringTo<P extends ScreenPage>(page: P, { width, height, text }: Measure, resize: Resize<P>): Promise<void> {
  await resize(page, width, height);
  await page.evaluate(
    (percent) =>
      new Promise<void>((done) => {
        document.documentElement.dataset.text = String(percent);
        // What follows the page's size draws once more.
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
    text,
  );
}

/** Looks at the layout in each of the measures meant for a screen. */
export function layoutLook<P extends ScreenPage>(
  resize: Resize<P>,
  measures: (place: number) => readonly Measure[],
  how: LayoutMeasure = {},
): Look {
  return async (page, _, place) => {
    const found: string[] = [];
    for (const measure of measures(place)) {
      await bringTo(page as P, measure, resize);
      const faults = await page.evaluate(findLayoutFaults, how);
      found.push(...faults.map((fault) => `${measure.width} × ${measure.height} at ${measure.text} %: ${fault}`));
    }
    await bringTo(page as P, { width: 1280, height: 800, text: 100 }, resize);
    return found;
  };
}

export const resizeInChromium: Resize<ScreenPage> = (page, width, height) => (page as unknown as Page).setViewportSize({ width, height });

/** Opens pages of the built game in Chromium, with what is kept there and whatever else the visitor brings. */
export function pagesOf(built: () => BuiltPage, options: object = {}): OpenPage {
  return async (path, kept) => {
    const visit = await built().visit({ reducedMotion: 'reduce', ...options, isOpened: false });
    await visit.page.addInitScript((entries: Record<string, string>) => {
      for (const [key, text] of Object.entries(entries)) if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
    }, kept);
    await visit.page.goto(built().origin + path);
    return { page: visit.page as unknown as ScreenPage, close: visit.close };
  };
}
