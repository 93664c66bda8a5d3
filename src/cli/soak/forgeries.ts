// Forged records of many kinds, with checksums and, where a forger could, results worked out anew: whether any is called verified that claims
// what is not so. What is so is found without the code that verifies: by playing what people decided again with the agents the record names.
import { defaultControllers, playGame } from '../../agents/game';
import { playUntilPerson } from '../../agents/phase';
import { allAgentsOf } from '../../agents/players';
import { haggler } from '../../agents/strategies/haggler';
import { random } from '../../agents/strategies/random';
import { applyInPlace } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import { elementAt } from '../../engine/model/list-access';
import { drawInt } from '../../engine/model/rng';
import type { Scenario } from '../../engine/model/scenario';
import { newGame } from '../../engine/turn/new-game';
import { formatCommand } from '../../replay/command-text';
import { formatLink, parseLink } from '../../replay/link';
import {
  formatRecord,
  type GameRecord,
  holdersAt,
  type ParsedRecord,
  parseRecord,
  recordProblem,
  rulesVersions,
} from '../../replay/record';
import { createRecord, formatSeatName, type ReplayResult, replayRecord } from '../../replay/replay-result';
import { isPlainSeed } from '../../replay/seed';
import type { Statement } from './statement';

interface Forger {
  readonly scenario: Scenario;
  /** A true record of a finished game that a person played. */
  readonly game: GameRecord;
  /** Another, of a luckier seed. */
  readonly other: GameRecord;
  /** A whole number from 0 to n - 1. */
  readonly pick: (n: number) => number;
}

/** The record with its hashes and score worked out anew, as a forger with the rules at hand would. */
function refolded({ scenario }: Forger, game: GameRecord): GameRecord {
  return { ...createRecord(scenario, game), scenario: game.scenario };
}

const withCommands = (game: GameRecord, commands: readonly Command[]): GameRecord => ({ ...game, commands });
/** A game really played under a seed that a reader takes for the one that was assigned. */
const withSeed = ({ scenario }: Forger, seed: string): GameRecord => trueGame(scenario, seed);

/** Index of a command that passes, by lot; -1 where none does. */
function indexOf({ game, pick }: Forger, passes: (c: Command) => boolean): number {
  const found = game.commands.flatMap((c, i) => (passes(c) ? [i] : []));
  return found[pick(Math.max(1, found.length))] ?? -1;
}

function oneOf<T>({ pick }: Forger, list: readonly T[]): T {
  return elementAt(list, pick(list.length));
}

/** One of these agents as records name it, in the version there is. */
function agentOf(f: Forger, names: readonly string[]): string {
  const name = oneOf(f, names);
  return formatSeatName(allAgentsOf(f.scenario).find((agent) => agent.name === name) ?? null);
}

const isPower = ({ scenario }: Forger, c: Command): boolean => c.seat !== scenario.player;
const isOwn = (f: Forger, c: Command): boolean => !isPower(f, c);

