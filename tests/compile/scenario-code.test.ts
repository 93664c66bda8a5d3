// A scenario that runs by straight-line code plays the games it plays by the evaluator, command for command; and nothing but whole numbers of
// it gets into that code.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { random } from '../../src/agents/strategies/random';
import { runFast } from '../../src/cli/sources/generated-code';
import { scenarioCode } from '../../src/compile/scenario-code';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Program } from '../../src/engine/expression/program';
import type { Command } from '../../src/engine/model/command';
import { hashState } from '../../src/engine/model/hash';
import { drawInt } from '../../src/engine/model/rng';
import { type GameMode, nobody, type Scenario, type TableMode } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { createFactsContext } from '../../src/engine/turn/scorecard';
import { fourSeats } from '../scenario/four-seats';
import { seatCommand } from '../support/command-arbitrary';
import { emptyScenario } from '../support/empty-scenario';
import { loadShipped } from '../support/shipped-scenarios';

/** Those that are shipped, and one in which every seat is a player: sealed plans, a mediator, a veto, purses and points of their own. */
const scenarios = ['2012-abe-restart', '2018-singapore', '2022-sanctions', 'first-game', 'four-seats'] as const;
const GAMES = 30;

const load = (id: string): Scenario => (id === 'four-seats' ? fourSeats().scenario : loadShipped(id));

/** Two copies: as it is prepared by itself, and running by its code. */
function bothWays(id: string): readonly [Scenario, Scenario] {
  const fast = load(id);
  runFast(fast);
  return [load(id), fast];
}

/** Commands of a game by lot; in every second game of one without a player, by those who play for their seats' points. */
function commandsOf(scenario: Scenario, game: number, mode: GameMode, tables: TableMode): Command[] {
  const commands: Command[] = [];
  const controllers =
    scenario.player === nobody && game % 2 === 0 ? scenario.seats.map(() => random) : defaultControllers(scenario, random);
  playGame(scenario, seedOf(game), controllers, { mode, tables, onCommand: (command) => commands.push(command) });
  return commands;
}

const seedOf = (game: number): string => `code-${game}`;

