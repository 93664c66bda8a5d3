// `replay <record|link>`: plays a record again and says whether it is what it claims to be.
import { allAgentsOf } from '../../agents/players';
import { formatCommand } from '../../replay/command-text';
import { type ReplayDifference, replayRecord } from '../../replay/replay-result';
import { formatFinalCard, viewFinalCard } from '../report/final-card';
import { formatRejection, seatTitle, turnTitle } from '../report/scenario-text';
import { verificationLines } from '../report/verification';
import { openRecord } from '../sources/open-record';
import type { OpenScenario } from '../sources/open-scenario';
import { expectOnePositional } from './arguments';
import { type CliCommand, problemResult } from './cli-command';
import { reportReplayWithout } from './replay-without';

function differenceText(s: OpenScenario, d: ReplayDifference): string {
  const where = `Turn ${d.turn + 1} (${turnTitle(s, d.turn)}), ${seatTitle(s, d.seat)}`;
  const instead = d.expected ? `; by itself it would have said “${formatCommand(d.expected).slice(2)}”` : '';
  switch (d.reason) {
    case 'refused':
      return `${where}: command ${d.command + 1} is refused: ${d.rejection ? formatRejection(s, d.rejection) : ''}`;
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

export const replayCommand: CliCommand = {
  name: 'replay',
  usage: 'replay <record|link>',
  summary: 'Play a record or a link again and say whether it is what it claims to be.',
  flags: {
    scenario: { kind: 'text', text: 'The scenario to read it with, when it is not one that comes with the game.' },
    without: {
      kind: 'text',
      text: 'Commands to leave out, counted from 1: “12” or “12,15”. Agents answer anew; what becomes illegal is skipped.',
    },
  },
  run: async (args) => {
    const word = expectOnePositional(args, 'record|link');
    const opened = await openRecord(word, args.text('scenario'));
    if (!opened.ok) return problemResult(opened.problem, { verification: 'unreadable' });
    const { scenario: s, record } = opened;
    const omitted = args.text('without');
    if (omitted !== undefined) return reportReplayWithout(s, record, omitted);
    const again = replayRecord(s.scenario, record, allAgentsOf(s.scenario));
    const card = viewFinalCard(s, again.state);
    const text = [
      ...verificationLines(s, record, again),
      ...(again.firstDifference ? [differenceText(s, again.firstDifference)] : []),
      '',
      ...formatFinalCard(s, card),
    ];
    return {
      exitCode: again.verification === 'verified' ? 0 : 1,
      text: text.join('\n'),
      json: {
        scenario: record.scenario,
        seed: record.seed,
        mode: record.mode,
        historical: record.historical ?? null,
        seats: record.seats,
        marks: record.marks,
        verification: again.verification,
        differsAt: again.firstDifference,
        hashes: again.steps.map((step) => step.hash),
        ...card,
      },
    };
  },
};
