// `replay <record|link>`: plays a record again and says whether it is what it claims to be.
import { existsSync, readFileSync } from 'node:fs';
import { everyone } from '../agents/players';
import type { Scenario } from '../engine/scenario';
import { formatCommand } from '../replay/command-text';
import { codeInLink, parseLink, parseLinkHead } from '../replay/link';
import { type ParsedRecord, parseRecord } from '../replay/record';
import { type Difference, type Rerun, rerun } from '../replay/rerun';
import { expectWords } from './arguments';
import type { CommandLine, Report } from './command-line';
import { finalCard, finalLines } from './final-card';
import { typedPath } from './project';
import { rejectionText, seatTitle, turnTitle } from './reading';
import { type OpenScenario, requireScenario } from './scenario-source';

interface Found {
  readonly scenario: string;
  readonly read: (scenario: Scenario) => ParsedRecord;
}

/** A record's file, or a link's code: what it is about, and how to read the rest. */
function find(word: string): Found | { readonly problem: string } {
  const path = typedPath(word);
  if (existsSync(path)) {
    const text = readFileSync(path, 'utf8');
    if (text.trimStart().startsWith('{')) {
      const parsed = parseRecord(text);
      return parsed.ok ? { scenario: parsed.record.scenario.id, read: () => parsed } : { problem: parsed.problem };
    }
    return fromCode(codeInLink(text));
  }
  return fromCode(codeInLink(word));
}

function fromCode(code: string): Found | { readonly problem: string } {
  const head = parseLinkHead(code);
  if (!head.ok) return { problem: head.problem };
  return { scenario: head.head.scenario.id, read: (scenario) => parseLink(scenario, code) };
}

function failed(problem: string): Report {
  return { exit: 1, text: problem, json: { verification: 'unreadable', problem } };
}

function differenceText(s: OpenScenario, d: Difference): string {
  const where = `Turn ${d.turn + 1} (${turnTitle(s, d.turn)}), ${seatTitle(s, d.seat)}`;
  const instead = d.expected ? `; by itself it would have said “${formatCommand(d.expected).slice(2)}”` : '';
  switch (d.reason) {
    case 'refused':
      return `${where}: command ${d.command + 1} is refused: ${d.rejection ? rejectionText(s, d.rejection) : ''}`;
    case 'otherMove':
      return `${where}: command ${d.command + 1} is not this seat’s own${instead}.`;
    case 'outOfTurn':
      return `${where}: command ${d.command + 1} comes out of turn.`;
    case 'otherHash':
      return `${where}: the state after this turn is not the one recorded.`;
    case 'otherScore':
      return `${where}: the scores are not the ones recorded.`;
  }
}

const verdicts: Readonly<Record<Rerun['verification'], string>> = {
  verified: 'Verified: every command, every hash and the scores agree.',
  differs: 'It differs from a game played by the rules.',
  otherVersion: 'It was played under another version of the rules or of the scenario; what can be shown is shown.',
};

export const replayCommand: CommandLine = {
  name: 'replay',
  usage: 'replay <record|link>',
  summary: 'Play a record or a link again and say whether it is what it claims to be.',
  flags: { scenario: { kind: 'text', text: 'The scenario to read it with, when it is not one that comes with the game.' } },
  run: async (args) => {
    const [word] = expectWords(args, ['record|link']);
    const found = find(word);
    if ('problem' in found) return failed(found.problem);
    const s = await requireScenario(args.text('scenario') ?? found.scenario);
    const parsed = found.read(s.scenario);
    if (!parsed.ok) return failed(parsed.problem);
    const { record } = parsed;
    const again = rerun(s.scenario, record, everyone(s.scenario));
    const card = finalCard(s, again.state);
    const text = [
      `${s.text('title')}, seed ${record.seed}, ${record.commands.length} commands; seats: ${record.seats.join(', ')}`,
      verdicts[again.verification],
      ...(again.differsAt ? [differenceText(s, again.differsAt)] : []),
      ...(record.marks.length > 0 ? [`Marked: ${record.marks.join(', ')}.`] : []),
      '',
      ...finalLines(s, card),
    ];
    return {
      exit: again.verification === 'verified' ? 0 : 1,
      text: text.join('\n'),
      json: {
        scenario: record.scenario,
        seed: record.seed,
        mode: record.mode,
        seats: record.seats,
        marks: record.marks,
        verification: again.verification,
        differsAt: again.differsAt,
        hashes: again.steps.map((step) => step.hash),
        ...card,
      },
    };
  },
};