describe.each(scenarios)('%s by its own code', (id) => {
  const [plain, fast] = bothWays(id);

  it.each([
    ['free', 'full'],
    ['free', 'fast'],
    ['history', 'full'],
    ['history', 'fast'],
  ] as const)('has the same hash after every command, %s, tables %s', (mode, tables) => {
    for (let game = 0; game < GAMES; game++) {
      const seed = seedOf(game);
      const commands = commandsOf(fast, game, mode, tables);
      expect(commandsOf(plain, game, mode, tables)).toEqual(commands);
      const states = [plain, fast].map((scenario) => newGame(scenario, seed, { mode, tables }));
      expect(hashState(states[1])).toBe(hashState(states[0]));
      for (const command of commands) {
        const refusals = [plain, fast].map((scenario, i) => applyInPlace(scenario, states[i], command, drawInt, null));
        expect(refusals).toEqual([null, null]);
        expect(hashState(states[1]), `${seed}: ${JSON.stringify(command)}`).toBe(hashState(states[0]));
      }
      expect(states[0].isOver).toBe(true);
    }
  });

  it('refuses what it refuses, with the same words', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999 }), fc.array(seatCommand(plain), { minLength: 1, maxLength: 30 }), (seed, commands) => {
        const states: readonly GameState[] = [plain, fast].map((scenario) => newGame(scenario, `refused-${seed}`));
        for (const command of commands) {
          const [first, second] = [plain, fast].map((scenario, i) => applyInPlace(scenario, states[i], command, drawInt, null));
          expect(second).toEqual(first);
        }
        expect(states[1]).toEqual(states[0]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('an expression as code', () => {
  const whole = fc.integer({ min: -40, max: 40 });
  const program = fc.letrec<{ number: Program; truth: Program }>((tie) => {
    const [number, truth] = [tie('number'), tie('truth')];
    const of = (operators: readonly string[], ...operands: fc.Arbitrary<Program>[]): fc.Arbitrary<Program> =>
      fc.tuple(fc.constantFrom(...operators), ...operands).map((x) => x as unknown as Program);
    const slot = fc.nat({ max: 3 }).map((n): Program => ['var', n]);
    return {
      number: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        whole,
        slot,
        fc.constantFrom<Program>(['turn'], ['measure', 0], ['local', 1], ['count', [0, 1]], ['months'], ['acts']),
        of(['+', '-', '*', '/', '%', 'min', 'max'], number, number),
        of(['neg', 'abs'], number),
        of(['clamp'], number, number, number),
        of(['?:'], truth, number, number),
        number.map((n): Program => ['roll', 0, n]),
      ),
      truth: fc.oneof(
        { maxDepth: 4, withCrossShrink: true },
        fc.constantFrom<Program>(0, 1, ['agreed'], ['option', 0, 1], ['did', 0, 2], ['played', 1]),
        of(['<', '<=', '>', '>=', '==', '!='], slot, whole),
        of(['<', '<=', '>', '>=', '==', '!='], number, number),
        of(['&&', '||'], truth, truth),
        of(['!'], truth),
      ),
    };
  }).number;

  it('gives what the evaluator gives', () => {
    const values = fc.array(whole, { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(program, values, fc.nat({ max: 3 }), (total, facts, turn) => {
        const asked = [true, false].map((isFast) => {
          const scenario: Scenario = { ...emptyScenario, actions: [act, act], channels: ['lot'], total };
          if (isFast) runFast(scenario);
          const q = createFactsContext(scenario, {
            turn,
            values: facts,
            acts: [[]],
            timesPlayed: [2, 3],
            movesMade: [],
            deeds: [],
            signed: [],
            agreement: turn === 1 ? { measures: [7] } : null,
          });
          q.locals = [5, 6];
          q.options = [turn];
          return q.prepared.total(q);
        });
        // A zero may have a sign; the rules know none.
        expect(asked[0] + 0).toBe(asked[1] + 0);
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('the text of the code', () => {
  /** Every word the code may be made of. Anything else could only have come out of a scenario. */
  const words = new Set(
    (
      'abs acts afterActs afterDrift afterMoves afterNews afterText agreement b c calendarTurn channels clamp commands const d drift effects else f facts ' +
      'false free full function g h habit habituation history idiv if includes k l law left legalActs let line locals m max measures min move ' +
      'moves n noticeState null o occasion openCrisis options out overtakeCrisis p p0 p1 length paidActs points cards prepared programs push q r rest return rng rules s scores seed state ' +
      't terms timesPlayed tools true turn updateBeliefs v values w whole x y a'
    ).split(' '),
  );

  it.each(scenarios)('has no word of %s in it', (id) => {
    const found = scenarioCode(load(id)).match(/[\p{L}_$][\p{L}\p{N}_$]*|["'`\\]/gu) ?? [];
    expect([...new Set(found)].filter((word) => !words.has(word) && !/^(law|s|w)\d+$/.test(word))).toEqual([]);
  });

  it.each([
    [['var', '0];throw 1;v[0']],
    [['+', 1, '1;throw 1']],
    [['+', 1, 0.5]],
    [['+', 1, Number.NaN]],
    [['var', -1]],
    [['local', '0]']],
    [['roll', '0],throw', 6]],
    [['count', ['0]+throw']]],
    [['option', 0, '1||throw']],
    [['throw', 1]],
    [['constructor', 1]],
  ])('takes no operand but whole numbers: %j', (total) => {
    const forged = { ...emptyScenario, total: total as unknown as Program };
    expect(() => scenarioCode(forged)).toThrow(RangeError);
  });

  it('takes no limit, slot or strength of an effect but whole numbers', () => {
    const block = { ...emptyBlock, add: [[0, 5]] as const };
    const variable = { ...gauge, max: '9;throw 1' as unknown as number };
    const forged: Scenario = {
      ...emptyScenario,
      variables: [variable],
      mandates: [{ id: 'promise', turn: 0, met: 1 }],
      mandateMet: [block],
    };
    expect(() => scenarioCode(forged)).toThrow(RangeError);
    expect(scenarioCode({ ...forged, variables: [gauge] })).toContain('v[0]');
  });
});

const act: Scenario['actions'][number] = {
  id: 'act',
  seat: 0,
  category: 'all',
  tags: [],
  cost: 0,
  gates: [],
  effects: [],
  risks: [],
  later: [],
  posture: 0,
  drafts: 0,
  draftSlot: -1,
  isQuiet: false,
  seenBy: [true],
  reveals: false,
  closes: false,
  withOneOf: [],
  once: false,
};
const gauge: Scenario['variables'][number] = {
  id: 'g',
  kind: 'gauge',
  min: 0,
  max: 100,
  start: 50,
  good: 1,
  law: null,
  states: [],
  visibility: [1],
};
const emptyBlock: Scenario['mandateMet'][number] = {
  when: null,
  add: [],
  set: [],
  discount: 'none',
  habit: null,
  signal: -1,
  opens: -1,
  opensAt: 1,
  ends: -1,
};
