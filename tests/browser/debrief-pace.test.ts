// The debrief of a long game on the built page, by the clock: readable at once, complete within the time the page promises.
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { complete, longScenario, openEnding } from '../support/long-debrief';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

it('the debrief of a long game can be read at once, and is whole within five seconds', async () => {
  const visit = await openEnding(built);
  const { page } = visit;
  expect(await page.locator('.score-number').count()).toBe(longScenario.scores.length + 1);
  expect(await page.locator('.grade-standing').isVisible()).toBe(true);
  const readable = Date.now();
  await complete(page);
  expect(Date.now() - readable).toBeLessThan(5_000);
  expect(visit.complaints).toEqual([]);
  await visit.close();
});
