// Nothing bad comes out of the blue: what strikes, what a power does and what the calendar brings could be seen a turn before.
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { defaultControllers, playGame } from '../../src/agents/game';
import { history } from '../../src/agents/strategies/history';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import { passive } from '../../src/agents/strategies/passive';
import { random } from '../../src/agents/strategies/random';
import { relativeChange, warningKeysAhead } from '../../src/analysis/text/prominence';
import type { GameEvent } from '../../src/engine/model/event';
import type { Scenario } from '../../src/engine/model/scenario';
import { newGame } from '../../src/engine/turn/new-game';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

type EventOf<T extends GameEvent['type']> = Extract<GameEvent, { readonly type: T }>;

/** Seeds by agent: the quick ones play many, each adviser one. */
function companyOf(scenario: Scenario): readonly { readonly agent: Agent; readonly seeds: number }[] {
  return [
    ...[random, passive, history].map((agent) => ({ agent, seeds: 30 })),
    ...createLinePlayers(scenario).map((agent) => ({ agent, seeds: 1 })),
  ];
}

function eventsOf(scenario: Scenario, agent: Agent, seed: string): GameEvent[] {
  const events: GameEvent[] = [];
  playGame(scenario, seed, defaultControllers(scenario, agent), { sink: events });
  return events;
}

/** True when this name stood in an event of that kind in an earlier turn. */
function wasSeen(events: readonly GameEvent[], type: 'cardTurned' | 'moveAnnounced', { id, turn }: { id: string; turn: number }): boolean {
  return events.some((e) => e.type === type && e.id === id && e.turn < turn);
}

/** A thousandth of a gauge's range is nothing; ten of them, summed over what pleases the player, are noticed. */
const NOTICED = 10;

function hurts(scenario: Scenario, events: readonly GameEvent[], { id, turn }: EventOf<'newsBroke'>): boolean {
  const harm = events.reduce((so, e) => {
    if (e.type !== 'changed' || e.turn !== turn || e.cause.split('.')[0] !== `event:${id}`) return so;
    const by = (e.to - e.from) * scenario.variables[e.slot].good;
    return by < 0 ? so + relativeChange(scenario, e.slot, by) : so;
  }, 0);
  return harm >= NOTICED;
}

describe.each(disputeIds)('%s: every setback could be seen coming at least one turn before', (id) => {
  const { scenario, texts } = loadShippedWithTexts(id);
  const before = viewSeat(scenario, newGame(scenario, 'warned'), scenario.player);
  const hasText = (key: string): boolean => texts.texts[key] !== undefined;
  const games = companyOf(scenario).flatMap(({ agent, seeds }) =>
    Array.from({ length: seeds }, (_, k) => eventsOf(scenario, agent, `warned-${k}`)),
  );
  const count = { struck: 0, moves: 0, news: 0 };

  it('a card strikes that lay open, a power does what it had announced', () => {
    for (const events of games) {
      for (const e of events) {
        if (e.type === 'cardStruck') {
          count.struck += 1;
          expect(wasSeen(events, 'cardTurned', e), e.id).toBe(true);
        }
        if (e.type === 'moveMade') {
          count.moves += 1;
          expect(wasSeen(events, 'moveAnnounced', e), e.id).toBe(true);
        }
      }
    }
    expect(Math.min(count.struck, count.moves)).toBeGreaterThan(100);
  });

  it('dated news that hurts has a warning on the desk of the turn before', () => {
    for (const events of games) {
      for (const e of events) {
        if (e.type !== 'newsBroke' || e.turn === 0 || !hurts(scenario, events, e)) continue;
        count.news += 1;
        expect(warningKeysAhead(scenario, { ...before, turn: e.turn - 1 }, hasText), e.id).toContain(`event.${e.id}.warning`);
      }
    }
    expect(count.news).toBeGreaterThan(30);
  });
});
