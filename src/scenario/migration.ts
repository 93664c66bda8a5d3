// Rewrites a scenario of format 1 as one of format 2 that plays the same games, and says what a person has to decide.
// Invariant: edits are spliced into the text at places the YAML library gives, so comments, quotes and layout stay; files outside the
// scenario's own folder are shared with others and stay as they are.

import { isMap, isScalar, isSeq, parseDocument, type YAMLMap } from 'yaml';
import type { Seat } from '../engine/model/indices';
import { elementAt } from '../engine/model/list-access';
import type { ActionDef, Scenario } from '../engine/model/scenario';
import { loadScenario, type ScenarioFile } from './load-scenario';
import type { Problem } from './problem/problem';
import { createSourceFile, lineAndColumn } from './source/file';
import { folderOf } from './source/include-list';

export type MigrationResult =
  | {
      readonly ok: true;
      /** The files that change, whole. */
      readonly files: readonly ScenarioFile[];
      /** What was written, with file and line, a sentence each. */
      readonly done: readonly string[];
      /** What a person has to decide, a sentence each. */
      readonly open: readonly string[];
      /** What `check` says of the result. */
      readonly problems: readonly Problem[];
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/** A text put in at an offset of a file, in place of `length` characters. */
interface Edit {
  readonly at: number;
  readonly length: number;
  readonly text: string;
  readonly says: string;
}

/** `files` and `entry` as for `loadScenario`. A scenario that does not load is not migrated: its problems come first. */
export function migrateScenario(files: readonly ScenarioFile[], entry: string): MigrationResult {
  const before = loadScenario(files, entry);
  if (!before.ok) return before;
  const { scenario } = before;
  if (scenario.format === 2)
    return { ok: true, files: [], done: [], open: [`${scenario.id} is of format 2 already.`], problems: before.problems };
  const folder = folderOf(entry);
  const changed: ScenarioFile[] = [];
  const done: string[] = [];
  const open: string[] = [];
  for (const file of files) {
    if (file.path.includes('/locales/')) continue;
    const edits = editsOf(file, scenario);
    if (file.path === entry || folderOf(file.path).startsWith(folder)) {
      if (edits.length > 0) changed.push({ path: file.path, text: splice(file.text, edits) });
      done.push(...edits.map((edit) => placed(file, edit)));
    } else
      open.push(...edits.filter(isNeeded).map((edit) => `${placed(file, edit)} This file is shared with other scenarios: write it there.`));
  }
  const after = loadScenario(
    files.map((file) => changed.find(({ path }) => path === file.path) ?? file),
    entry,
  );
  return { ok: true, files: changed, done, open: [...open, ...decisions(scenario)], problems: after.problems };
}

/** A library's own `format:` is never read, and `kind: open` is what a phase is without it. */
function isNeeded({ says }: Edit): boolean {
  return !says.startsWith('`format:') && !says.startsWith('`kind:');
}

function placed(file: ScenarioFile, { at, says }: Edit): string {
  const { line } = lineAndColumn(createSourceFile(file.path, file.text), at);
  return `${file.path}:${line} ${says}`;
}

function splice(text: string, edits: readonly Edit[]): string {
  return [...edits]
    .reverse()
    .sort((a, b) => b.at - a.at)
    .reduce((so, { at, length, text: put }) => so.slice(0, at) + put + so.slice(at + length), text);
}

function editsOf({ text }: ScenarioFile, scenario: Scenario): Edit[] {
  const { contents } = parseDocument(text, { version: '1.2', schema: 'core', merge: false });
  if (!isMap(contents)) return [];
  const edits: Edit[] = [];
  const format = contents.get('format', true);
  if (isScalar(format) && format.range) {
    const [start, end] = format.range;
    edits.push({ at: start, length: end - start, text: '2', says: '`format: 2` instead of 1.' });
  }
  const seats = contents.get('seats', true);
  if (isMap(seats)) {
    for (const { key, value } of seats.items) {
      const seat = scenario.seats.findIndex(({ id }) => isScalar(key) && id === key.value);
      if (seat >= 0 && isMap(value)) edits.push(...seatEdits(text, value, scenario, seat));
    }
  }
  const phases = contents.get('phases', true);
  if (isSeq(phases)) {
    for (const phase of phases.items) {
      if (isMap(phase) && !phase.has('kind')) edits.push(addKey(text, phase, 'kind', 'open', 'as all phases of format 1 are.'));
    }
  }
  return edits.sort((a, b) => a.at - b.at);
}

/** What format 1 took from the names and tables, written out; what format 2 has otherwise. */
function seatEdits(text: string, node: YAMLMap, scenario: Scenario, seat: Seat): Edit[] {
  const { id, trust, isShareable, capital } = elementAt(scenario.seats, seat);
  const edits: Edit[] = [];
  const add = (key: string, value: string, because: string): void => {
    if (!node.has(key)) edits.push(addKey(text, node, key, value, because));
  };
  if (seat === scenario.player) return edits;
  if (trust !== null) add('trust', elementAt(scenario.variables, trust).id, `of ${id}: format 1 took the gauge of that name.`);
  add('shareable', String(isShareable), `of ${id}: format 1 let a person hold whoever answers at a table.`);
  if (capital !== null && actsOf(scenario, seat).length > 0)
    add('capital', elementAt(scenario.variables, capital).id, `of ${id}: its acts go on being paid from the player’s purse.`);
  return edits;
}

const actsOf = (scenario: Scenario, seat: Seat): readonly ActionDef[] => scenario.actions.filter((action) => action.seat === seat);

/** The edit that gives a map one more key, after those it has, in the style it is written in. */
function addKey(text: string, node: YAMLMap, key: string, value: string, because: string): Edit {
  const says = `\`${key}: ${value}\` ${because}`;
  const [start, end] = node.range ?? [0, 0];
  if (node.flow) {
    const inner = text.slice(start, end - 1).trimEnd();
    const comma = inner.endsWith('{') || inner.endsWith(',') ? ' ' : ', ';
    return { at: start + inner.length, length: 0, text: `${comma}${key}: ${value}`, says };
  }
  const first = node.items[0]?.key;
  const column = isScalar(first) && first.range ? lineAndColumn(createSourceFile('', text), first.range[0]).col - 1 : 0;
  const last = text.slice(0, end).trimEnd().length;
  const newline = text.indexOf('\n', last);
  const at = newline < 0 ? text.length : newline;
  return { at, length: 0, text: `\n${' '.repeat(column)}${key}: ${value}`, says };
}

/** What no program can know: who else is to be a player, and in which order they decide. */
function decisions(scenario: Scenario): string[] {
  const name = (seat: Seat): string => elementAt(scenario.seats, seat).id;
  const others = scenario.seats.flatMap((_, seat) => (seat === scenario.player ? [] : [seat]));
  const player = name(scenario.player);
  const list = [
    `\`points:\` and \`brief:\`, what a seat plays for and what it alone is told first: none yet for ${others.map(name).join(', ')}.`,
    `\`phases:\`: all are \`open\`, whatever is decided happens at once. \`brief\`, \`plan\` (sealed), \`table\` and \`reveal\` are there.`,
  ];
  const idle = others.filter((seat) => actsOf(scenario, seat).length === 0).map(name);
  if (idle.length > 0)
    list.push(`\`actions:\`: none yet for ${idle.join(', ')}. An act with \`seat:\` needs that seat’s \`capital:\` if it costs anything.`);
  const acting = others.filter((seat) => actsOf(scenario, seat).length > 0).map(name);
  if (acting.length > 0 && scenario.lines.list.length > 0)
    list.push(`\`lines:\`: acts of ${acting.join(', ')} were weakened off ${player}’s line; in format 2 only a seat’s own line does that.`);
  else if (scenario.lines.list.length > 0)
    list.push(`\`lines:\`: only ${player} declares a line; others may have \`lines:\` of their own.`);
  for (const { id, between } of scenario.tables)
    list.push(`\`tables.${id}\`: opened by ${name(between[0])} alone; \`opened_by: either\`, \`mediator:\` and \`veto:\` are there.`);
  return list;
}
