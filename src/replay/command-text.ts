// A command as one line of text, for records and for people: `0 act summit`, `1 announce hurdle 0`, `0 end`.
// Invariant: parse∘format is identity for every command whose id is a plain identifier.
import type { Command } from '../engine/command';

const line = /^(\d{1,2}) (act|declare|announce|climb|off_ramp|end)(?: ([a-z][a-z0-9_]{0,79})(?: (-1|\d{1,3}))?)?$/;

/** `<seat> <what> [<id>] [<occasion>]`. */
export function formatCommand(c: Command): string {
  switch (c.type) {
    case 'act':
    case 'declare':
      return `${c.seat} ${c.type} ${c.id}`;
    case 'answerCrisis':
      return `${c.seat} ${c.id === 'climb' ? 'climb' : 'off_ramp'}`;
    case 'announce':
      return `${c.seat} announce ${c.id} ${c.occasion}`;
    case 'endTurn':
      return `${c.seat} end`;
  }
}

/** The command a line says, or null when it says none. */
export function parseCommand(text: string): Command | null {
  const match = line.exec(text);
  if (!match) return null;
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
  return what === 'end' ? { type: 'endTurn', seat } : { type: 'answerCrisis', seat, id: what === 'climb' ? 'climb' : 'offRamp' };
}
