// The turn as a scene, as a new reader meets it: an answer and its taking back, the round of answers, a reload, a whole lesson by keyboard.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { focusedElement, tabTo, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

const scene = (page: Page) => page.locator('[data-scene]');
const answers = (page: Page) => page.locator('[data-scene] [data-answer]');
const passage = (page: Page) => page.locator('[data-passage]');
const endTurn = (page: Page) => scene(page).getByRole('button', { name: /^End (the last )?turn/ });

async function begin(title: RegExp): Promise<Visit> {
  const visit = await built.visit({ reducedMotion: 'reduce', startsAtScene: true });
  await visit.page.getByRole('button', { name: title }).first().click();
  await answers(visit.page).first().waitFor();
  return visit;
}

/** What is said now between two turns, with the words that tell one step from the next. */
const step = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const shown = document.querySelector<HTMLElement>('[data-passage]');
    return shown ? `${shown.dataset.passage}: ${shown.querySelector('h1')?.textContent ?? ''}` : '';
  });

/** Through whatever is said between two turns, with `press` for each step. */
async function hearAll(page: Page, press: () => Promise<unknown>): Promise<string[]> {
  const heard: string[] = [];
  await passage(page).waitFor();
  for (let now = await step(page); ; now = await step(page)) {
    heard.push(now.split(':')[0] ?? '');
    await press();
    await expect.poll(() => step(page)).not.toBe(now);
    if (heard.at(-1) === 'changes') return heard;
  }
}

describe('the scene of a turn', () => {
  it('asks one question, whose answer is given, replaced and taken back', async () => {
    const { page, complaints, close } = await begin(/Singapore, 2018/);
    expect(await page.locator('h1').innerText()).toMatch(/\?$/);
    const pressed = () => answers(page).evaluateAll((all) => all.map((one) => one.getAttribute('aria-pressed') === 'true'));
    await answers(page).nth(0).click();
    await expect.poll(pressed).toEqual([true, false, false, false]);
    await answers(page).nth(3).click();
    await expect.poll(pressed).toEqual([false, false, false, true]);
    await answers(page).nth(3).click();
    await expect.poll(pressed).toEqual([false, false, false, false]);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  it('is left for the desk and come back to, and a reload comes back to it with its answer', async () => {
    const { page, complaints, close } = await begin(/Singapore, 2018/);
    await answers(page).nth(0).click();
    const question = await page.locator('h1').innerText();
    await scene(page)
      .getByRole('button', { name: /^Other business/ })
      .click();
    await page.locator('.desk').waitFor();
    expect(await page.locator('.chosen-act').count()).toBe(1);
    await page.getByRole('button', { name: 'Back to the question' }).click();
    await expect.poll(() => page.locator('h1').innerText()).toBe(question);
    // What the desk still had under way would be reported as broken off by the reload.
    await page.waitForLoadState('networkidle');
    await page.reload();
    await expect.poll(() => page.locator('h1').innerText()).toBe(question);
    await expect.poll(() => answers(page).nth(0).getAttribute('aria-pressed')).toBe('true');
    expect(complaints).toEqual([]);
    await close();
  });

  it('is followed by those who answer it, before any number has moved', async () => {
    const { page, complaints, close } = await begin(/Singapore, 2018/);
    const scores = () => page.locator('header ul').nth(1).innerText();
    await answers(page).nth(0).click();
    const before = await scores();
    await endTurn(page).click();
    await passage(page).waitFor();
    expect(await passage(page).getAttribute('data-passage')).toBe('beat');
    expect(await scores()).toBe(before);
    await page.keyboard.press('Escape');
    await expect.poll(() => passage(page).getAttribute('data-passage')).toBe('changes');
    expect(await page.locator('[data-passage] li').count()).toBeGreaterThan(0);
    await page.getByRole('button', { name: 'Hear them again' }).click();
    const next = async () => {
      await tabTo(page, /^(Next|Go on)$/);
      await page.keyboard.press('Enter');
    };
    expect(await hearAll(page, next)).toContain('beat');
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/\?$/);
    expect(complaints).toEqual([]);
    await close();
  });

  it('asks before what cannot be taken back, and the next morning the paper is about just that', async () => {
    const { page, complaints, close } = await begin(/Singapore, 2018/);
    await scene(page)
      .getByRole('button', { name: /^Other business/ })
      .click();
    await page
      .getByRole('button', { name: /^Leave the talks/ })
      .first()
      .click();
    await topDialog(page).getByRole('blockquote').waitFor();
    await topDialog(page).locator('[data-answer="1"]').click();
    await topDialog(page).waitFor({ state: 'detached' });
    expect(await page.locator('.chosen-act').count()).toBe(0);
    await page
      .getByRole('button', { name: /^Leave the talks/ })
      .first()
      .click();
    await topDialog(page).locator('[data-answer="0"]').click();
    await page.getByRole('button', { name: /^End turn/ }).click();
    await passage(page).waitFor();
    expect(await passage(page).getAttribute('data-passage')).toBe('front');
    expect(await page.locator('h1').innerText()).toMatch(/Japan rises|Tokyo ends|talks are over/);
    expect(await page.locator('[data-passage] article li').count()).toBe(4);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a lesson', () => {
  it('is a whole game by keyboard and by scenes alone, and its ending begins with the story', async () => {
    const { page, complaints, close } = await begin(/Singapore in six turns/);
    for (let turn = 0; turn < 6; turn += 1) {
      // A turn about nothing in particular opens at the desk.
      if (await scene(page).isVisible()) {
        expect((await focusedElement(page)).isVisible).toBe(true);
        const say = await page.locator('[data-scene] [data-answer][aria-disabled=false]').first().innerText();
        await tabTo(page, new RegExp(`^${(say.split('\n')[0] ?? '').replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}`));
        await page.keyboard.press('Enter');
        const ask = topDialog(page)
          .locator('[data-answer="0"]')
          .or(topDialog(page).getByRole('button', { name: 'Do it and look' }));
        await page.waitForTimeout(100);
        if (await ask.isVisible()) await ask.press('Enter');
        // What an act has shown lies open to be read.
        await page.waitForTimeout(100);
        if (await topDialog(page).isVisible()) await page.keyboard.press('Escape');
        if (await page.locator('.treaty').isVisible()) await page.goBack();
      }
      await tabTo(page, /^End (the last )?turn/);
      await page.keyboard.press('Enter');
      await hearAll(page, async () => {
        await expect.poll(async () => (await focusedElement(page)).tag).toBe('h1');
        expect(await unresolvedTexts(page)).toEqual([]);
        await tabTo(page, /^(Next|Go on|To the ending)$/);
        await page.keyboard.press('Enter');
      });
    }
    await page.locator('.ending').waitFor();
    const story = page.getByRole('region', { name: 'The story of this game' });
    await story.waitFor();
    expect(await story.getByRole('listitem').count()).toBeGreaterThan(2);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });
});
