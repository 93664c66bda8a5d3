// Where the browser draws no WebGL, the map stands still and the whole game can be played.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { chooseActs, closeRecord, endTurn, openDesk, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

async function playToEnding({ page }: Visit): Promise<void> {
  for (let turn = 0; turn < 20 && !(await page.locator('.ending').isVisible()); turn += 1) {
    await chooseActs(page, 1);
    await endTurn(page);
    await closeRecord(page);
  }
}

describe('without WebGL', () => {
  it('a whole game comes to its ending, and nothing is complained of', async () => {
    const visit = await built.visit();
    const { page } = visit;
    expect(await page.evaluate(() => document.createElement('canvas').getContext('webgl'))).toBeNull();
    await openDesk(page, /Singapore, 2018/);
    await page.locator('[data-stage="still"]').waitFor();
    await playToEnding(visit);
    expect(await page.locator('.grade-standing').innerText()).toMatch(/the record|Rare/);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    expect(visit.foreignRequests()).toEqual([]);
    // The link of a whole game that the page has made is a record that holds.
    await page.getByRole('button', { name: 'Share as a link' }).click();
    const link = await topDialog(page).getByLabel('Link').inputValue();
    await visit.close();
    const reader = await built.visit({ path: link.slice(built.origin.length) });
    await expect.poll(() => reader.page.locator('.ending').innerText()).toContain('Re-run and verified');
    await reader.close();
  });

  it('and without the file of the moving map, the desk is the same', async () => {
    const visit = await built.visit({ isOpened: false });
    const { page } = visit;
    await page.route(/\/(?:phaser-)?stage-[\w-]+\.js$/, (route) => route.abort());
    await page.goto(built.origin);
    await openDesk(page, /Singapore, 2018/);
    await page.locator('[data-stage="still"]').waitFor();
    await chooseActs(page, 1);
    await endTurn(page);
    await closeRecord(page);
    expect(await page.locator('h1').innerText()).toMatch(/turn 2 of 13/i);
    // The request that was cut off is all there is to complain of.
    expect(visit.complaints.filter((text) => !/(?:phaser-)?stage-[\w-]+\.js|ERR_FAILED/.test(text))).toEqual([]);
    await visit.close();
  });
});
