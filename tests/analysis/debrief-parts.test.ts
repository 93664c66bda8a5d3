// What a debrief tells beside the decisions: other worlds, what would have opened a table, five readings, history's own course.
import { describe, expect, it } from 'vitest';
import type { Agent } from '../../src/agents/agent';
import { playersOf } from '../../src/agents/players';
import { createLinePlayers } from '../../src/agents/strategies/line-player';
import { debriefOf, partSteps } from '../../src/analysis/debrief/debrief';
import { type DebriefGame, openDebrief } from '../../src/analysis/debrief/game';
import { hiddenSteps } from '../../src/analysis/debrief/hidden';
import { lineAssessmentsOf } from '../../src/analysis/debrief/line-assessments';
import { otherTypeSteps } from '../../src/analysis/debrief/other-types';
import { debriefParts } from '../../src/analysis/debrief/parts';
import { stateAtTable } from '../../src/analysis/debrief/table-turn';
import { playHistory } from '../../src/analysis/simulation/history-game';
import { runToEnd } from '../../src/analysis/study-progress';
import type { Scenario } from '../../src/engine/model/scenario';
import { createBargainingProblem } from '../../src/negotiation/model/table-problem';
import { createDecisionDiagram } from '../../src/negotiation/search/decision-diagram';
import { countZone } from '../../src/negotiation/zone/zone';
import { recordGame } from '../support/recorded-game';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';

function played(scenario: Scenario, agent: Agent | undefined, seed = 'nemuro-17'): DebriefGame {
  if (!agent) throw new Error('No such agent');
  return openDebrief(scenario, recordGame(scenario, seed, agent, { asPerson: true }));
}

function byName(scenario: Scenario, name: string): Agent | undefined {
  return playersOf(scenario).find((agent) => agent.name === name);
}

describe.each(disputeIds)('the debrief of %s', (id) => {
  const scenario = loadShipped(id);

  it('the world as it was is the game itself; each world is held against history in that world', () => {
    const debrief = played(scenario, byName(scenario, 'haggler'));
    const worlds = runToEnd(otherTypeSteps(debrief));
    expect(worlds).toHaveLength(3);
    expect(worlds.find(({ isTrue }) => isTrue)).toMatchObject({ scores: debrief.scores, skipped: [] });
    for (const { type, historyTotal } of worlds) {
      expect(historyTotal).toBe(playHistory(scenario, debrief.game.seed, { type }).final.at(-1));
    }
  });

  it('what it says would have opened a table does open it, and the fair split is better than leaving for both', () => {
    const debrief = played(scenario, byName(scenario, 'haggler'));
    const { talks, zones, beliefs } = runToEnd(hiddenSteps(debrief));
    expect(talks.length).toBeGreaterThan(0);
    expect(beliefs).toHaveLength(scenario.turns.length);
    for (const stand of zones) if (stand.hasTalks) expect(talks).toContainEqual(expect.objectContaining(stand));
    for (const { table, turn, keys, nash, walkAway, offers } of talks) {
      expect(offers.some(({ isOwn }) => isOwn)).toBe(true);
      if (nash) expect(nash.own >= walkAway.own && nash.other >= walkAway.other).toBe(true);
      const index = scenario.tables.findIndex((t) => t.id === table);
      const state = stateAtTable(debrief, turn, index);
      if (!state) throw new Error('The game did not get there.');
      for (const key of keys ?? []) {
        const slot = scenario.variables.findIndex((v) => v.id === key.id);
        const zoneAt = (value: number): number =>
          countZone(
            createDecisionDiagram(
              createBargainingProblem(scenario, { ...state, values: state.values.with(slot, value) }, scenario.tables[index]),
            ),
          );
        expect([zoneAt(key.from) === 0, zoneAt(key.to) > 0]).toEqual([true, true]);
      }
    }
  });

  it('every adviser thinks best of the game that was played by its own counsel, or nearly so', () => {
    for (const [i, adviser] of createLinePlayers(scenario).entries()) {
      const marks = lineAssessmentsOf(played(scenario, adviser)).map(({ mark }) => mark);
      expect(Math.max(...marks) - marks[i], adviser.name).toBeLessThanOrEqual(20);
    }
  });

  it('pieces asked for one by one are the pieces of the whole, and plain data', () => {
    const game = recordGame(scenario, 'nemuro-18', byName(scenario, 'random') as Agent, { asPerson: true });
    const whole = debriefOf(scenario, game);
    for (const part of debriefParts) {
      const alone = runToEnd(partSteps(openDebrief(scenario, game), part));
      expect(alone).toEqual(whole[part]);
      expect(JSON.parse(JSON.stringify(alone))).toEqual(alone);
    }
  });
});
