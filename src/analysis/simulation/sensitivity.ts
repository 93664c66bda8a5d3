// How much the end of a game reacts to each number of the scenario: the same moves, with the number a quarter lower and a quarter higher.
// Invariant: depends on scenario, register and seed series alone; the player's moves are fixed, the powers answer anew.
import type { Agent } from '../../agents/agent';
import { defaultControllers, playGame } from '../../agents/game';
import { power } from '../../agents/powers/power';
import { type Coefficient, type CoefficientRegister, quarterStep, type Reaction, setCoefficient } from '../../engine/model/coefficient';
import type { Command } from '../../engine/model/command';
import { idiv } from '../../engine/model/integer';
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
    playGame(scenario, own, defaultControllers(scenario, agents[k % agents.length]), { onCommand: (command) => commands.push(command) });
    return openDebrief(scenario, { seed: own, mode: 'free', seats, commands });
  });
}

/** Weights of lots: another one deals another hand, so a game changes as on another seed, which says nothing about the number. */
const lots = /^(cards\.\d+\.weight|decks\.\d+\.chance)$/;

/** The reaction of these games to one number. */
export function sensitivityTo(
  scenario: Scenario,
  register: CoefficientRegister,
  one: Coefficient,
  games: readonly DebriefGame[],
): Reaction {
  const step = quarterStep(one.value);
  const changes = [-step, step].map((by) => {
    const changed = setCoefficient(scenario, register, one.address, one.value + by);
    return games.map((game) => totalScore(replayFromStart(game, { scenario: changed }).scores) - totalScore(game.scores));
  });
  const mean = (list: readonly number[]): number => idiv(100 * list.reduce((sum, n) => sum + n, 0), list.length);
  const [lower, higher] = changes.map(mean);
  return { address: one.address, value: one.value, lower, higher, size: mean(changes.flat().map((n) => Math.abs(n))) };
}

/**
 * The numbers to which the games react most, largest first; weights of lots are left out. Every number is tried on the first `sample` games; the `shortlist` that
 * moved these most are tried on all.
 */
export function strongestSensitivities(
  scenario: Scenario,
  register: CoefficientRegister,
  games: readonly DebriefGame[],
  options: { readonly sample: number; readonly shortlist: number; readonly heard?: (done: number, of: number) => void },
): readonly Reaction[] {
  const all = register.coefficients.filter(({ paths }) => !paths.some((place) => lots.test(place)));
  const of = all.length + options.shortlist;
  const bySize = (a: Reaction, b: Reaction): number => b.size - a.size || (a.address < b.address ? -1 : 1);
  const first = all.map((one, i) => {
    options.heard?.(i, of);
    return { one, reaction: sensitivityTo(scenario, register, one, games.slice(0, options.sample)) };
  });
  first.sort((a, b) => bySize(a.reaction, b.reaction));
  const chosen = first.slice(0, options.shortlist).map(({ one }, i) => {
    options.heard?.(all.length + i, of);
    return sensitivityTo(scenario, register, one, games);
  });
  return chosen.sort(bySize);
}
