// A command as one line of text, for records and for people: `0 act summit`, `1 announce hurdle 0`, `0 end`.
// Invariant: parse∘format is identity for every command whose id is a plain identifier.

import { answerTypes, type Command, type Reason } from '../engine/model/command';
import { elementAt } from '../engine/model/list-access';

const numbers = /^\d{1,2}(?:\.\d{1,2}){0,11}$/;
const reasonList = /^\d{1,2}:\d{1,2}:\d{1,2}(?:,\d{1,2}:\d{1,2}:\d{1,2}){0,2}$/;
const idText = /^[a-z][a-z0-9_]{0,79}$/;
const line = /^(\d{1,2}) (act|declare|announce|climb|off_ramp|stand|yield|end)(?: ([a-z][a-z0-9_]{0,79})(?: (-1|\d{1,3}))?)?$/;

/** `<seat> <what> [<id>] [<occasion>]`. */
export function formatCommand(c: Command): string {
  switch (c.type) {
    case 'act':
    case 'declare':
      return `${c.seat} ${c.type} ${c.id}`;
    case 'answerCrisis':
      return `${c.seat} ${c.id === 'climb' ? 'climb' : 'off_ramp'}`;
    case 'standInCrisis':
      return `${c.seat} ${c.id}`;
    case 'announce':
      return `${c.seat} announce ${c.id} ${c.occasion}`;
    case 'offer':
      return `${c.seat} offer ${c.table} ${c.exchange} ${c.text.join('.')}`;
    case 'answer': {
      const reasons = c.reasons.map((reason) => reason.join(':')).join(',');
      const told = [c.text, c.demand].map((list) => (list.length > 0 ? list.join('.') : '-'));
      return `${c.seat} answer ${c.table} ${c.exchange} ${c.answer} ${told.join(' ')} ${reasons}`;
    }
    case 'agree':
      return `${c.seat} agree ${c.table} ${c.exchange}`;
    case 'leave':
    case 'sign':
      return `${c.seat} ${c.type} ${c.table}`;
    case 'consent':
      return `${c.seat} ${c.id} ${c.table} ${c.exchange}`;
    case 'endTurn':
      return `${c.seat} end`;
  }
}

/** The command a line stands for, or null when it is none. */
export function parseCommand(text: string): Command | null {
  const match = line.exec(text);
  if (!match) return parseTableCommand(text);
  const [, seatText, what, id, occasion] = match;
  const seat = Number(seatText);
  if (`${seat}` !== seatText) return null;
  if (what === 'announce') {
    if (id === undefined || occasion === undefined || `${Number(occasion)}` !== occasion) return null;
    return { type: 'announce', seat, id, occasion: Number(occasion) };
  }
  if (occasion !== undefined) return null;
  if (what === 'act' || what === 'declare') return id === undefined ? null : { type: what, seat, id };
  if (id !== undefined) return null;
  if (what === 'stand' || what === 'yield') return { type: 'standInCrisis', seat, id: what };
  return what === 'end' ? { type: 'endTurn', seat } : { type: 'answerCrisis', seat, id: what === 'climb' ? 'climb' : 'offRamp' };
}

/** What is said at a table: `0 offer treaty 0 2.3.1`, `1 answer treaty 1 counter 2.0.1 - 0:1:2,1:1:2`, `0 agree treaty 1`, `3 consent treaty 1`, `0 leave treaty`. */
function parseTableCommand(text: string): Command | null {
  const [seatText, what, table, ...rest] = text.split(' ');
  const seat = parseWhole(seatText, 99);
  if (seat === null || table === undefined || !idText.test(table)) return null;
  if (what === 'leave' || what === 'sign') return rest.length === 0 ? { type: what, seat, table } : null;
  const exchange = parseWhole(rest[0], 99);
  if (exchange === null) return null;
  if (what === 'agree') return rest.length === 1 ? { type: 'agree', seat, table, exchange } : null;
  if (what === 'consent' || what === 'refuse') return rest.length === 1 ? { type: 'consent', seat, table, exchange, id: what } : null;
  if (what === 'offer') {
    const offered = parseList(rest[1]);
    return rest.length === 2 && offered !== null && offered.length > 0 ? { type: 'offer', seat, table, exchange, text: offered } : null;
  }
  const answer = answerTypes.find((a) => a === rest[1]);
  const [told, demand] = [parseList(rest[2]), parseList(rest[3])];
  if (what !== 'answer' || rest.length !== 5 || !answer || !told || !demand || !reasonList.test(elementAt(rest, 4))) return null;
  const reasons = elementAt(rest, 4)
    .split(',')
    .map((triple): Reason => {
      const [issue = 0, measure = 0, term = 0] = triple.split(':').map(Number);
      return [issue, measure, term];
    });
  const command: Command = { type: 'answer', seat, table, exchange, answer, text: told, demand, reasons };
  return formatCommand(command) === text ? command : null;
}

function parseWhole(text: string | undefined, most: number): number | null {
  if (text === undefined || !/^\d{1,2}$/.test(text) || `${Number(text)}` !== text) return null;
  return Number(text) <= most ? Number(text) : null;
}

/** Numbers joined by dots; a dash is none. */
function parseList(text: string | undefined): number[] | null {
  if (text === '-') return [];
  if (text === undefined || !numbers.test(text)) return null;
  const list = text.split('.').map(Number);
  return list.join('.') === text ? list : null;
}
