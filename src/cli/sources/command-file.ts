// The file of `play --commands`: one decision a line, `#` begins a comment.
import type { Command } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import { createSourceFile, lineAndColumn } from '../../scenario/source/file';
import { unknownName } from '../commands/arguments';
import type { CommandResult } from '../commands/cli-command';
import { type ReadLimit, readFile } from './files';
import { resolveTypedPath } from './project-paths';

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
  readonly col: number;
  readonly message: string;
}

/** A file that cannot be read, as a command reports it. */
export function commandFileProblems(path: string, problems: readonly LineProblem[]): CommandResult {
  return { exitCode: 1, text: problems.map((p) => `${path}:${p.line}:${p.col} ${p.message}`).join('\n'), json: { problems } };
}

const limit: ReadLimit = { bytes: 1_000_000, told: '1000000 bytes' };

/** The decisions in the file of this name. */
export function readCommandFile(word: string, scenario: Scenario): ParsedCommandFile {
  const path = resolveTypedPath(word);
  const { text, fault } = readFile(path, limit);
  if (!fault) return parseCommandFile(text, scenario);
  const { line, col } = lineAndColumn(createSourceFile(path, text), fault.offset);
  return { ok: false, problems: [{ line, col, message: `${fault.message} ${fault.fix}` }] };
}

const words = ['act', 'declare', 'climb', 'off_ramp', 'end'];

/** Commands of the player's seat; every bad line is reported. */
function parseCommandFile(text: string, scenario: Scenario): ParsedCommandFile {
  const commands: NumberedCommand[] = [];
  const problems: LineProblem[] = [];
  text.split(/\r\n|[\n\r]/).forEach((whole, i) => {
    const words = whole.replace(/#.*$/, '');
    const said = words.trim();
    if (said === '') return;
    const odd = /(?![\p{L}\p{N}\p{P}\p{S}\s])./u.exec(words);
    if (odd) {
      const name = `U+${(odd[0].codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
      problems.push({ line: i + 1, col: odd.index + 1, message: `Here stands a character that cannot be seen (${name}). Delete it.` });
      return;
    }
    const command = parseLine(said, scenario);
    if (typeof command === 'string') problems.push({ line: i + 1, col: words.indexOf(said) + 1, message: command });
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
