// The debrief of a long game on the built page: readable at once, complete soon, two sheets of paper; and from it back to any desk and on.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import type { GameState } from '../../src/engine/model/state';
import { formatLink } from '../../src/replay/link';
import { replayRecord } from '../../src/replay/replay-result';
import { accessibilityViolations } from '../support/accessibility';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { closeRecord, endTurn, focusedElement, press, tabTo, topDialog, unresolvedTexts } from '../support/page-object';
import { recordGame } from '../support/recorded-game';
import { loadShipped } from '../support/shipped-scenarios';

const scenario = loadShipped('2012-abe-restart');

/** Plays by the line of law and documents, which keeps the talks open longest, and puts three of the table's first drafts whenever talks are open. */
const talker: Agent = {
  name: 'talker',
  version: 1,
  decide: (of, view, draw) => createLinePlayers(of)[3].decide(of, view, draw).slice(0, 2),
  negotiate: (of, view) => {
    const exchange = view.session === null ? 0 : view.session.ended === null ? view.session.exchange : -1;
    if (exchange < 0 || exchange > 2) return null;
    const [{ id, drafts }] = of.tables;
    return { type: 'offer', seat: view.seat, table: id, exchange, text: drafts[(view.turn + exchange) % drafts.length].text };
  },
};
const turnsAtTables = ({ texts }: GameState): number => new Set(texts.map(({ turn }) => turn)).size;

/** The first of some games with talks in so many turns that not all of them are worked out unasked. */
function longGame(): string {
  for (let k = 0; k < 30; k += 1) {
    const record = recordGame(scenario, `long-${k}`, talker, { asPerson: true });
    if (turnsAtTables(replayRecord(scenario, record, []).state) > MOST_UNASKED + 1) return formatLink(scenario, record);
  }
  throw new Error('No game with that many talks in thirty');
}
/** Turns at tables for which the debrief works out unasked what would have opened them. */
const MOST_UNASKED = 6;
const code = longGame();

let built: BuiltPage;
beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
});
afterAll(() => built.close());

async function openEnding(): Promise<Visit> {
  const visit = await built.visit({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, path: `/#${code}` });
  await visit.page.locator('.ending h1').waitFor();
  return visit;
}

async function complete(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.debrief-waiting').count(), { timeout: 20_000 }).toBe(0);
}

describe('the debrief of a long game', () => {
  it('can be read at once, is whole within five seconds, and has no holes', async () => {
    const visit = await openEnding();
    const { page } = visit;
    expect(await page.locator('.score-number').count()).toBe(scenario.scores.length + 1);
    expect(await page.locator('.grade-letter').isVisible()).toBe(true);
    const readable = Date.now();
    await complete(page);
    expect(Date.now() - readable).toBeLessThan(5_000);
    expect(await page.locator('.decided-item').count()).toBeGreaterThan(3);
    expect(await page.locator('.judged').count()).toBe(5);
    expect(await page.locator('.talk').count()).toBeGreaterThan(5);
    expect(await page.locator('.course-turn').count()).toBe(scenario.turns.length);
    expect(await page.locator('.reading-list li').count()).toBeGreaterThan(4);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('is two sheets of paper', async () => {
    const visit = await openEnding();
    await complete(visit.page);
    const paper = (await visit.page.pdf({ preferCSSPageSize: true })).toString('latin1');
    expect(paper.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
    await visit.close();
  });

  it('answers on demand: what would have opened an early table, and what if a number is wrong', async () => {
    const visit = await openEnding();
    const { page } = visit;
    await complete(page);
    const unanswered = page.locator('.talk:has(.talk-keys button)');
    const before = await unanswered.count();
    expect(before).toBeGreaterThan(0);
    const early = unanswered.first();
    await early.evaluate((talk: HTMLDetailsElement) => {
      talk.open = true;
    });
    await early.locator('.talk-keys button').click();
    await expect.poll(() => unanswered.count()).toBe(before - 1);
    await page.getByRole('button', { name: 'Try a number' }).click();
    await page
      .getByRole('button', { name: /^What if this number is wrong/ })
      .first()
      .click();
    await page.locator('.trial tbody tr').first().waitFor();
    expect(await page.locator('.trial tbody tr').count()).toBe(3);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await accessibilityViolations(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('help at the end of a game', () => {
  it('comes with the “?” key and speaks of what is on the page', async () => {
    const visit = await openEnding();
    const { page } = visit;
    await page.keyboard.press('?');
    await topDialog(page).getByText('Decisions that mattered most').waitFor();
    await page.keyboard.press('Escape');
    await topDialog(page).waitFor({ state: 'detached' });
    expect((await focusedElement(page)).tag).toBe('h1');
    await visit.close();
  });
});

describe('from the debrief, by keyboard', () => {
  it('leads to the desk of a decision and back to where one was', async () => {
    const visit = await openEnding();
    const { page } = visit;
    await complete(page);
    await tabTo(page, /look at that desk/, '.decided-item .look-at');
    const { text } = await focusedElement(page);
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Play on from here' }).waitFor();
    // The debrief was far down; the desk begins at its top.
    expect(await page.evaluate(() => window.scrollY)).toBe(0);
    await press(page, /^Back to the ending/);
    await page.locator('.ending h1').waitFor();
    // What had been worked out is still there, and so is the reader's place.
    expect(await page.locator('.debrief-waiting').count()).toBe(0);
    expect((await focusedElement(page)).text).toBe(text);
    await visit.close();
  });

  it('a game played on from its last turn has the one it left beside it', async () => {
    const visit = await openEnding();
    const { page } = visit;
    await complete(page);
    await page.locator('.course-turn .look-at').last().focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Play on from here' }).waitFor();
    await press(page, /^Play on from here/);
    await endTurn(page);
    await closeRecord(page);
    await page.getByRole('heading', { name: 'Beside the game it left' }).waitFor();
    await complete(page);
    await press(page, /^Both, turn by turn/);
    await topDialog(page).locator('.beside-row').first().waitFor();
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
