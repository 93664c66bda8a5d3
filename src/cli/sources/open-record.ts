// A record as typed on the command line: a file, a link, or the code of a link, with the scenario it was played in.
import { existsSync, readFileSync } from 'node:fs';
import type { Scenario } from '../../engine/model/scenario';
import { readAddress } from '../../replay/address';
import { parseLink, parseLinkHeader } from '../../replay/link';
import { type GameRecord, type ParsedRecord, parseRecord, seatsProblem } from '../../replay/record';
import { type OpenScenario, requireScenario } from './open-scenario';
import { resolveTypedPath } from './project-paths';

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
  const problem = seatsProblem(parsed.record, s.scenario);
  return problem === null ? { ok: true, scenario: s, record: parsed.record } : { ok: false, problem };
}

/** A record's file, or a link's code: what it is about, and how to read the rest. */
function find(word: string): Found | { readonly problem: string } {
  const path = resolveTypedPath(word);
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8');
    if (text.trimStart().startsWith('{')) {
      const parsed = parseRecord(text);
      return parsed.ok ? { scenario: parsed.record.scenario.id, read: () => parsed } : { problem: parsed.problem };
    }
    return fromAddress(text);
  }
  return fromAddress(word);
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
