// Plays one declared line with care: answers what is coming, keeps promises, prefers acts of the line, and takes what pays most now.
// Invariant: works on the state its seat can imagine; no act is special to it, the scenario's scores say what pays.
import { apply } from '../engine/apply';
import type { Command } from '../engine/command';
import { imagine } from '../engine/imagine';
import { legalCommands } from '../engine/legal';
import { promisedActs } from '../engine/promise';
import type { Scenario } from '../engine/scenario';
import type { GameState } from '../engine/state';
import type { SeatView } from '../engine/view';
import type { Agent } from './agent';
import { answerToCrisis } from './crisis-answer';
import { evenHanded, speakAs } from './negotiator';
import { totalOf } from './trial';

/** Points of the total (0..1000) that make an act worth one unit of capital. */
const WORTH_PER_CAPITAL = 2;
const ANSWER = 8;
const PROMISE = 12;
const ON_LINE = 3;
const MOST_CATEGORIES = 2;
const DUE_SOON = 3;

/** One player per line of the scenario, named after it. */
export function linePlayers(scenario: Scenario): Agent[] {
  return scenario.lines.list.map((line, i) => ({
    name: `line-${line.id.replaceAll('_', '-')}`,
    version: 3,
    decide: (s, view) => playLine(s, view, i),
    negotiate: speakAs({ ...evenHanded, draft: line.id }),
  }));
}

function playLine(scenario: Scenario, view: SeatView, line: number): Command[] {
  const { seat } = view;
  let state = imagine(scenario, view);
  const out: Command[] = [];
  const give = (command: Command): boolean => {
    const outcome = apply(scenario, state, command);
    if (!outcome.ok) return false;
    state = outcome.state;
    out.push(command);
    return true;
  };
  if (scenario.slots.line >= 0 && view.values[scenario.slots.line] === 0) give({ type: 'declare', seat, id: scenario.lines.list[line].id });
  const answer = answerToCrisis(scenario, view, WORTH_PER_CAPITAL);
  if (answer) give(answer);
  const merits = meritsOf(scenario, view, line);
  for (let best = bestAct(scenario, view, state, merits); best !== null; best = bestAct(scenario, view, state, merits))
    if (!give(best)) break;
  return out;
}

/** By action: what it is worth beside its effects, all this turn long: answers to what is coming, and the line's own acts. */
function meritsOf(scenario: Scenario, view: SeatView, line: number): number[] {
  const coming = [
    ...view.open.map((c) => scenario.cards[c].answers),
    ...view.intents.flatMap((i) => (i.turn === view.turn ? [scenario.moves[i.move].answers] : [])),
  ];
  const own = scenario.lines.list[line].actions;
  return scenario.actions.map((_, a) => ANSWER * coming.filter((answers) => answers.includes(a)).length + (own.includes(a) ? ON_LINE : 0));
}

/** The act worth most for its price now, or null when none is worth it. */
function bestAct(scenario: Scenario, view: SeatView, state: GameState, merits: readonly number[]): Command | null {
  const before = totalOf(scenario, state);
  const promised = promisedActs(scenario, view.turn, DUE_SOON, state.done);
  let best: { command: Command; worth: number } | null = null;
  for (const command of legalCommands(scenario, state, view.seat)) {
    if (command.type !== 'act' || !fits(scenario, state, command.id)) continue;
    const index = scenario.actions.findIndex((a) => a.id === command.id);
    const outcome = apply(scenario, state, command);
    if (!outcome.ok) continue;
    const cost = capitalOf(scenario, state) - capitalOf(scenario, outcome.state);
    let worth = totalOf(scenario, outcome.state) - before - WORTH_PER_CAPITAL * (cost > 0 ? cost : 0);
    worth += merits[index] + (promised.includes(index) ? PROMISE : 0);
    if (worth > 0 && (best === null || worth > best.worth)) best = { command, worth };
  }
  return best?.command ?? null;
}

function capitalOf(scenario: Scenario, state: GameState): number {
  return scenario.slots.capital < 0 ? 0 : state.values[scenario.slots.capital];
}

/** One course and at most two ministries a turn, as the standing rules ask of any government. */
function fits(scenario: Scenario, state: GameState, id: string): boolean {
  const def = scenario.actions.find((a) => a.id === id);
  if (!def || def.isQuiet || def.reveals || def.closes) return false;
  const today = state.acts[state.turn].map((a) => scenario.actions[a]);
  const categories = new Set([...today.filter((a) => !a.isQuiet).map((a) => a.category), def.category]);
  const opposes = today.some((a) => (a.posture >= 14 && def.posture <= -20) || (a.posture <= -20 && def.posture >= 14));
  return categories.size <= MOST_CATEGORIES && !opposes;
}
