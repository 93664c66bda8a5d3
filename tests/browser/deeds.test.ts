// A great deed opens the next turn: the record leads with it, the morning paper has it, and every capital says something to it.
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { closeRecord, endTurn, openDesk, topDialog, unresolvedTexts } from '../support/page-object';

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage();
});
afterAll(() => built.close());

describe('leaving the talks', () => {
  it('is the first thing told in the next turn, with a sentence of each capital and of the public', async () => {
    const { page, complaints, close } = await built.visit({ reducedMotion: 'reduce' });
    await openDesk(page, /Singapore, 2018/);
    await page
      .getByRole('button', { name: /^Leave the talks/ })
      .first()
      .click();
    // Somebody objects first, and is heard.
    await topDialog(page).getByRole('blockquote').waitFor();
    await topDialog(page).locator('[data-answer="0"]').click();
    await endTurn(page);
    const record = topDialog(page);
    const lead = await record.locator('.deed-page .paper-headline').innerText();
    expect(lead).toMatch(/Japan rises|Tokyo ends|talks are over/);
    expect(await record.locator('h3').first().innerText()).toBe(lead);
    const voices = await record.locator('.deed-page > .deeds > li b').allInnerTexts();
    expect(voices).toEqual(['Moscow', 'Washington', 'Beijing', 'At home']);
    expect(await unresolvedTexts(page)).toEqual([]);
    const moscow = await record.locator('.deed-page blockquote').first().innerText();
    await closeRecord(page);
    expect(await page.locator('.front .front-headline').innerText()).toBe(lead);
    expect(await page.locator('.power[data-seat=moscow] .voice').first().innerText()).toBe(moscow);
    expect(complaints).toEqual([]);
    await close();
  });
});
