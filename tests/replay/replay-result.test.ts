// A record replayed: verified where nothing was changed, else the first difference and why.
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { defaultControllers } from '../../src/agents/game';
import { type Controllers, drawsFor, playPhase } from '../../src/agents/phase';
import { allAgentsOf } from '../../src/agents/players';
import { power } from '../../src/agents/powers/power';
import { haggler } from '../../src/agents/strategies/haggler';
import { history } from '../../src/agents/strategies/history';
import { random } from '../../src/agents/strategies/random';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import { drawInt } from '../../src/engine/model/rng';
import type { Scenario } from '../../src/engine/model/scenario';
import { newGame } from '../../src/engine/turn/new-game';
import { seatAwaited, seatsToDecide } from '../../src/engine/turn/turn-order';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import type { GameRecord } from '../../src/replay/record';
import { createRecord, formatSeatName, replayRecord } from '../../src/replay/replay-result';
import { recordGame } from '../support/recorded-game';
import { loadShipped } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

const river = loadTemplateScenario();
const agents = [power, history, random];

/** A game in which a person holds one seat: what they give is what the agent `like` would, one command at a time. */
function recordWithPerson(scenario: Scenario, seed: string, others: Controllers, person: number, like: Agent): GameRecord {
  const commands: Command[] = [];
  const takers = others.map((agent, seat) => (seat === person ? null : agent));
  const state = newGame(scenario, seed);
  const give = (command: Command | null | undefined): boolean => {
    const isGiven = command != null && applyInPlace(scenario, state, command, drawInt, null) === null;
    if (isGiven) commands.push(command);
    return isGiven;
  };
  while (!state.isOver) {
    const view = viewSeat(scenario, state, person);
    const draws = drawsFor(state, drawInt);
    if (seatAwaited(state) === person)
      give(state.crisis?.awaitedSeat === person ? like.stand?.(scenario, view, draws) : like.answer?.(scenario, view, draws));
    else if (seatsToDecide(scenario, state).includes(person)) {
      like.decide(scenario, view, draws).forEach(give);
      give({ type: 'endTurn', seat: person });
    } else playPhase(scenario, state, takers, { onCommand: (c) => commands.push(c) });
  }
  return createRecord(scenario, { seed, mode: 'free', seats: takers.map(formatSeatName), commands });
}

/** The record with its commands changed. */
function edited(record: GameRecord, edit: (commands: Command[]) => Command[]): GameRecord {
  return { ...record, commands: edit(record.commands.slice()) };
}

