// The ending of a long game on the built page, for the tests of its debrief.
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import type { GameState } from '../../src/engine/model/state';
import { formatLink } from '../../src/replay/link';
import { replayRecord } from '../../src/replay/replay-result';
import type { BuiltPage, Visit } from './browser';
import { recordGame } from './recorded-game';
import { loadShipped } from './shipped-scenarios';

export const longScenario = loadShipped('2012-abe-restart');

/** Plays by the line of trust first, which keeps the talks open longest, and puts three of the table's first drafts whenever talks are open. */
const talker: Agent = {
  name: 'talker',
  version: 1,
  decide: (of, view, draw) => createLinePlayers(of)[1].decide(of, view, draw).slice(0, 2),
  negotiate: (of, view) => {
    const exchange = view.session === null ? 0 : view.session.ended === null ? view.session.exchange : -1;
    if (exchange < 0 || exchange > 2) return null;
    const [{ id, drafts }] = of.tables;
    return { type: 'offer', seat: view.seat, table: id, exchange, text: drafts[(view.turn + exchange) % drafts.length].text };
  },
};
const turnsAtTables = ({ texts }: GameState): number => new Set(texts.map(({ turn }) => turn)).size;
/** Turns at tables for which the debrief works out unasked what would have opened them. */
const MOST_UNASKED = 6;

/** The first of some games with talks in so many turns that not all of them are worked out unasked. */
function longGame(): string {
  for (let k = 0; k < 30; k += 1) {
    const record = recordGame(longScenario, `long-${k}`, talker, { asPerson: true });
    if (turnsAtTables(replayRecord(longScenario, record, []).state) > MOST_UNASKED + 1) return formatLink(longScenario, record);
  }
  throw new Error('No game with that many talks in thirty');
}
const code = longGame();

/** A visitor who has opened that game by its link. */
export async function openEnding(built: BuiltPage): Promise<Visit> {
  const visit = await built.visit({ reducedMotion: 'reduce', viewport: { width: 1440, height: 900 }, path: `/#${code}` });
  await visit.page.locator('.ending h1').waitFor();
  return visit;
}

/** Waits until nothing of the debrief is still being worked out. */
export async function complete(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.debrief-waiting').count(), { timeout: 60_000 }).toBe(0);
}
