// Four equal seats, nobody the player: four agents play a whole game for points of their own, plans stay sealed until all have ended, and a
// record in which a seat changed hands is replayed by whoever sat there.
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { createStallAnswer } from '../../src/agents/bargaining/stall';
import { playGame } from '../../src/agents/game';
import { playPhase, playUntilPerson } from '../../src/agents/phase';
import { delegate } from '../../src/agents/powers/delegate';
import { random } from '../../src/agents/strategies/random';
import { apply, applyInPlace } from '../../src/engine/commands/apply';
import { candidateCommands, legalCommands } from '../../src/engine/commands/legal-commands';
import type { Command } from '../../src/engine/model/command';
import { drawInt } from '../../src/engine/model/rng';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { isAwaited } from '../../src/engine/turn/turn-order';
import { viewSeat } from '../../src/engine/visibility/seat-view';
import { formatRecord, parseRecord } from '../../src/replay/record';
import { createRecord, formatSeatName, replayRecord } from '../../src/replay/replay-result';
import { fourSeats } from '../scenario/four-seats';

const { scenario } = fourSeats();
const everyone = scenario.seats.map((_, seat) => seat);

function played(agent: Agent, seed: string): { state: GameState; commands: Command[] } {
  const commands: Command[] = [];
  const state = playGame(
    scenario,
    seed,
    everyone.map(() => agent),
    { onCommand: (command) => commands.push(command) },
  );
  return { state, commands };
}

/** The game after a command that must be accepted. */
function given(state: GameState, command: Command): GameState {
  const result = apply(scenario, state, command);
  if (!result.ok) throw new Error(`${JSON.stringify(command)} was refused: ${result.rejection.code}`);
  return result.state;
}

/** The first plan phase, after everybody has read the brief. */
function planning(seed: string): GameState {
  return everyone.reduce((state, seat) => given(state, { type: 'endTurn', seat }), newGame(scenario, seed));
}

const firstAct = (state: GameState, seat: number): Command => {
  const command = legalCommands(scenario, state, seat).find(({ type }) => type === 'act');
  if (!command) throw new Error(`Seat ${seat} may play nothing.`);
  return command;
};

describe('four agents', () => {
  it.each([delegate, random])('play a whole game, and every seat has points for every turn', (agent) => {
    const { state, commands } = played(agent, 'whole');
    expect(state.isOver).toBe(true);
    expect(state.pointHistory).toHaveLength(scenario.turns.length);
    for (const points of state.pointHistory) expect(points).toHaveLength(everyone.length);
    for (const seat of everyone) expect(commands.some((command) => command.seat === seat && command.type === 'act')).toBe(true);
  });

  it('who play for their points together have more of them than who play by lot', () => {
    const sum = (agent: Agent): number => {
      const games = Array.from({ length: 20 }, (_, k) => played(agent, `points-${k}`).state.pointHistory.at(-1) ?? []);
      return games.flat().reduce<number>((all, points) => all + (points ?? 0), 0);
    };
    expect(sum(delegate)).toBeGreaterThan(sum(random));
  });

  it('leave a record that whoever opens it plays again', () => {
    const { commands } = played(delegate, 'again');
    const seats = everyone.map(() => formatSeatName(delegate));
    const record = createRecord(scenario, { seed: 'again', mode: 'free', seats, commands });
    expect(replayRecord(scenario, record, [delegate])).toMatchObject({ ok: true, verification: 'verified', firstDifference: null });
  });
});

describe('a sealed plan', () => {
  it('changes nothing that others see, and nothing of the world, until all have ended', () => {
    const before = planning('sealed');
    const after = given(before, firstAct(before, 0));
    expect(after.values).toEqual(before.values);
    for (const seat of everyone.slice(1)) {
      expect(viewSeat(scenario, after, seat)).toEqual(viewSeat(scenario, before, seat));
      expect(candidateCommands(scenario, after, seat)).toEqual(candidateCommands(scenario, before, seat));
    }
    expect(viewSeat(scenario, after, 0)).not.toEqual(viewSeat(scenario, before, 0));
  });

  it('is carried out for every seat when the last one has ended', () => {
    const start = planning('carried');
    const planned = everyone.map((seat) => firstAct(start, seat));
    const ended = everyone.reduce((state, seat) => given(state, { type: 'endTurn', seat }), planned.reduce(given, start));
    const ids = ended.acts[0].map((action) => scenario.actions[action].id);
    expect(ids).toEqual(planned.map((command) => (command.type === 'act' ? command.id : '')));
    expect(ended.values).not.toEqual(start.values);
  });
});

/** A game whose second half a person plays at one seat, who says little: the person decides, then the agents of the phase. */
function handedOver(seed: string, seat: number): { commands: Command[]; handover: number } {
  const commands: Command[] = [];
  const note = (command: Command): void => {
    commands.push(command);
  };
  const state = newGame(scenario, seed);
  const agents = everyone.map((): Agent | null => delegate);
  while (state.turn < 2) playPhase(scenario, state, agents, { onCommand: note });
  const handover = commands.length;
  const mixed = agents.with(seat, null);
  while (!state.isOver) {
    playUntilPerson(scenario, state, mixed, { onCommand: note });
    if (state.isOver) break;
    const command: Command = isAwaited(state, seat)
      ? createStallAnswer(scenario, viewSeat(scenario, state, seat))
      : { type: 'endTurn', seat };
    if (applyInPlace(scenario, state, command, drawInt, null)) throw new Error(`${JSON.stringify(command)} was refused.`);
    note(command);
  }
  return { commands, handover };
}

describe('a seat that changes hands', () => {
  it('is written into the record, which is then of format 2, and is replayed by who sat there', () => {
    const { commands, handover } = handedOver('hands', 1);
    const seats = everyone.map(() => formatSeatName(delegate));
    const handovers = [{ command: handover, seat: 1, name: 'person' }];
    const record = createRecord(scenario, { seed: 'hands', mode: 'free', seats, handovers, commands });
    expect(JSON.parse(formatRecord(record)).format).toBe(2);
    expect(parseRecord(formatRecord(record))).toMatchObject({ ok: true, record: { handovers } });
    expect(replayRecord(scenario, record, [delegate])).toMatchObject({ ok: true, verification: 'verified' });
    // Said to have been an agent's all the way, it is not what that agent would have done.
    const claimed = createRecord(scenario, { seed: 'hands', mode: 'free', seats, commands });
    expect(replayRecord(scenario, claimed, [delegate]).verification).toBe('differs');
  });
});
