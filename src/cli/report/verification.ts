// What a re-run of a record found, and apart from it what the record says of itself and no re-run can check: the words of `replay` and `debrief`.
import type { GameMode } from '../../engine/model/scenario';
import { type GameRecord, type RecordMark, seatsOfPeople } from '../../replay/record';
import type { ReplayResult } from '../../replay/replay-result';
import { formatSeed } from '../../replay/seed';
import type { OpenScenario } from '../sources/open-scenario';
import { entryTitle, seatTitle } from './scenario-text';

const sentences: Readonly<Record<ReplayResult['verification'], string>> = {
  verified: 'Verified by playing it again: rules, seed, decisions, score and every hash agree.',
  differs: 'It differs from a game played by the rules.',
  otherSeed:
    'Rules, decisions, score and every hash agree, but its seed can be mistaken for another, so it is not called verified: which world was played cannot be seen from it.',
  otherVersion: 'It was played under another version of the rules or of the scenario; what can be shown is shown.',
};

const modes: Readonly<Record<GameMode, string>> = {
  free: 'free play',
  history: 'history mode: the powers made history’s own moves, whatever was done',
};

const marks: Readonly<Record<RecordMark, string>> = {
  undone: 'a move was taken back after it had shown something',
  forked: 'it was played on from another game, or from an earlier turn of one',
  edited: 'it was played on from a record that differs',
  repeated: 'it was not the first game of this seed on its device, which is a remark and no fault',
};

/** The game in a line, what a re-run found, and what the record says of itself. */
export function verificationLines(s: OpenScenario, record: GameRecord, { verification }: Pick<ReplayResult, 'verification'>): string[] {
  const seats = record.seats.length;
  const game = `${s.text('title')}, seed ${formatSeed(record.seed)}, ${record.commands.length} commands, ${seats} seats, ${modes[record.mode]}${readingOf(s, record)}.`;
  return [game, sentences[verification], ...claims(s, record)];
}

/** On which hidden type the past is played, where another than the scenario's own was chosen. */
function readingOf(s: OpenScenario, { historical }: GameRecord): string {
  return historical === undefined ? '' : `; the past is read on another type than the scenario’s own: ${entryTitle(s, 'type', historical)}`;
}

function claims(s: OpenScenario, record: GameRecord): string[] {
  const holders = record.seats.map((name, seat) => `${seatTitle(s, seat)}: ${name}`).join(', ');
  const later = record.handovers.map((h) => `${seatTitle(s, h.seat)}: ${h.name} from command ${h.command + 1}`);
  const others = seatsOfPeople(record).filter((seat) => seat !== s.scenario.player);
  const compared =
    others.length === 0 ? [] : [`History’s total has agents in the seats of ${others.map((seat) => seatTitle(s, seat)).join(', ')}.`];
  const told = record.marks.length === 0 ? 'no mark' : record.marks.map((mark) => marks[mark]).join('; ');
  return [
    `It says of itself, which no re-run can check: who decided (${[holders, ...later].join('; ')}); ${told}. How often the seed was tried elsewhere it cannot say.`,
    ...compared,
  ];
}
