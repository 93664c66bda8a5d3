// `play <scenario> --commands file`: a game played from a file, turn by turn, with what changed and why.
import { defaultControllers } from '../../agents/game';
import { playUntilPerson } from '../../agents/phase';
import { power } from '../../agents/powers/power';
import { applyInPlace } from '../../engine/commands/apply';
import type { Command } from '../../engine/model/command';
import type { GameEvent } from '../../engine/model/event';
import { hashState } from '../../engine/model/hash';
import type { Turn } from '../../engine/model/indices';
import { drawInt } from '../../engine/model/rng';
import type { GameState } from '../../engine/model/state';
import { isBeliefShown } from '../../engine/turn/belief';
import { newGame } from '../../engine/turn/new-game';
import { formatCommand } from '../../replay/command-text';
import { formatLink } from '../../replay/link';
import { formatRecord } from '../../replay/record';
import { createRecord, formatSeatName } from '../../replay/replay-result';
import { formatFinalCard, viewFinalCard } from '../report/final-card';
import { formatRejection, turnTitle } from '../report/scenario-text';
import { formatScores, formatTurn, gaugeChanges } from '../report/turn-report';
import { commandFileProblems, type NumberedCommand, readCommandFile } from '../sources/command-file';
import { requireTarget, writeFile } from '../sources/files';
import { type OpenScenario, requireScenario } from '../sources/open-scenario';
import { expectOnePositional, type ParsedArguments, UsageError } from './arguments';
import type { CliCommand, CommandResult } from './cli-command';
import { parseMode, parseSeed } from './game-flags';

interface TurnReport {
  readonly turn: Turn;
  readonly title: string;
  readonly events: readonly GameEvent[];
  readonly scores: readonly number[];
  /** The player may read the belief in numbers, as the stretch ends. */
  readonly isBeliefTold: boolean;
}
interface Refusal {
  readonly line: number;
  readonly command: string;
  readonly code: string;
  readonly message: string;
}
interface Played {
  readonly state: GameState;
  readonly commands: readonly Command[];
  readonly turns: readonly TurnReport[];
  readonly refusals: readonly Refusal[];
}

function playFile(s: OpenScenario, seed: string, mode: 'free' | 'history', file: readonly NumberedCommand[], isLenient: boolean): Played {
  const { scenario } = s;
  const controllers = defaultControllers(scenario, null);
  const commands: Command[] = [];
  const turns: TurnReport[] = [];
  const refusals: Refusal[] = [];
  let sink: GameEvent[] = [];
  const state = newGame(scenario, seed, { mode, sink });
  // The news of the next turn are told under its own title.
  const close = (turn: Turn): void => {
    const next = state.isOver ? -1 : sink.findLastIndex((e) => e.type === 'turnBegan');
    const end = next < 0 || turn === state.turn ? sink.length : next;
    const isBeliefTold = state.isOver || isBeliefShown(scenario, state);
    turns.push({ turn, title: turnTitle(s, turn), events: sink.slice(0, end), scores: state.scoreHistory[turn] ?? [], isBeliefTold });
    sink = sink.slice(end);
  };
  const record = (c: Command): void => {
    commands.push(c);
  };
  playUntilPerson(scenario, state, controllers, { sink, onCommand: record });
  for (const { line, command } of file) {
    const { turn } = state;
    const rejection = applyInPlace(scenario, state, command, drawInt, sink);
    if (rejection) {
      refusals.push({ line, command: formatCommand(command), code: rejection.code, message: formatRejection(s, rejection) });
      if (!isLenient) break;
      continue;
    }
    record(command);
    playUntilPerson(scenario, state, controllers, { sink, onCommand: record });
    if (state.turn !== turn) close(turn);
  }
  if (sink.length > 0) close(state.turn);
  return { state, commands, turns, refusals };
}

/** `out`: where the record goes; null where it is not asked for. */
function reportOf(
  s: OpenScenario,
  args: ParsedArguments,
  seed: string,
  mode: 'free' | 'history',
  p: Played,
  out: string | null,
): CommandResult {
  const { scenario } = s;
  const record = createRecord(scenario, {
    seed,
    mode,
    seats: scenario.seats.map((_, seat) => formatSeatName(seat === scenario.player ? null : power)),
    commands: p.commands,
  });
  if (out !== null) writeFile(out, formatRecord(record));
  const card = viewFinalCard(s, p.state);
  const turnLines = p.turns.flatMap((t) => [
    '',
    `${t.turn + 1}. ${t.title}`,
    ...formatTurn(s, t.events, t.isBeliefTold),
    ...(t.scores.length > 0 ? [formatScores(s, t.scores)] : []),
  ]);
  const refusalLines = p.refusals.map((r) => `line ${r.line}: ${r.command.slice(2)} is refused: ${r.message}`);
  const link = formatLink(scenario, record);
  const text = [
    `${s.text('title')}, seed ${seed}, ${mode === 'free' ? 'free play' : 'history’s own moves'}`,
    ...turnLines,
    '',
    ...formatFinalCard(s, card),
    ...(args.has('link') ? ['', link] : []),
    ...(refusalLines.length > 0 ? ['', ...refusalLines] : []),
  ];
  return {
    exitCode: p.refusals.length > 0 && !args.has('lenient') ? 1 : 0,
    text: text.join('\n'),
    json: {
      scenario: scenario.id,
      rulesHash: scenario.rulesHash,
      seed,
      mode,
      turns: p.turns.map((t) => ({
        turn: t.turn,
        id: scenario.turns[t.turn]?.id ?? 'epilogue',
        events: t.events
          .filter((e) => e.type !== 'changed')
          .map((e) => (e.type === 'signalSeen' && !t.isBeliefTold ? { ...e, belief: [] } : e)),
        changes: gaugeChanges(s, t.events),
        scores: t.scores,
      })),
      refusals: p.refusals,
      ...card,
      hash: hashState(p.state),
      commands: p.commands.map(formatCommand),
      link,
    },
  };
}

export const playCommand: CliCommand = {
  name: 'play',
  usage: 'play <scenario> --commands <file>',
  summary: 'Play the decisions of a file and print what happened. Lines: act <id>, declare <id>, climb, off_ramp, end; # begins a comment.',
  flags: {
    commands: { kind: 'text', text: 'The file of decisions.' },
    seed: { kind: 'text', text: 'Seed of the game (1).' },
    mode: { kind: 'text', text: 'free (the powers decide) or history (dated events only).' },
    lenient: { kind: 'switch', text: 'Skip what is refused instead of stopping there.' },
    record: { kind: 'text', text: 'Write the record of the game to this file.' },
    link: { kind: 'switch', text: 'Print the code of a link to the game.' },
  },
  run: async (args) => {
    const name = expectOnePositional(args, 'scenario');
    const path = args.text('commands');
    if (path === undefined) throw new UsageError('Missing: --commands <file>.');
    const seed = parseSeed(args);
    const mode = parseMode(args);
    const record = args.text('record');
    const out = record === undefined ? null : requireTarget(record);
    const s = await requireScenario(name);
    const parsed = readCommandFile(path, s.scenario);
    if (!parsed.ok) return commandFileProblems(path, parsed.problems);
    return reportOf(s, args, seed, mode, playFile(s, seed, mode, parsed.commands, args.has('lenient')), out);
  },
};
