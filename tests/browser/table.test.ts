// The table as a person with a keyboard uses it: a text drafted, answered, signed and carried at home; and a table left for good reasons.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadTableAgents } from '../../src/app/game/agents';
import { dispatch, type Game } from '../../src/app/game/game';
import { viewGame } from '../../src/app/game/game-view';
import { createWording } from '../../src/app/game/text';
import type { Command } from '../../src/engine/model/command';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { closeRecord, focusedElement, skipToRecord, tabTo, topDialog, unresolvedTexts } from '../support/page-object';
import { findInTurn, findPosition, type Position, positionBefore, storageEntries } from '../support/position';

const agents = await loadTableAgents();
let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

/** Where the search for the two positions begins: seeds that hold them. */
const TREATY_SEED = 13;
const WALK_OUT_SEED = 10;

const still = { reducedMotion: 'reduce' as const, viewport: { width: 1280, height: 800 } };

/** Opens the page with a game kept on it, and goes on with that game. */
async function resume(game: Game, options: object = still): Promise<Visit> {
  const visit = await built.visit({ ...options, isOpened: false });
  const shelf = storageEntries(game);
  await visit.page.addInitScript((kept: Record<string, string>) => {
    for (const [key, text] of Object.entries(kept)) if (localStorage.getItem(key) === null) localStorage.setItem(key, text);
  }, shelf);
  await visit.page.goto(`${built.origin}/`);
  await visit.page.getByRole('button', { name: /^Continue/ }).click();
  await visit.page.locator('.desk h1').waitFor();
  return visit;
}

/** From the desk to the paper of a table, by keyboard. */
async function sitDown(page: Page): Promise<void> {
  await page.keyboard.press('a');
  await page.keyboard.press('End');
  await tabTo(page, /^(Sit down|To the signature|Look at the paper)/);
  await page.keyboard.press('Enter');
  await page.locator('.treaty').waitFor();
}

/** Chooses an option of every clause with the arrow keys alone. */
async function draft(page: Page, table: string, text: readonly number[]): Promise<void> {
  const fold = page.locator('.technical-toggle[aria-expanded="false"]');
  if ((await fold.count()) > 0) {
    await fold.focus();
    await page.keyboard.press('Enter');
  }
  for (const [issue, option] of text.entries()) {
    const group = page.locator(`input[name="clause-${table}-${issue}"]`);
    const chosen = page.locator(`input[name="clause-${table}-${issue}"]:checked`);
    if ((await chosen.count()) === 0) {
      await group.first().focus();
      await page.keyboard.press('Space');
    } else await chosen.focus();
    for (let n = 0; n < 12 && (await chosen.getAttribute('value')) !== String(option); n += 1) await page.keyboard.press('ArrowRight');
    expect(await chosen.getAttribute('value')).toBe(String(option));
  }
}

/** Answers the question that lies open with its own button, by keyboard. */
async function confirm(page: Page, name: RegExp): Promise<void> {
  await topDialog(page).waitFor();
  await tabTo(page, name);
  await page.keyboard.press('Enter');
  await topDialog(page).waitFor({ state: 'detached' });
}

async function endTurnByKey(page: Page): Promise<void> {
  await page.keyboard.press('e');
  await skipToRecord(page);
}

const tableOf = (game: Game): string => game.scenario.tables[0].id;

/** A game of 2012 with a sincere Moscow, before the session that ends in a treaty both homes carry. */
function beforeTreaty(): Position {
  return findPosition(
    '2012-abe-restart',
    ['envoy'],
    (played, loaded) => {
      const { scenario } = loaded;
      const type = scenario.variables[scenario.slots.type].states[played.state.values[scenario.slots.type]];
      const signed = played.state.signed.find(({ fate }) => fate === 'inForce');
      if (type !== 'sincere' || !signed) return null;
      const at = findInTurn(played, scenario.player, signed.turn, ({ type: what }) => what === 'offer');
      const talk = played.commands.slice(at).findIndex(({ type: what }) => what === 'endTurn');
      return at >= 0 && talk > 0 ? positionBefore(loaded, played, at) : null;
    },
    TREATY_SEED,
  );
}

