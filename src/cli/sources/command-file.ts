// The file of `play --commands`: one decision a line, `#` begins a comment.
import type { Command } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import { unknownName } from '../commands/arguments';
import type { CommandResult } from '../commands/cli-command';

export interface NumberedCommand {
  /** Counted from 1. */
  readonly line: number;
  readonly command: Command;
}
export type ParsedCommandFile =
  | { readonly ok: true; readonly commands: readonly NumberedCommand[] }
  | { readonly ok: false; readonly problems: readonly LineProblem[] };

interface LineProblem {
  /** Counted from 1. */
  readonly line: number;
  readonly message: string;
}

/** A file that cannot be read, as a command reports it. */
export function commandFileProblems(path: string, problems: readonly LineProblem[]): CommandResult {
  return { exitCode: 1, text: problems.map((p) => `${path}:${p.line} ${p.message}`).join('\n'), json: { problems } };
}

const words = ['act', 'declare', 'climb', 'off_ramp', 'end'];

/** Commands of the player's seat; every bad line is reported. */
export function parseCommandFile(text: string, scenario: Scenario): ParsedCommandFile {
  const commands: NumberedCommand[] = [];
  const problems: LineProblem[] = [];
  text.split('\n').forEach((whole, i) => {
    const said = whole.replace(/#.*$/, '').trim();
    if (said === '') return;
    const command = parseLine(said, scenario);
    if (typeof command === 'string') problems.push({ line: i + 1, message: command });
    else commands.push({ line: i + 1, command });
  });
  return problems.length > 0 ? { ok: false, problems } : { ok: true, commands };
}

/** The command a line says, or a sentence on what is wrong with it. */
function parseLine(said: string, scenario: Scenario): Command | string {
  const [word = '', id, ...rest] = said.split(/\s+/);
  const seat = scenario.player;
  if (!words.includes(word)) return unknownName('command', word, words).message;
  if (word === 'act' || word === 'declare') {
    if (id === undefined || rest.length > 0) return `“${word}” needs one id after it.`;
    const known = word === 'act' ? scenario.actions.filter((a) => a.seat === seat).map((a) => a.id) : scenario.lines.list.map((l) => l.id);
    if (!known.includes(id)) return unknownName(word === 'act' ? 'action' : 'line', id, known).message;
    return { type: word, seat, id };
  }
  if (id !== undefined) return `Nothing is expected after “${word}”.`;
  return word === 'end' ? { type: 'endTurn', seat } : { type: 'answerCrisis', seat, id: word === 'climb' ? 'climb' : 'offRamp' };
}
