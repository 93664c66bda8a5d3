// A record as typed on the command line: a file, a link, or the code of a link, with the scenario it was played in.
import type { Scenario } from '../../engine/model/scenario';
import { readAddress } from '../../replay/address';
import { linkProblem, parseLink, parseLinkHeader } from '../../replay/link';
import { type GameRecord, type ParsedRecord, parseRecord, recordLimits, recordProblem } from '../../replay/record';
import { createSourceFile, lineAndColumn } from '../../scenario/source/file';
import { UsageError } from '../commands/arguments';
import { kindOf, type ReadLimit, readFile } from './files';
import { type OpenScenario, requireScenario } from './open-scenario';
import { formatPath, resolveTypedPath } from './project-paths';

/** A record or a mail with a link in it. */
const limit: ReadLimit = { bytes: recordLimits.bytes, told: `${recordLimits.bytes} bytes (256 KB)` };

interface Found {
  readonly scenario: string;
  readonly read: (scenario: Scenario) => ParsedRecord;
}

export type OpenRecord =
  | { readonly ok: true; readonly scenario: OpenScenario; readonly record: GameRecord }
  | { readonly ok: false; readonly problem: string };

/** The record and its scenario, or why it cannot be read. `scenario`: what to read it with instead of the one it names. */
export async function openRecord(word: string, scenario?: string): Promise<OpenRecord> {
  const found = find(word);
  if ('problem' in found) return { ok: false, problem: found.problem };
  const s = await requireScenario(scenario ?? found.scenario);
  const parsed = found.read(s.scenario);
  if (!parsed.ok) return parsed;
  const problem = recordProblem(parsed.record, s.scenario);
  return problem === null ? { ok: true, scenario: s, record: parsed.record } : { ok: false, problem };
}

/** A record's file, or a link's code: what it is about, and how to read the rest. */
function find(word: string): Found | { readonly problem: string } {
  const path = resolveTypedPath(word);
  if (kindOf(path) === 'missing') {
    if (looksLikeFile(word)) {
      const name = formatPath(path);
      throw new UsageError(`There is no file ${name.length > 200 ? `${name.slice(0, 200)}…` : name}, and no link of that name.`);
    }
    return fromAddress(word);
  }
  const { text, fault } = readFile(path, limit);
  if (fault) {
    const { line, col } = lineAndColumn(createSourceFile(path, text), fault.offset);
    return { problem: `${formatPath(path)}:${line}:${col} ${fault.message} ${fault.fix}` };
  }
  const address = text.length > 0 && !/^[\s\ufeff]*[{[]/.test(text) ? readAddress(text) : null;
  if (address && address.kind !== 'none') return fromAddress(text);
  const parsed = parseRecord(text);
  if (parsed.ok) return { scenario: parsed.record.scenario.id, read: () => parsed };
  if (address && /#|^[\w-]{40,}\s*$/.test(text)) return { problem: `${formatPath(path)}: ${address.problem}` };
  const { line, col } = parsed.place ?? { line: 1, col: 1 };
  return { problem: `${formatPath(path)}:${line}:${col} ${parsed.problem}` };
}

/** Not part of an address and not a code: a name a person gave a file, though there is none of that name. */
function looksLikeFile(word: string): boolean {
  if (/#|%23|:\/\//i.test(word)) return false;
  const kind = linkProblem(word);
  return /[./\\\s]/.test(word) || kind === 'otherVersion' || (kind === 'tooShort' && !/^A[Q-Za-v]/.test(word)) || !/^[\w-]+$/.test(word);
}

function fromAddress(text: string): Found | { readonly problem: string } {
  const address = readAddress(text);
  if (address.kind === 'none') return address;
  if (address.kind === 'record') return fromCode(address.code);
  return { problem: `This link begins a game (${address.scenario}, seed ${address.seed}); it holds none that was played.` };
}

function fromCode(code: string): Found | { readonly problem: string } {
  const head = parseLinkHeader(code);
  if (!head.ok) return { problem: head.problem };
  return { scenario: head.head.scenario.id, read: (scenario) => parseLink(scenario, code) };
}
