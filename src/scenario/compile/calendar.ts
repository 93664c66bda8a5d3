// Seats, phases, turns and the modes of the game: who plans when, and what stretch of time each turn covers.

import type { Turn } from '../../engine/model/indices';
import type { GameMode, PhaseDef, TurnDef } from '../../engine/model/scenario';
import type { Path } from '../source/node';
import { type CompileContext, findReference, findReferences, reportAt } from './context';
import { compileLesson } from './lesson';
import { addText, addTexts } from './text';

export function compilePhases(ctx: CompileContext): PhaseDef[] {
  return ctx.doc.phases.map((phase, i) => ({
    id: phase.id,
    kind: phase.kind ?? 'open',
    seats: findReferences(ctx, 'seat', phase.seats, ['phases', i, 'seats']),
    // biome-ignore lint/suspicious/noThenProperty: a word of the format; phases are never awaited
    then: phase.then ?? [],
  }));
}

export function compileTurns(ctx: CompileContext): TurnDef[] {
  return ctx.doc.turns.map((turn, i) => {
    compileLesson(ctx, turn.id, turn.lesson, ['turns', i, 'lesson']);
    addText(ctx, `turn.${turn.id}.label`, turn.label);
    addText(ctx, `turn.${turn.id}.text`, turn.text);
    if (turn.chronicle) addTexts(ctx, `turn.${turn.id}.chronicle`, turn.chronicle, ['turns', i, 'chronicle']);
    const year = Number(turn.date.slice(0, 4));
    const month = Number(turn.date.slice(5, 7));
    const monthsCovered = Array.from({ length: Math.min(turn.months, 12) }, (_, i) => ((month - 1 + i) % 12) + 1);
    return { id: turn.id, date: turn.date, year, monthsCovered, months: turn.months };
  });
}

/** Months since year 0 of a date `YYYY-MM…`. */
export function monthNumber(date: string): number {
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** The index of a turn given by position or id. */
export function findTurn(ctx: CompileContext, turn: Turn | string, path: Path): Turn {
  if (typeof turn === 'string') return Math.max(0, findReference(ctx, 'turn', turn, path));
  if (turn < ctx.doc.turns.length) return turn;
  const message = `There is no turn ${turn}: turns are counted from 0 to ${ctx.doc.turns.length - 1}.`;
  reportAt(ctx, path, { code: 'turn-out-of-range', message, fix: 'Correct the number.' });
  return 0;
}

/** When something happens or falls due: in a turn that is named, or in the one its date lies in. */
interface Dated {
  readonly turn?: Turn | string | undefined;
  readonly date?: string | undefined;
  readonly before_play?: boolean | undefined;
}

/** The index of the turn of an entry that names one, or else has a date. What lies before play is told in the first. */
export function findTurnOf(ctx: CompileContext, { turn, date, before_play }: Dated, path: Path): Turn {
  if (turn !== undefined) return findTurn(ctx, turn, [...path, 'turn']);
  if (date === undefined) {
    const message = `${path.join('.')} has neither \`turn\` nor \`date\`.`;
    reportAt(ctx, path, { code: 'missing-key', message, fix: 'Add one of the two.' });
    return 0;
  }
  if (before_play) return 0;
  const month = monthNumber(date);
  const found = ctx.doc.turns.findIndex((t) => month >= monthNumber(t.date) && month < monthNumber(t.date) + t.months);
  if (found >= 0) return found;
  const message = `${date} lies in no turn.`;
  reportAt(ctx, [...path, 'date'], { code: 'date-outside', message, fix: 'Correct the date, or name the entry under `leaves_out:`.' });
  return 0;
}

export const bothModes: readonly GameMode[] = ['free', 'history'];
