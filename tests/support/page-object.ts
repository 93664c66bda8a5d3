// Page object: opens a dossier, decides, ends turns and reads records on the built page by visible words, without test ids.
import type { Locator, Page } from 'playwright-core';

/** What a person at the keyboard needs of a page, whichever tool drives the browser. */
export interface KeyboardPage {
  readonly keyboard: { press(key: 'Enter' | 'Tab'): Promise<void> };
  evaluate<R>(read: () => R): Promise<R>;
  evaluate<R, A>(read: (given: A) => R, given: A): Promise<R>;
}

/** The sheet that lies on top. */
export const topDialog = (page: Page): Locator => page.locator('dialog[open]');

export const endTurnButton = (page: Page): Locator => page.getByRole('button', { name: /^End (the last )?turn/ });

/** Opens a scenario by its title (or part of it) and waits for its dossier. */
export async function openDossier(page: Page, title: RegExp): Promise<void> {
  await page.getByRole('button', { name: title }).first().click();
  const heading = topDialog(page).getByRole('heading', { level: 2 });
  const scene = page.locator('[data-scene]');
  await heading.or(scene).first().waitFor();
  // Where no setting can be kept, a game begins with its scene: the desk is chosen for this visit, and the dossier asked for.
  if (await scene.isVisible()) {
    await fromMenu(page, 'Settings');
    await topDialog(page).getByLabel('Begin every turn at the desk').check();
    await page.keyboard.press('Escape');
    await fromMenu(page, 'Dossier');
  }
  await heading.waitFor();
}

/** Opens a sheet by its entry in the menu. */
async function fromMenu(page: Page, entry: string): Promise<void> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await topDialog(page).getByRole('button', { name: entry }).click();
}

/** From the title to the first desk, with the line of this name declared. */
export async function openDesk(page: Page, title: RegExp, line = 'Patience'): Promise<void> {
  await openDossier(page, title);
  await topDialog(page)
    .getByRole('button', { name: new RegExp(`Declare.*${line}`) })
    .click();
  await topDialog(page).getByRole('button', { name: 'To the desk' }).click();
  await topDialog(page).waitFor({ state: 'detached' });
}

/** Ends the turn, skips what there is to watch, and stops at the record. */
export async function endTurn(page: Page): Promise<void> {
  await endTurnButton(page).click();
  await skipToRecord(page);
}

/** Skips the end of the turn on the map if it is shown, and waits until the record lies open. */
export async function skipToRecord(page: Page): Promise<void> {
  const skip = page.getByRole('button', { name: 'Skip', exact: true });
  const record = page.locator('dialog[open] .sheet-title');
  await skip.or(record).first().waitFor();
  if (await skip.isVisible()) await skip.click({ timeout: 2000 }).catch(() => undefined);
  await record.waitFor();
}

/** Closes the record of a turn. */
export async function closeRecord(page: Page): Promise<void> {
  await topDialog(page)
    .getByRole('button', { name: /^To the (desk|ending)$/ })
    .click();
  await topDialog(page).waitFor({ state: 'detached' });
}

/** Decides the first possible acts among those on the desk, at most this many, and gives their titles. */
export async function chooseActs(page: Page, most: number): Promise<string[]> {
  const titles: string[] = [];
  const possible = page.locator('.act-choose[aria-pressed="false"][aria-disabled="false"]');
  while (titles.length < most && (await possible.count()) > 0) {
    const act = possible.first();
    titles.push((await act.textContent()) ?? '');
    const chosen = await page.locator('.act-choose[aria-pressed="true"]').count();
    await act.click();
    await answered(page, chosen);
    // Whoever objects is heard, and the act is done; what shows something at once is meant.
    const ask = topDialog(page)
      .locator('[data-answer="0"]')
      .or(topDialog(page).getByRole('button', { name: 'Do it and look' }));
    if (await ask.isVisible()) await ask.click();
  }
  return titles;
}

/** Waits until an act that was pressed is chosen, or a sheet asks whether it is meant. */
async function answered(page: Page, chosen: number): Promise<void> {
  await page.waitForFunction(
    (before) =>
      document.querySelector('dialog[open]') !== null || document.querySelectorAll('.act-choose[aria-pressed="true"]').length > before,
    chosen,
  );
}

/** What has the focus, as a reader would name it: role or tag, and words. */
export function focusedElement(page: KeyboardPage): Promise<{ tag: string; text: string; isVisible: boolean }> {
  return page.evaluate(() => {
    const element = document.activeElement;
    return {
      tag: element?.tagName.toLowerCase() ?? '',
      text: (element?.textContent ?? '').trim().slice(0, 60),
      isVisible: element instanceof HTMLElement && element !== document.body && element.checkVisibility(),
    };
  });
}

/** Codes and holes that no reader should meet: keys in brackets, unfilled names, undefined, NaN. */
export function unresolvedTexts(page: KeyboardPage): Promise<string[]> {
  return page.evaluate(() => {
    const found = document.body.innerText.match(/\[[a-z]+\.[\w.]+\]|\{\w+[^}]*\}|\bundefined\b|\bNaN\b|\[object/g);
    return [...new Set(found ?? [])];
  });
}

/** Presses Tab until the button of these words has the focus; `among`: what else it may be, as a selector. */
export async function tabTo(page: KeyboardPage, words: RegExp, among = 'button'): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    const { text } = await focusedElement(page);
    if (words.test(text) && (await page.evaluate((css) => document.activeElement?.matches(css), among))) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab never came to ${words}; it stands on “${(await focusedElement(page)).text}”.`);
}

/** Goes to a button by Tab and presses it. */
export async function press(page: KeyboardPage, words: RegExp, among = 'button'): Promise<void> {
  await tabTo(page, words, among);
  await page.keyboard.press('Enter');
}

/** Goes to an address; once more where the page's own step back, which a closed sheet is, was still under way and has broken it off. */
export async function goTo(page: Page, url: string): Promise<void> {
  try {
    await page.goto(url);
  } catch (error) {
    if (!/ERR_ABORTED/.test(String(error))) throw error;
    await page.goto(url);
  }
}
