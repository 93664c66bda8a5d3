// One-at-a-time sensitivity: mean change of the total over recorded games when one number is a quarter lower or higher.
// Invariant: depends on scenario, register and seed series alone; the player's moves are fixed, the powers answer anew.

import type { Agent } from '../../agents/agent';
import { defaultControllers, playGame } from '../../agents/game';
import { power } from '../../agents/powers/power';
import { type Coefficient, type CoefficientRegister, quarterStep, type Reaction, setCoefficient } from '../../engine/model/coefficient';
import type { Command } from '../../engine/model/command';
import { idiv } from '../../engine/model/integer';
import { elementAt, mapPair } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { totalScore } from '../../engine/turn/result';
import { replayFromStart } from '../debrief/counterfactual-replay';
import { type DebriefGame, openDebrief } from '../debrief/game';
import { seedInSeries } from './game-series';

/** Recorded games, one for each agent and seed in turn. */
export function recordGameSeries(scenario: Scenario, agents: readonly Agent[], seed: string, count: number): readonly DebriefGame[] {
  const seats = scenario.seats.map((_, seat) => (seat === scenario.player ? 'person' : `${power.name}@${power.version}`));
  return Array.from({ length: count }, (_, k) => {
    const commands: Command[] = [];
    const own = seedInSeries(seed, k);
    playGame(scenario, own, defaultControllers(scenario, elementAt(agents, k % agents.length)), {
      onCommand: (command) => commands.push(command),
    });
    return openDebrief(scenario, { seed: own, mode: 'free', seats, commands });
  });
}

/** Weights of random draws: changing one redraws the deck, so games differ as under another seed and the change says nothing about the number. */
const drawWeights = /^(cards\.\d+\.weight|decks\.\d+\.chance)$/;

/** The reaction of these games to one number. */
function sensitivityTo(scenario: Scenario, register: CoefficientRegister, one: Coefficient, games: readonly DebriefGame[]): Reaction {
  const step = quarterStep(one.value);
  const changes = mapPair([-step, step], (by) => {
    const changed = setCoefficient(scenario, register, one.address, one.value + by);
    return games.map((game) => totalScore(replayFromStart(game, { scenario: changed }).scores) - totalScore(game.scores));
  });
  const mean = (list: readonly number[]): number => idiv(100 * list.reduce((sum, n) => sum + n, 0), list.length);
  const [lower, higher] = mapPair(changes, mean);
  return { address: one.address, value: one.value, lower, higher, size: mean(changes.flat().map((n) => Math.abs(n))) };
}

/**
 * The numbers to which the games react most, largest first; weights of draws are left out. Every number is tried on the first `sample` games; the `shortlist` that
 * moved these most are tried on all.
 */
export function strongestSensitivities(
  scenario: Scenario,
  register: CoefficientRegister,
  games: readonly DebriefGame[],
  options: { readonly sample: number; readonly shortlist: number; readonly onProgress?: (done: number, total: number) => void },
): readonly Reaction[] {
  const all = register.coefficients.filter(({ paths }) => !paths.some((place) => drawWeights.test(place)));
  const total = all.length + options.shortlist;
  const bySize = (a: Reaction, b: Reaction): number => b.size - a.size || (a.address < b.address ? -1 : 1);
  const first = all.map((one, i) => {
    options.onProgress?.(i, total);
    return { one, reaction: sensitivityTo(scenario, register, one, games.slice(0, options.sample)) };
  });
  first.sort((a, b) => bySize(a.reaction, b.reaction));
  const chosen = first.slice(0, options.shortlist).map(({ one }, i) => {
    options.onProgress?.(all.length + i, total);
    return sensitivityTo(scenario, register, one, games);
  });
  return chosen.sort(bySize);
}