describe('a re-run', () => {
  it.each(['free', 'history'] as const)('verifies a game played by agents in %s mode', (mode) => {
    const record = recordGame(river, 'whole', history, { mode });
    const again = replayRecord(river, record, agents);
    expect(again).toMatchObject({ ok: true, verification: 'verified', firstDifference: null });
    expect(again.state.isOver).toBe(true);
    expect(again.steps).toHaveLength(record.commands.length);
  });

  it('verifies a game a person played, of a shipped scenario', () => {
    const scenario = loadShipped('2018-singapore');
    const record = recordGame(scenario, 'person', random, { asPerson: true });
    expect(replayRecord(scenario, record, agents).verification).toBe('verified');
  });

  describe('of a game with sessions at its tables', () => {
    const scenario = loadShipped('2012-abe-restart');
    const moscow = scenario.tables[0].between[1];
    const offers = (record: GameRecord): number => record.commands.filter((c) => c.type === 'offer').length;

    it('asks agents of both sides again what they said', () => {
      const record = recordGame(scenario, 'both', haggler);
      expect(offers(record)).toBeGreaterThan(1);
      expect(replayRecord(scenario, record, allAgentsOf(scenario))).toMatchObject({ ok: true, verification: 'verified' });
      const at = record.commands.findIndex((c) => c.type === 'answer');
      const kinder = edited(record, (c) =>
        c.map((x, i) => (i === at && x.type === 'answer' ? { ...x, answer: 'accept', text: [], demand: [] } : x)),
      );
      expect(replayRecord(scenario, { ...kinder, hashes: [], score: [] }, allAgentsOf(scenario)).firstDifference).toMatchObject({
        command: at,
        seat: moscow,
      });
    });

    it('takes the word of a person in Moscow, and asks Tokyo’s agent again', () => {
      const play = (k: number) => recordWithPerson(scenario, `person-${k}`, defaultControllers(scenario, haggler), moscow, power);
      const record = Array.from({ length: 10 }, (_, k) => play(k)).find((game) => offers(game) > 1) ?? play(0);
      expect(record.seats[moscow]).toBe('person');
      expect(offers(record)).toBeGreaterThan(1);
      expect(replayRecord(scenario, record, allAgentsOf(scenario))).toMatchObject({ ok: true, verification: 'verified' });
      const at = record.commands.findLastIndex((c) => c.type === 'offer');
      const other = edited(record, (c) => c.map((x, i) => (i === at && x.type === 'offer' ? { ...x, text: x.text.with(0, 0) } : x)));
      expect(replayRecord(scenario, { ...other, hashes: [], score: [] }, allAgentsOf(scenario)).firstDifference).toMatchObject({
        command: at,
        reason: 'otherMove',
      });
    });
  });

  it('verifies a game that was left in the middle', () => {
    const whole = recordGame(river, 'middle', random, { asPerson: true });
    for (let length = 0; length < whole.commands.length; length++) {
      const part = { ...edited(whole, (c) => c.slice(0, length)), hashes: [], score: [] };
      expect(replayRecord(river, part, agents).verification).toBe('verified');
    }
  });

  it('accepts another choice of the person only with its own results', () => {
    const record = recordGame(river, 'choice', random, { asPerson: true });
    const first = record.commands.findIndex((c) => c.type === 'act');
    const shorter = edited(record, (c) => c.filter((_, i) => i !== first));
    const again = replayRecord(river, shorter, agents);
    expect(again.verification).toBe('differs');
    expect(['otherMove', 'otherHash', 'refused', 'otherScore']).toContain(again.firstDifference?.reason);
  });

  it('finds a move of Highford that was made kinder', () => {
    const record = recordGame(river, 'gift', history, { asPerson: true });
    const at = record.commands.findIndex((c) => c.type === 'announce');
    expect(at).toBeGreaterThan(0);
    const gift = edited(record, (c) => c.filter((_, i) => i !== at));
    const again = replayRecord(river, { ...gift, hashes: [], score: [] }, agents);
    expect(again.verification).toBe('differs');
    expect(again.firstDifference).toMatchObject({ reason: 'otherMove', seat: 1, command: at, expected: record.commands[at] });
  });

  it('finds a move given out of turn', () => {
    const record = recordGame(river, 'turn', history, { asPerson: true });
    const again = replayRecord(
      river,
      edited(record, (c) => [{ type: 'endTurn', seat: 1 }, ...c]),
      agents,
    );
    expect(again).toMatchObject({ ok: false, verification: 'differs', firstDifference: { reason: 'outOfTurn', turn: 0, seat: 1 } });
  });

  it('finds another hash and names its turn', () => {
    const record = recordGame(river, 'hash', history);
    const hashes = record.hashes.map((h, turn) => (turn === 2 ? '0123456789abcdef' : h));
    expect(replayRecord(river, { ...record, hashes }, agents).firstDifference).toMatchObject({ reason: 'otherHash', turn: 2 });
  });

  it('finds a better score than the game had', () => {
    const record = recordGame(river, 'score', history);
    const score = record.score.map((n) => n + 1);
    expect(replayRecord(river, { ...record, score }, agents).firstDifference).toMatchObject({ reason: 'otherScore' });
  });

  it('says when it was played by other rules, and shows what it can', () => {
    const record = recordGame(river, 'rules', history);
    const old = { ...record, scenario: { ...record.scenario, rulesHash: 'ffffffffffffffff' } };
    const again = replayRecord(river, old, agents);
    expect(again).toMatchObject({ ok: true, verification: 'otherVersion', firstDifference: null });
    expect(again.state.isOver).toBe(true);
    expect(replayRecord(river, { ...record, rules: 99 }, agents).verification).toBe('otherVersion');
    // A past watched before every seat did what was on record: of other rules, and nobody is said to have changed it.
    const watched = recordGame(river, 'a', history, { mode: 'history' });
    expect(replayRecord(river, watched, agents).verification).toBe('verified');
    expect(replayRecord(river, { ...watched, rules: 1 }, agents)).toMatchObject({ ok: true, verification: 'otherVersion' });
    expect(replayRecord(river, { ...record, seats: ['history@1', 'power@9'] }, agents).verification).toBe('otherVersion');
    expect(replayRecord(river, { ...record, seats: ['history@1'] }, agents).verification).toBe('otherVersion');
  });

  it('stops at the first command that is refused', () => {
    const record = recordGame(river, 'refused', random, { asPerson: true });
    const again = replayRecord(
      river,
      edited(record, (c) => [{ type: 'act', seat: 0, id: 'reopen' }, ...c]),
      agents,
    );
    expect(again).toMatchObject({ ok: false, firstDifference: { reason: 'refused', command: 0, rejection: { code: 'GateClosed' } } });
    expect(again.steps).toEqual([]);
  });
});