/** Each makes a record that claims something untrue, or says nothing of what it does not know (then it may be verified). */
export const forgeries: Readonly<Record<string, (f: Forger) => GameRecord>> = {
  'a better score': ({ game, pick }) => ({ ...game, score: game.score.map((n) => n + 1 + pick(90)) }),
  'one score better': ({ game, pick }) => ({ ...game, score: game.score.with(pick(game.score.length), 990) }),
  'the score of another game': ({ game, other }) => ({ ...game, score: other.score }),
  'a score too many': ({ game }) => ({ ...game, score: [...game.score, 1000] }),
  'no results at all': ({ game }) => ({ ...game, score: [], hashes: [] }),
  'another hash': ({ game, pick }) => ({ ...game, hashes: game.hashes.with(pick(game.hashes.length), '0123456789abcdef') }),
  'hashes of another game': ({ game, other }) => ({ ...game, hashes: other.hashes }),
  'a hash too many': ({ game }) => ({ ...game, hashes: [...game.hashes, 'fedcba9876543210'] }),
  'many hashes too many': ({ game, pick }) => ({ ...game, hashes: [...game.hashes, ...game.hashes.slice(pick(3)), ...game.hashes] }),
  'hashes moved by one': ({ game }) => ({ ...game, hashes: game.hashes.slice(1) }),
  'a move of a power left out': (f) =>
    refolded(
      f,
      withCommands(
        f.game,
        f.game.commands.toSpliced(
          indexOf(f, (c) => c.type === 'announce'),
          1,
        ),
      ),
    ),
  'a move of a power left out, results kept': (f) =>
    withCommands(
      f.game,
      f.game.commands.toSpliced(
        indexOf(f, (c) => c.type === 'announce'),
        1,
      ),
    ),
  'another move of a power': (f) => {
    const at = indexOf(f, (c) => c.type === 'announce');
    const moves = f.scenario.moves.filter(({ seat }) => seat === f.game.commands[at]?.seat);
    const announce: Command = {
      type: 'announce',
      seat: moves[0]?.seat ?? 1,
      id: moves[f.pick(Math.max(1, moves.length))]?.id ?? 'none',
      occasion: 0,
    };
    return refolded(f, withCommands(f.game, f.game.commands.with(Math.max(0, at), announce)));
  },
  'a move of a power put in': (f) => {
    const [move] = f.scenario.moves.slice(f.pick(f.scenario.moves.length));
    if (!move) return f.game;
    const at = indexOf(f, (c) => isPower(f, c) && c.type === 'endTurn');
    return refolded(
      f,
      withCommands(f.game, f.game.commands.toSpliced(at, 0, { type: 'announce', seat: move.seat, id: move.id, occasion: 0 })),
    );
  },
  'a power that ends its turn early': (f) =>
    refolded(
      f,
      withCommands(
        f.game,
        f.game.commands.toSpliced(
          indexOf(f, (c) => isOwn(f, c)),
          0,
          { type: 'endTurn', seat: 1 },
        ),
      ),
    ),
  'one act more, results kept': (f) => {
    const own = f.scenario.actions.filter(({ seat }) => seat === f.scenario.player);
    const act: Command = { type: 'act', seat: f.scenario.player, id: oneOf(f, own).id };
    return withCommands(
      f.game,
      f.game.commands.toSpliced(
        indexOf(f, (c) => isOwn(f, c) && c.type === 'endTurn'),
        0,
        act,
      ),
    );
  },
  'one act less, results kept': (f) =>
    withCommands(
      f.game,
      f.game.commands.toSpliced(
        indexOf(f, (c) => c.type === 'act'),
        1,
      ),
    ),
  'one act less, results anew, powers as they were': (f) =>
    refolded(
      f,
      withCommands(
        f.game,
        f.game.commands.toSpliced(
          indexOf(f, (c) => c.type === 'act'),
          1,
        ),
      ),
    ),
  'two commands exchanged': (f) => {
    const at = f.pick(f.game.commands.length - 1);
    const { commands } = f.game;
    return withCommands(f.game, commands.with(at, elementAt(commands, at + 1)).with(at + 1, elementAt(commands, at)));
  },
  'the end cut off, results kept': (f) => withCommands(f.game, f.game.commands.slice(0, f.pick(f.game.commands.length))),
  'commands after the end': (f) => withCommands(f.game, [...f.game.commands, ...f.game.commands.slice(0, 1 + f.pick(5))]),
  'another seed, results kept': ({ game, other }) => ({ ...game, seed: other.seed }),
  'a seed with what cannot be seen': (f) =>
    withSeed(f, f.game.seed + oneOf(f, ['\u200b', '\u00ad', '\u202e', '\ufeff', '\u2060', '\u3164'])),
  'a seed with other blanks': (f) => withSeed(f, oneOf(f, [' ', '\n', '\u00a0', '\u3000', '\t']) + f.game.seed),
  'a seed of look-alike letters': (f) => withSeed(f, f.game.seed.replace('o', oneOf(f, ['\u043e', '0\u0335', '\u03bf', 'O']))),
  'a seat too many': (f) => ({ ...f.game, seats: [...f.game.seats, oneOf(f, f.game.seats)] }),
  'a seat too few': ({ game }) => ({ ...game, seats: game.seats.slice(0, -1) }),
  'other rules': ({ game, pick }) => ({
    ...game,
    scenario: { ...game.scenario, rulesHash: `${game.scenario.rulesHash.slice(0, -1)}${pick(10)}x` },
  }),
  'another version of the rules': ({ game, pick }) => ({ ...game, rules: rulesVersions[game.mode] + 1 + pick(9) }),
  'another mode, results kept': ({ game }) => {
    const mode = game.mode === 'free' ? 'history' : 'free';
    return { ...game, mode, rules: rulesVersions[mode] };
  },
  'an agent nobody knows': ({ game, pick }) => ({ ...game, seats: game.seats.with(pick(game.seats.length), 'oracle@1') }),
  'an agent in the player’s seat': (f) => ({
    ...f.game,
    seats: f.game.seats.with(f.scenario.player, agentOf(f, ['history', 'passive', 'greedy'])),
  }),
  'another agent in a power’s seat': (f) => ({ ...f.game, seats: f.game.seats.with(1, agentOf(f, ['passive', 'random', 'history'])) }),
  'a seat handed to an agent': (f) => {
    const at = indexOf(f, (c) => isOwn(f, c));
    return { ...f.game, handovers: [{ command: Math.max(1, at), seat: f.scenario.player, name: agentOf(f, ['history', 'passive']) }] };
  },
};

