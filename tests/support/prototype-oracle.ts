// Plays the games of the reference prototype's fixtures: same acts, same draws by name, compared turn by turn.
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import type { Agent } from '../../src/agents/agent';
import { defaultControllers } from '../../src/agents/game';
import { playPhase } from '../../src/agents/phase';
import { applyInPlace } from '../../src/engine/commands/apply';
import type { Command } from '../../src/engine/model/command';
import type { Rng } from '../../src/engine/model/rng';
import type { GameMode, Scenario } from '../../src/engine/model/scenario';
import type { GameState } from '../../src/engine/model/state';
import { newGame } from '../../src/engine/turn/new-game';
import { wouldStand } from '../../src/engine/visibility/crisis-forecast';

interface Snapshot {
  readonly values: readonly number[];
  readonly counters: readonly number[];
  readonly talks: string;
  readonly belief: readonly number[];
  readonly cards?: readonly string[];
}
interface End extends Snapshot {
  readonly scores: readonly number[];
  readonly line?: string | null;
  readonly crisis?: readonly [string, number, number] | null;
  readonly intents?: Readonly<Record<string, readonly [string, number]>>;
  readonly agreement?: Readonly<Record<string, unknown>> | null;
  readonly mandates?: readonly number[];
}
export interface OracleGame {
  readonly seed: string;
  readonly type: string;
  readonly player: string;
  readonly openings: readonly string[];
  readonly opening: Snapshot;
  readonly turns: readonly { readonly acts: readonly string[]; readonly end: End; readonly news?: Snapshot }[];
  /** By the prototype's channel name: turn, size of the draw, value. */
  readonly draws?: Readonly<Record<string, readonly (readonly [number, number, number])[]>>;
}
export interface OracleFile {
  readonly scenario: string;
  readonly mode: GameMode;
  readonly gauges: readonly string[];
  readonly counters: readonly string[];
  readonly scores: readonly string[];
  readonly games: readonly OracleGame[];
}

const channelNames = (JSON.parse(readFileSync('tests/fixtures/oracle/names.json', 'utf8')) as { channels: Record<string, string> })
  .channels;

export function readOracle(name: string): OracleFile {
  const path = `tests/fixtures/oracle/${name}`;
  const raw = readFileSync(path);
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(raw) : raw).toString('utf8')) as OracleFile;
}

/** The prototype's draws. It has no epilogue, so draws made after its last turn fall to 0. */
function fixtureLuck(game: OracleGame, turns: number): Rng {
  const table = new Map<string, number>();
  for (const [channel, draws] of Object.entries(game.draws ?? {})) {
    for (const [turn, n, value] of draws) table.set(`${turn}|${channelNames[channel] ?? channel}|${n}`, value);
  }
  return (_seed, turn, channel, n) => {
    const value = table.get(`${turn}|${channel}|${n}`);
    if (value === undefined) {
      if (n <= 1 || turn >= turns) return 0;
      throw new Error(`Turn ${turn}: the engine drew "${channel}" of ${n}, which the prototype did not draw.`);
    }
    return value;
  };
}

