// What the player is shown may depend only on what the player may see: gates, prices, scores and reasons read nothing hidden.
import { describe, expect, it } from 'vitest';
import { defaultControllers, playGame } from '../../src/agents/game';
import { random } from '../../src/agents/strategies/random';
import type { Program } from '../../src/engine/expression/program';
import type { Scenario } from '../../src/engine/model/scenario';
import { scorecard } from '../../src/engine/turn/scorecard';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

function slotsRead(program: Program): number[] {
  if (typeof program === 'number') return [];
  const [op, ...args] = program;
  if (op === 'var') return [args[0] as number];
  return args.flatMap((a) => (Array.isArray(a) && typeof a[0] === 'string' ? slotsRead(a as unknown as Program) : []));
}

function hiddenRead(scenario: Scenario, programs: readonly Program[]): string[] {
  const slots = new Set(programs.flatMap(slotsRead));
  return [...slots].filter((i) => scenario.variables[i].visibility[scenario.player] !== 1).map((i) => scenario.variables[i].id);
}

describe.each(disputeIds)('in %s', (id) => {
  const scenario = loadShipped(id);

  it('whether an act is offered, and its price, depends on nothing hidden from Tokyo', () => {
    const gates = scenario.actions.flatMap((a) => a.gates.map((g) => g.when));
    expect(hiddenRead(scenario, [...gates, ...scenario.costRules.map((r) => r.when)])).toEqual([]);
  });

  it('scores, their parts and the rungs of progress can be worked out from what Tokyo sees', () => {
    const scores = scenario.scores.flatMap((s) => [s.value, ...s.parts.map((p) => p.value)]);
    expect(hiddenRead(scenario, [...scores, scenario.total, ...scenario.progress.map((p) => p.when)])).toEqual([]);
  });

  it('the parts of a score add up to it, but for rounding and limits', () => {
    for (let seed = 0; seed < 10; seed++) {
      const state = playGame(scenario, `parts-${seed}`, defaultControllers(scenario, random));
      for (const { id: score, value, parts } of scorecard(scenario, state).scores) {
        const sum = parts.reduce((total, part) => total + part.value, 0);
        expect(Math.abs(sum - value), `${score} of seed ${seed}: ${sum} in parts, ${value} in all`).toBeLessThanOrEqual(parts.length);
      }
    }
  });

  it('a reason quotes only what Tokyo sees exactly', () => {
    const quoted = scenario.moves.flatMap((m) => m.occasions.flatMap((o) => o.args));
    expect(quoted.filter((slot) => scenario.variables[slot].visibility[scenario.player] !== 1)).toEqual([]);
  });
});
