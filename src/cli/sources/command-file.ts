// The file of `play --commands`: one decision a line, `#` begins a comment.
import type { Command } from '../../engine/model/command';
import type { Scenario } from '../../engine/model/scenario';
import { nearest } from '../../scenario/problem/suggestion';

export interface NumberedCommand {
  /** Counted from 1. */
  readonly line: number;
  readonly command: Command;
}
export type ParsedCommandFile =
  | { readonly ok: true; readonly commands: readonly NumberedCommand[] }
  | { readonly ok: false; readonly problems: readonly { readonly line: number; readonly message: string }[] };

const words = ['act', 'declare', 'climb', 'off_ramp', 'end'];

/** Commands of the player's seat; every bad line is reported. */
export function parseCommandFile(text: string, scenario: Scenario): ParsedCommandFile {
  const commands: NumberedCommand[] = [];
  const problems: { line: number; message: string }[] = [];
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
  const [word, id, ...rest] = said.split(/\s+/);
  const seat = scenario.player;
  if (!words.includes(word)) return unknown(`There is no command “${word}”.`, word, words);
  if (word === 'act' || word === 'declare') {
    if (id === undefined || rest.length > 0) return `“${word}” needs one id after it.`;
    const known = word === 'act' ? scenario.actions.filter((a) => a.seat === seat).map((a) => a.id) : scenario.lines.list.map((l) => l.id);
    if (!known.includes(id)) return unknown(`There is no ${word === 'act' ? 'action' : 'line'} “${id}”.`, id, known);
    return { type: word, seat, id };
  }
  if (id !== undefined) return `Nothing is expected after “${word}”.`;
  return word === 'end' ? { type: 'endTurn', seat } : { type: 'answerCrisis', seat, id: word === 'climb' ? 'climb' : 'offRamp' };
}

function unknown(message: string, word: string, known: readonly string[]): string {
  const meant = nearest(word, known);
  return meant ? `${message} Did you mean “${meant}”?` : message;
}
