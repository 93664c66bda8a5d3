// A game as a person plays it on the built page: deciding, taking back, reading why, ending, keeping, sharing, playing again.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { chooseActs, closeRecord, endTurn, endTurnButton, openDesk, openDossier, topDialog, unresolvedTexts } from '../support/page-object';

/** Without the moving map, which is no part of most of this, the page starts in a third of the time; one whole game is played with it. */
let built: BuiltPage;
let withMap: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ withoutWebGl: true });
  withMap = await openBuiltPage();
});
afterAll(async () => {
  await built.close();
  await withMap.close();
});

const still = { reducedMotion: 'reduce' as const, viewport: { width: 1104, height: 700 } };

async function playToTheEnd({ page }: Visit): Promise<void> {
  for (let turn = 0; turn < 20 && !(await page.locator('.ending').isVisible()); turn += 1) {
    await chooseActs(page, 2);
    await endTurn(page);
    await closeRecord(page);
  }
}

describe('the desk', () => {
  it('shows what an act costs and does, decides it, and takes it back', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    const capital = page.locator('.head-capital-number');
    const before = await capital.textContent();
    await page.getByRole('tab', { name: 'Moscow' }).click();
    const act = page.locator('[data-act="minister_track"]');
    await expect.poll(() => act.locator('.chip').count()).toBeGreaterThan(0);
    await act.locator('.act-choose').click();
    expect(await act.locator('.act-choose').getAttribute('aria-pressed')).toBe('true');
    expect(await capital.textContent()).not.toBe(before);
    await page.locator('.chosen-remove').click();
    expect(await act.locator('.act-choose').getAttribute('aria-pressed')).toBe('false');
    expect(await capital.textContent()).toBe(before);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('says why every number stands where it stands', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await chooseActs(page, 1);
    await endTurn(page);
    await closeRecord(page);
    await page.locator('.head-scores').click();
    for (const name of [/Political capital/, /^Trust/, /Economic leverage/]) {
      await page.getByRole('tabpanel').getByRole('button', { name }).first().click();
      await expect.poll(() => topDialog(page).locator('.why-value').textContent()).toMatch(/\d/);
      await page.keyboard.press('Escape');
      await topDialog(page).waitFor({ state: 'detached' });
    }
    expect(await unresolvedTexts(page)).toEqual([]);
    await visit.close();
  });

  it('tells what opens the table', async () => {
    const visit = await built.visit(still);
    await openDesk(visit.page, /Singapore, 2018/);
    await visit.page.getByRole('tab', { name: 'The table' }).click();
    await expect.poll(() => visit.page.getByRole('tabpanel').innerText()).toContain('Nobody is across the table');
    await visit.close();
  });
});

describe('a whole game', () => {
  it('is kept, can be gone on with after a reload, and ends with scores against history', async () => {
    const visit = await withMap.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await chooseActs(page, 2);
    await endTurn(page);
    expect(await topDialog(page).locator('.big').count()).toBeGreaterThan(0);
    await closeRecord(page);
    const date = await page.locator('h1').textContent();
    await page.goto(`${withMap.origin}/`);
    await page
      .getByRole('button', { name: /^Continue/ })
      .first()
      .click();
    await expect.poll(() => page.locator('h1').textContent()).toBe(date);
    await playToTheEnd(visit);
    expect(await page.locator('.grade-standing').innerText()).toMatch(/the record|Rare/);
    expect(await page.locator('.score').count()).toBe(5);
    expect(await page.locator('.score-against').first().textContent()).toContain('against history');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    expect(visit.foreignRequests()).toEqual([]);
    await visit.close();
  });

  it('is shared as a link that whoever opens it plays again', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Sanctions, 2022/);
    await chooseActs(page, 1);
    await endTurn(page);
    await closeRecord(page);
    const date = await page.locator('h1').textContent();
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Share as a link' }).click();
    const link = await topDialog(page).getByLabel('Link').inputValue();
    await visit.close();
    const other = await built.visit({ ...still, path: link.replace(/^https?:\/\/[^/]+/, '') });
    await expect.poll(() => other.page.locator('h1').textContent()).toBe(date);
    expect(other.complaints).toEqual([]);
    await other.close();
  });
});

describe('games kept here', () => {
  it('are deleted only after asking', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Singapore, 2018/);
    await page.getByRole('button', { name: 'Menu' }).click();
    await page.getByRole('button', { name: 'Back to the title page' }).click();
    await page.getByRole('button', { name: /^Delete/ }).click();
    await topDialog(page).getByRole('button', { name: 'Cancel' }).click();
    await expect.poll(() => page.locator('.save').count()).toBe(1);
    await page.getByRole('button', { name: /^Delete/ }).click();
    await topDialog(page).getByRole('button', { name: 'Delete' }).click();
    await expect.poll(() => page.locator('.save').count()).toBe(0);
    await visit.close();
  });

  it('begin alike from the same seed', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    const begin = async () => {
      await page.goto(`${built.origin}/`);
      await page.getByText('Choose a seed').click();
      await page.getByLabel('Seed').fill('nemuro-17');
      await openDossier(page, /Singapore, 2018/);
      return topDialog(page).locator('section', { hasText: 'How this game opens' }).last().innerText();
    };
    expect(await begin()).toBe(await begin());
    await topDialog(page).getByRole('button', { name: 'To the desk' }).click();
    await page.getByRole('button', { name: 'Menu' }).click();
    expect(await topDialog(page).textContent()).toContain('nemuro-17');
    expect(await endTurnButton(page).isVisible()).toBe(true);
    await visit.close();
  });
});
