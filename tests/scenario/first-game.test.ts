// The first game keeps what it promises: every lesson has its occasion in its turn, whatever the seed, and the glossary explains with examples.
import { describe, expect, it } from 'vitest';
import { passive } from '../../src/agents/strategies/passive';
import { gradeOf } from '../../src/analysis/grade';
import { playAgent } from '../../src/analysis/simulation/game-series';
import { playHistory } from '../../src/analysis/simulation/history-game';
import { candidateCommands } from '../../src/engine/commands/legal-commands';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { type Plan, playPlan, totalOf } from '../support/planned-agent';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

const { scenario, texts } = loadShippedWithTexts('first-game');
const seeds = Array.from({ length: 12 }, (_, i) => `first${i}`);
/** As the hints say, and then twice something small. */
const asTold: Plan = [['minister_track', 'islanders'], ['old_wound', 'small_projects'], ['minister_track'], ['islanders']];
const start = (seed: string, turn: number) => playPlan(scenario, asTold, { seed, type: 'hedging' }, turn);
const read = (key: string): string => texts.texts[key] ?? '';

describe('the first game', () => {
  it('has a lesson for each of its four turns, read in under a minute', () => {
    expect(scenario.turns).toHaveLength(4);
    for (const { id } of scenario.turns) {
      const hints = Object.keys(texts.texts).filter((key) => new RegExp(`^turn\\.${id}\\.lesson\\.\\d+\\.text$`).test(key));
      expect(hints.length, id).toBe(3);
      for (const hint of hints) expect(read(hint).split(/\s+/).length, hint).toBeLessThanOrEqual(45);
      expect(hints.map(read).join(' ').split(/\s+/).length, id).toBeLessThanOrEqual(120);
    }
    expect(read('briefing').split(/\s+/).length).toBeLessThanOrEqual(120);
    expect(scenario.actions.length).toBeLessThanOrEqual(8);
  });

  it.each(seeds)('brings each lesson its occasion (%s)', (seed) => {
    const { player } = scenario;
    const warned = viewSeat(scenario, start(seed, 1), player);
    expect(warned.intents.map(({ move }) => scenario.moves[move].id)).toContain('sign_first');
    const atTable = start(seed, 2);
    const act = candidateCommands(scenario, atTable, player).find(
      ({ command }) => command.type === 'act' && command.id === 'minister_track',
    );
    expect(act?.rejection).toBeNull();
    const last = viewSeat(scenario, start(seed, 3), player);
    expect(last.crisis?.rung).toBe(2);
    // Something can still be paid for when the promise falls due.
    expect(last.values[scenario.slots.capital]).toBeGreaterThanOrEqual(1);
  });

  it('pays for following the hints and not for doing nothing', () => {
    const grade = (total: number, seed: string) => {
      const history = playHistory(scenario, seed).final;
      return gradeOf(scenario, total, history[history.length - 1], 0);
    };
    for (const seed of seeds.slice(0, 4)) {
      const idle = playAgent(scenario, seed, passive).final;
      expect(grade(idle[idle.length - 1], seed).share).toBeLessThan(-30);
      expect(grade(totalOf(scenario, start(seed, Infinity)), seed).share).toBeGreaterThan(-10);
    }
    expect(scenario.gap[0]).toBeGreaterThanOrEqual(80);
  });
});

describe('the glossary', () => {
  it.each(['first-game', ...disputeIds])('of %s explains every word in two sentences and with an example', (id) => {
    const all = loadShippedWithTexts(id).texts.texts;
    const terms = Object.keys(all).flatMap((key) => /^glossary\.(\w+)\.title$/.exec(key)?.[1] ?? []);
    expect(terms.length).toBeGreaterThanOrEqual(30);
    for (const term of terms) {
      expect(all[`glossary.${term}.text`].match(/[.!?]”?(?=\s|$)/g)?.length, term).toBe(2);
      expect(all[`glossary.${term}.example`], term).toBeTruthy();
    }
  });
});