/** Every difference between the engine's game and the prototype's, as sentences; empty when they agree to the last integer. */
export function compareWithPrototype(scenario: Scenario, file: OracleFile, game: OracleGame, most = 12): string[] {
  const rng = fixtureLuck(game, scenario.turns.length);
  const differences: string[] = [];
  const slotOf = (id: string): number => scenario.variables.findIndex((v) => v.id === id);
  const gauges = file.gauges.map(slotOf);
  const counters = file.counters.map(slotOf);
  const talks = slotOf('talks');
  const type = scenario.slots.type >= 0 ? scenario.variables[scenario.slots.type].states.indexOf(game.type) : 0;
  const note = (where: string, what: string, ours: unknown, theirs: unknown): void => {
    if (JSON.stringify(ours) !== JSON.stringify(theirs))
      differences.push(`${where}: ${what} is ${JSON.stringify(ours)}, prototype ${JSON.stringify(theirs)}`);
  };
  const compare = (where: string, state: GameState, s: Snapshot): void => {
    file.gauges.forEach((id, i) => {
      note(where, id, state.values[gauges[i]], s.values[i]);
    });
    // The prototype notes `sanctions_before` when the turn is played, the engine when its news are in: both before the first act.
    file.counters.forEach((id, i) => {
      if (id !== 'sanctions_before') note(where, id, state.values[counters[i]], s.counters[i]);
    });
    note(where, 'talks', scenario.variables[talks].states[state.values[talks]], s.talks);
    note(where, 'belief', state.beliefs[scenario.player] ?? [], s.belief);
    if (s.cards)
      note(
        where,
        'cards',
        state.openCards.map((c) => scenario.cards[c].id),
        s.cards,
      );
  };
  let state: GameState;
  try {
    state = newGame(scenario, game.seed, { mode: file.mode, type, rng, tables: 'fast' });
  } catch (e) {
    return [String(e)];
  }
  note(
    'opening',
    'openings',
    state.openings.map((o) => scenario.openings[o].id),
    game.openings,
  );
  compare('opening', state, game.opening);
  // docs/decisions/0005: in the prototype the other side of a crisis weighs what it cannot see, here it goes by its own view.
  const stand: Agent['stand'] = (_scenario, { seat }) => ({
    type: 'standInCrisis',
    seat,
    id: wouldStand(scenario, state, rng) ? 'stand' : 'yield',
  });
  const takers = defaultControllers(scenario, null).map((taker) => taker && { ...taker, stand });
  for (const [t, turn] of game.turns.entries()) {
    if (differences.length > 0) break;
    try {
      for (const id of turn.acts) {
        const rejection = applyInPlace(scenario, state, commandFor(scenario, id), rng, null);
        if (rejection) differences.push(`turn ${t}: ${id} was refused (${rejection.code} ${rejection.text})`);
      }
      let end: End | null = null;
      const ended = { type: 'endTurn', seat: scenario.player } as const;
      applyInPlace(scenario, state, ended, rng, null);
      const before = state.scoreHistory.length;
      playPhase(scenario, state, takers, {
        rng,
        onCommand: ({ type }) => {
          if (type === 'endTurn') end = turn.end;
        },
      });
      if (end === null || state.scoreHistory.length === before) differences.push(`turn ${t}: did not end`);
      note(`turn ${t}`, 'scores', state.scoreHistory[t], turn.end.scores);
      const said = Object.fromEntries(
        state.intents.filter((i) => i.turn > t).map((i) => [scenario.seats[i.seat].id, [scenario.moves[i.move].id, i.occasion]]),
      );
      if (turn.end.intents && t + 1 < scenario.turns.length) note(`turn ${t}`, 'intents', sorted(said), sorted(turn.end.intents));
      if (turn.news) compare(`turn ${t} news`, state, turn.news);
      if (turn.end.mandates) note(`turn ${t}`, 'mandates', state.mandates, turn.end.mandates);
      if (turn.end.crisis !== undefined) {
        const crisis =
          state.crisis && scenario.ladder ? [scenario.ladder.kinds[state.crisis.kind].id, state.crisis.rung, state.crisis.opened] : null;
        note(`turn ${t}`, 'crisis', crisis, turn.end.crisis);
      }
    } catch (e) {
      differences.push(`turn ${t}: ${String(e)}`);
    }
  }
  return differences.slice(0, most);
}

function commandFor(scenario: Scenario, id: string): Command {
  const seat = scenario.player;
  if (id === 'climb' || id === 'off_ramp') return { type: 'answerCrisis', seat, id: id === 'climb' ? 'climb' : 'offRamp' };
  return scenario.lines.list.some((l) => l.id === id) ? { type: 'declare', seat, id } : { type: 'act', seat, id };
}

function sorted(record: Readonly<Record<string, unknown>>): [string, unknown][] {
  return Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1));
}
