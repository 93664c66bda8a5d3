// A shared game on the built page: whoever opens the link plays it again and is told whether it holds.
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { random } from '../../src/agents/strategies/random';
import { linkCodeIn } from '../../src/replay/address';
import { formatLink, parseLink } from '../../src/replay/link';
import type { GameRecord } from '../../src/replay/record';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { chooseActs, closeRecord, endTurn, openDesk, topDialog, unresolvedTexts } from '../support/page-object';
import { recordGame } from '../support/recorded-game';
import { loadShipped } from '../support/shipped-scenarios';

const still = { reducedMotion: 'reduce' as const };
const scenario = loadShipped('2018-singapore');

let built: BuiltPage;
/** Codes of a finished game, as no-webgl.test.ts has the page itself make one, and of one that the page has left after two turns. */
const finished = formatLink(scenario, recordGame(scenario, 'nemuro-17', random, { asPerson: true }));
let underWay = '';

beforeAll(async () => {
  // The map is no part of this; without it the page starts in a third of the time.
  built = await openBuiltPage({ withoutWebGl: true });
  const { page, close } = await built.visit(still);
  await page.getByText('Choose a seed').click();
  await page.getByLabel('Seed').fill('nemuro-17');
  await openDesk(page, /Singapore, 2018/);
  for (let turn = 0; turn < 2; turn += 1) {
    await chooseActs(page, 1);
    await endTurn(page);
    await closeRecord(page);
  }
  underWay = await share(page);
  await close();
});
afterAll(() => built.close());

async function linkIn(page: Page): Promise<string> {
  const link = await topDialog(page).getByLabel('Link').inputValue();
  await page.keyboard.press('Escape');
  await topDialog(page).waitFor({ state: 'detached' });
  return link;
}

async function share(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Menu' }).click();
  await page.getByRole('button', { name: 'Share as a link' }).click();
  return linkCodeIn(await linkIn(page));
}

async function linkOnEnding(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Share as a link' }).click();
  return linkIn(page);
}

/** Until the debrief fills in: who leaves before breaks off what the page has just asked for. */
async function readEnding(page: Page): Promise<void> {
  await page.locator('.ending').waitFor();
  await page.locator('.course-turn').first().waitFor();
}

function open(code: string): Promise<Visit> {
  return built.visit({ ...still, path: `/#${code}` });
}

/** The link of the same game with something changed in its record. */
function edited(code: string, change: (record: GameRecord) => Partial<GameRecord>): string {
  const parsed = parseLink(scenario, code);
  if (!parsed.ok) throw new Error(parsed.problem);
  return formatLink(scenario, { ...parsed.record, ...change(parsed.record) });
}

const keptGames = (page: Page) => page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('hikiwake.game.')).length);

describe('a link to a finished game', () => {
  it('shows the ending, verified, in any browser, and is the address of the page', async () => {
    const visit = await open(finished);
    const { page } = visit;
    await expect.poll(() => page.locator('.ending').innerText()).toContain('Re-run and verified');
    expect(await linkOnEnding(page)).toBe(`${built.origin}/#${finished}`);
    expect(finished.length).toBeLessThan(2000);
    expect(await keptGames(page)).toBe(0);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    expect(visit.foreignRequests()).toEqual([]);
    await visit.close();
  });

  it('opens again on a reload, and is gone from the address when left', async () => {
    const visit = await open(finished);
    const { page } = visit;
    await readEnding(page);
    await page.reload();
    await readEnding(page);
    await page.getByRole('button', { name: 'Back to the title page' }).click();
    await page
      .getByRole('button', { name: /Singapore, 2018/ })
      .first()
      .waitFor();
    expect(new URL(page.url()).hash).toBe('');
    await page.reload();
    await page
      .getByRole('button', { name: /Singapore, 2018/ })
      .first()
      .waitFor();
    expect(await page.locator('.save').count()).toBe(0);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it('put into the address of an open page is opened there', async () => {
    const visit = await built.visit(still);
    const { page } = visit;
    await openDesk(page, /Sanctions, 2022/);
    await page.evaluate((code) => {
      location.hash = code;
    }, finished);
    await page.locator('.ending').waitFor();
    expect(await keptGames(page)).toBe(1);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('a link to a game under way', () => {
  it('is verified, and becomes a game of one’s own when gone on with', async () => {
    const visit = await open(underWay);
    const { page } = visit;
    await expect.poll(() => page.locator('.notice').innerText()).toContain('Verified');
    await expect.poll(() => page.locator('h1').innerText()).toMatch(/turn 3 of 13/i);
    expect(await unresolvedTexts(page)).toEqual([]);
    expect(await keptGames(page)).toBe(0);
    await chooseActs(page, 1);
    await expect.poll(() => keptGames(page)).toBe(1);
    expect(await page.locator('.notice').innerText()).toContain('copy');
    expect(new URL(page.url()).hash).toBe('');
    await page.goto(built.origin);
    await page.getByRole('button', { name: /^Continue/ }).click();
    await expect.poll(() => page.locator('.chosen-list').count()).toBe(1);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});

describe('an altered link', () => {
  it.each([
    ['a letter changed', () => `${finished.slice(0, 40)}${finished[40] === 'A' ? 'B' : 'A'}${finished.slice(41)}`],
    ['its end cut off', () => finished.slice(0, -10)],
    ['nonsense', () => 'nonsense'],
  ])('with %s is said to be damaged, and the page is usable', async (_, code) => {
    const visit = await open(code());
    const { page } = visit;
    await expect.poll(() => page.locator('.notice').innerText()).toMatch(/This link (is damaged|was made by another version)/);
    await openDesk(page, /Singapore, 2018/);
    expect(new URL(page.url()).hash).toBe('');
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });

  it.each([
    ['a better score', (r: GameRecord) => ({ score: r.score.map((n) => n + 50) }), /Differs: the moves agree, the score/],
    [
      // The last one: without earlier ones what came later may be refused, and the game has no ending to show.
      'a power’s move left out',
      (r: GameRecord) => ({ commands: r.commands.filter((_, i) => i !== r.commands.findLastIndex((c) => c.type === 'announce')) }),
      /Differs from turn \d+: a power would have moved otherwise/,
    ],
  ])('with %s says where it differs', async (_, change, sentence) => {
    const visit = await open(edited(finished, change));
    const { page } = visit;
    await expect.poll(() => page.locator('.ending .verified').innerText()).toMatch(sentence);
    expect(await page.locator('.notice').innerText()).toMatch(sentence);
    expect(visit.complaints).toEqual([]);
    await visit.close();
  });
});
