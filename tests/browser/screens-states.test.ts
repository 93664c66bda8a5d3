// Two states are never told apart by colour alone: not on paper, not to eyes that see no hues, and not in a reader's own few colours.
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

/** Pairs of which nothing but colour tells one from the other, and pairs of which one is not to be found. */
const look: Look = async (page, { name }) => {
  const found: string[] = [];
  for (const pair of statePairs.filter(({ screen }) => screen === name)) {
    const differences = await page.evaluate(differencesOf, asked(pair));
    if (differences.length === 0 || differences[0]?.startsWith('missing')) found.push(`${pair.what}: ${differences[0] ?? 'colour alone'}`);
  }
  return found;
};

describe('states', () => {
  it.each([
    ['on paper', {}],
    ['in the reader’s own colours', { forcedColors: 'active' }],
    ['in the reader’s own colours, dark', { forcedColors: 'active', colorScheme: 'dark' }],
  ])('differ by more than colour %s', { timeout: 600_000 }, async (_, options) => {
    expect(
      await sweep(
        pagesOf(() => built, options),
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