describe('a negotiation by keyboard', () => {
  it('comes to a signed treaty, and both homes carry it', async () => {
    const { game, next } = beforeTreaty();
    const visit = await resume(game);
    const { page } = visit;
    await sitDown(page);
    expect(await accessibilityViolations(page)).toEqual([]);
    const said = next.slice(
      0,
      next.findIndex(({ type }) => type === 'endTurn'),
    );
    for (const command of said) await speak(page, game, command);
    await expect.poll(() => page.locator('.outcome-title').textContent()).toBe('Signed');
    await expect.poll(async () => (await focusedElement(page)).text).toBe('Signed');
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(await unresolvedTexts(page)).toEqual([]);
    await tabTo(page, /^Go on/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('h');
    await expect.poll(async () => (await focusedElement(page)).text).toMatch(/^Look at the paper/);
    for (let turn = 0; turn < 2 && !(await page.locator('.vote-news').isVisible()); turn += 1) {
      if (turn > 0) await closeRecord(page);
      await endTurnByKey(page);
    }
    expect(await page.locator('.vote-news').innerText()).toContain('carried at home on both sides');
    await closeRecord(page);
    await page.keyboard.press('l');
    expect(await topDialog(page).innerText()).toMatch(/carried at home on both sides; the text is in force/);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is left with a good result: a table that leads nowhere costs little to leave', async () => {
    const { game } = beforeWalkOut();
    const visit = await resume(game);
    const { page } = visit;
    await sitDown(page);
    await page.locator('.start').first().focus();
    await tabTo(page, /^No illusions/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('s');
    await confirm(page, /^Send it$/);
    await expect.poll(async () => (await focusedElement(page)).text).toBe('What Moscow said');
    expect(await page.locator('.said-reasons li').count()).toBeGreaterThan(0);
    if (await page.locator('.outcome').isVisible()) throw new Error('Moscow rose first.');
    await page.keyboard.press('x');
    await confirm(page, /^Leave the table$/);
    await expect.poll(async () => (await focusedElement(page)).text).toBe('You leave the table');
    await tabTo(page, /^Go on/);
    await page.keyboard.press('Enter');
    await page.keyboard.press('h');
    await expect.poll(async () => (await focusedElement(page)).text).toMatch(/^Look at the paper/);
    for (let turn = 0; turn < 20 && !(await page.locator('.ending').isVisible()); turn += 1) {
      await endTurnByKey(page);
      await closeRecord(page);
    }
    expect(await page.locator('.grade-standing').innerText()).toMatch(/bove the record|Rare/);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

async function speak(page: Page, game: Game, command: Command): Promise<void> {
  if (command.type === 'answer') return;
  if (command.type === 'offer') {
    await draft(page, tableOf(game), command.text);
    await page.keyboard.press('s');
    await confirm(page, /^Send it$/);
    await expect.poll(async () => (await focusedElement(page)).text).toMatch(/^(What Moscow said|Signed)$/);
  } else if (command.type === 'agree') {
    await page.keyboard.press('t');
    await confirm(page, /^Take their text$/);
  } else throw new Error(`Nothing to press for ${command.type}.`);
}

/** A late turn of a game with a ritual Moscow where asking, hearing the answer and rising still ends well: the latest there is. */
function beforeWalkOut(): Position {
  return findPosition(
    '2012-abe-restart',
    ['line-patience', 'patient', 'line-law-and-documents'],
    (played, loaded) => {
      const { scenario } = loaded;
      const ritual = scenario.variables[scenario.slots.type].states.indexOf('ritual');
      if (played.state.values[scenario.slots.type] !== ritual) return null;
      for (let turn = scenario.turns.length - 2; turn >= scenario.turns.length - 5; turn -= 1) {
        const at = findInTurn(played, scenario.player, turn, ({ type, seat }) => type === 'endTurn' && seat === scenario.player);
        if (at < 0) continue;
        const game = withMinisters(positionBefore(loaded, played, at).game);
        if (/above|rare/.test(standingAfterRising(game))) return { game, next: [] };
      }
      return null;
    },
    WALK_OUT_SEED,
  );
}

/** The game with a meeting of ministers this turn, where one can still be called. */
function withMinisters(game: Game): Game {
  const called = dispatch(game, { type: 'act', seat: game.scenario.player, id: 'minister_track' }, agents);
  return called.rejection ? game : called.game;
}

/** The standing a game ends with when the text without illusions is put, the table left on the answer, and every turn let pass; empty where that cannot be done. */
function standingAfterRising(game: Game): string {
  const seat = game.scenario.player;
  const text = game.scenario.tables[0].drafts.find(({ id }) => id === 'no_illusions')?.text ?? [];
  const table = tableOf(game);
  const sent = dispatch(game, { type: 'offer', seat, table, exchange: 0, text }, agents);
  const left = sent.rejection ? sent : dispatch(sent.game, { type: 'leave', seat, table }, agents);
  if (left.rejection) return '';
  let over = left.game;
  while (!over.state.isOver) over = dispatch(over, { type: 'endTurn', seat }, agents).game;
  return (
    viewGame(
      over,
      createWording(over.texts, (key) => key),
    ).ending?.standing ?? ''
  );
}