/** What a record claims that is not so, a word each; found by playing it, not by verifying it. */
export function falseClaims(scenario: Scenario, record: GameRecord): string[] {
  if (record.seats.length !== scenario.seats.length) return ['seats'];
  if (record.rules !== rulesVersions[record.mode] || record.scenario.rulesHash !== scenario.rulesHash) return ['rules'];
  const agents = allAgentsOf(scenario);
  const state = newGame(scenario, record.seed, { mode: record.mode, historical: record.historical });
  const people = record.commands.filter(({ seat }, i) => holdersAt(record, i)[seat] === 'person');
  const played: Command[] = [];
  for (let next = 0; ; ) {
    const names = holdersAt(record, played.length);
    if (names.some((name) => name !== 'person' && !agents.some((a) => formatSeatName(a) === name))) return ['agents'];
    const controllers = names.map((name) => agents.find((a) => formatSeatName(a) === name) ?? null);
    playUntilPerson(scenario, state, controllers, { onCommand: (c) => played.push(c) });
    // Who holds a seat from here on may be an agent that has not been asked yet.
    if (holdersAt(record, played.length).join() !== names.join()) continue;
    const command = people[next];
    next += 1;
    if (command === undefined) break;
    if (state.isOver || applyInPlace(scenario, state, command, drawInt, null)) return ['decisions'];
    played.push(command);
  }
  const isPlayed = record.commands.every((c, i) => played[i] !== undefined && formatCommand(c) === formatCommand(played[i]));
  const { hashes, score } = createRecord(scenario, record);
  return [
    ...(isPlainSeed(record.seed) ? [] : ['seed']),
    ...(isPlayed ? [] : ['decisions']),
    ...(record.hashes.every((hash, i) => hash === hashes[i]) ? [] : ['hashes']),
    ...(record.score.length === 0 || record.score.join() === score.join() ? [] : ['score']),
  ];
}

export type Judgement = ReplayResult['verification'] | 'refused';

/** What is said of a record that has come as a file or a link. */
function judge(scenario: Scenario, parsed: ParsedRecord): Judgement {
  if (!parsed.ok || recordProblem(parsed.record, scenario) !== null) return 'refused';
  return replayRecord(scenario, parsed.record, allAgentsOf(scenario)).verification;
}

export interface ForgeryReport {
  /** By kind: how many were judged how, files and links counted apart. */
  readonly judged: Readonly<Record<string, Readonly<Partial<Record<Judgement, number>>>>>;
  readonly forged: number;
  /** Kinds and claims of what was called verified and is not so; and true records that were not. */
  readonly wrong: readonly string[];
}

function trueGame(scenario: Scenario, seed: string): GameRecord {
  const commands: Command[] = [];
  const player = seed.endsWith('0') ? haggler : random;
  const controllers = defaultControllers(scenario, player);
  playGame(scenario, seed, controllers, { onCommand: (c) => commands.push(c) });
  const seats = controllers.map((agent, seat) => formatSeatName(seat === scenario.player ? null : agent));
  return createRecord(scenario, { seed, mode: 'free', seats, commands });
}

/** Forges so many records of each kind, over the scenarios in turn, hands each in as a file and as a link, and judges them. */
export function forgeRecords(scenarios: readonly Scenario[], ofEach: number): ForgeryReport {
  const judged: Record<string, Partial<Record<Judgement, number>>> = {};
  const wrong: string[] = [];
  let forged = 0;
  for (let k = 0; k < ofEach; k++) {
    const scenario = elementAt(scenarios, k % scenarios.length);
    const [game, other] = [trueGame(scenario, `forged-${k}`), trueGame(scenario, `luckier-${k}`)];
    if (judge(scenario, parseRecord(formatRecord(game))) !== 'verified') wrong.push(`a true record of ${scenario.id} is not verified`);
    Object.entries(forgeries).forEach(([kind, forge]) => {
      let draws = 0;
      const pick = (n: number): number => drawInt(`forger-${k}`, draws++, kind, n);
      const record = forge({ scenario, game, other, pick });
      forged += 1;
      for (const parsed of [parseRecord(formatRecord(record)), parseLink(scenario, formatLink(scenario, record))]) {
        const judgement = judge(scenario, parsed);
        judged[kind] = { ...judged[kind], [judgement]: (judged[kind]?.[judgement] ?? 0) + 1 };
        const claims = judgement === 'verified' ? falseClaims(scenario, record) : [];
        if (claims.length > 0) wrong.push(`${kind}, ${scenario.id} ${game.seed}: ${claims.join(', ')}`);
      }
    });
  }
  return { judged, forged, wrong };
}

export function forgeryStatements({ forged, judged, wrong }: ForgeryReport): Statement[] {
  const sum = (judgement: Judgement): number => Object.values(judged).reduce((so, one) => so + (one[judgement] ?? 0), 0);
  const counts = (['refused', 'differs', 'otherVersion', 'otherSeed', 'verified'] as const).map((one) => `${one} ${sum(one)}`).join(', ');
  return [
    {
      text: `of ${forged} forged records of ${Object.keys(judged).length} kinds, handed in as files and as links (${counts}), none is called verified that claims what is not so${wrong.length > 0 ? `; ${wrong.length} are, first: ${wrong[0]}` : ''}`,
      holds: wrong.length === 0,
    },
  ];
}
