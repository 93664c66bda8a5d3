// Two states are never told apart by colour alone: not on paper, not to eyes that see no hues, and not in a reader's own few colours.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { pagesOf } from '../support/screens/measures';
import { screenNamed } from '../support/screens/screen-page';
import { asked, differencesOf, statePairs } from '../support/screens/state-pairs';
import { type Look, sweep } from '../support/screens/sweep';

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const among = [...new Set(statePairs.map(({ screen }) => screen))].map(screenNamed);

const conditions = [
  { name: 'on paper', media: { forcedColors: 'none', colorScheme: 'light' } },
  { name: 'in the reader’s own colours', media: { forcedColors: 'active', colorScheme: 'light' } },
  { name: 'in the reader’s own colours, dark', media: { forcedColors: 'active', colorScheme: 'dark' } },
] as const;

/** Pairs of which nothing but colour tells one from the other, and pairs of which one is not to be found. */
const look: Look = async (page, { name: screen }) => {
  const found: string[] = [];
  for (const { name, media } of conditions) {
    await (page as unknown as Page).emulateMedia(media);
    for (const pair of statePairs.filter((one) => one.screen === screen)) {
      const differences = await page.evaluate(differencesOf, asked(pair));
      if (differences.length === 0 || differences[0]?.startsWith('missing'))
        found.push(`${name}: ${pair.what}: ${differences[0] ?? 'colour alone'}`);
    }
  }
  await (page as unknown as Page).emulateMedia(conditions[0].media);
  return found;
};

describe('states', () => {
  it('differ by more than colour, on paper and in a reader’s own colours, light and dark', { timeout: 600_000 }, async () => {
    expect(
      await sweep(
        pagesOf(() => built),
        look,
        among,
      ),
    ).toEqual([]);
  });

  it('would be found if they differed by colour alone', async () => {
    const visit = await built.visit({ isOpened: false });
    await visit.page.setContent('<i style="background:#c0392b">x</i><b style="font-weight:400;background:#3f6b52">x</b>');
    expect(await visit.page.evaluate(differencesOf, ['i', 'i', 1.8] as const)).toEqual([]);
    expect(await visit.page.evaluate(differencesOf, ['i', 'u', 1.8] as const)).toEqual(['missing: u']);
    await visit.close();
  });
});
