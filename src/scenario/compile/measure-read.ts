// What a text in force gives is known to those it concerns: whoever judges or is shown something by `agreement('…')` must know that measure.
// Invariant: looks at a scenario without other errors, whose indices are all in range.

import { type Program, visitProgram } from '../../engine/expression/program';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { sightOf } from '../../engine/visibility/visibility';
import type { Path } from '../source/node';
import { type CompileContext, reportAt } from './context';

/** A program that is asked for a seat. `isShown`: its result is shown to the seat; else the seat decides by it, on its own view. */
interface AskedProgram {
  readonly seat: Seat;
  readonly program: Program;
  readonly path: Path;
  readonly isShown: boolean;
}

/** Reports every measure that a seat is shown or decides by and does not know. */
export function checkMeasureReads(ctx: CompileContext, scenario: Scenario): void {
  const names = Object.keys(ctx.doc.closing?.measures ?? {});
  for (const { seat, program, path, isShown } of askedPrograms(scenario)) {
    if (seat < 0) continue;
    const { measures } = sightOf(scenario, seat);
    visitProgram(program, (operator, [measure]) => {
      if (operator !== 'measure' || measures[measure as number]) return;
      const { id } = elementAt(scenario.seats, seat);
      const what = `${id} does not know what a text in force gives in "${names[measure as number]}"`;
      reportAt(ctx, path, {
        code: isShown ? 'secret-shown' : 'hidden-from-seat',
        message: isShown ? `${what}, and is shown what comes of this: it would tell.` : `${what}, so it cannot act on it.`,
        fix: `Ask for \`agreed\`, or for a measure that is ${id}'s own: its utility, or what a condition of its asks for.`,
      });
    });
  }
}

function* askedPrograms({ actions, costRules, moves, tables, seats }: Scenario): Generator<AskedProgram> {
  for (const { id, seat, gates } of actions) {
    for (const [i, { when }] of gates.entries()) yield { seat, program: when, path: ['actions', id, 'needs', i, 'if'], isShown: true };
  }
  for (const { id, when, actions: dearer } of costRules) {
    const payers = seats.flatMap((_, seat) => (dearer.some((action) => elementAt(actions, action).seat === seat) ? [seat] : []));
    for (const seat of payers) yield { seat, program: when, path: ['cost_rules', id, 'when'], isShown: true };
  }
  for (const { id, seat, when, occasions } of moves) {
    yield { seat, program: when, path: ['moves', id, 'when'], isShown: false };
    for (const [i, occasion] of occasions.entries()) {
      yield { seat, program: occasion.when, path: ['moves', id, 'occasions', i, 'if'], isShown: false };
    }
  }
  for (const { id, between, openedBy, mediator, opens, session } of tables) {
    const openers = [...between.slice(0, openedBy === 'either' ? 2 : 1), ...(mediator === null ? [] : [mediator])];
    for (const seat of openers) {
      yield { seat, program: opens, path: ['tables', id, 'opens'], isShown: true };
      for (const [i, { when }] of (session?.gates ?? []).entries()) {
        yield { seat, program: when, path: ['tables', id, 'session', 'needs', i, 'if'], isShown: true };
      }
    }
    if (!session) continue;
    const answering = ['tables', id, 'session', 'answering'];
    const { clock, assumedOpponentFloor, hardensOnConcession } = session.answering;
    const programs = { clock, bears: assumedOpponentFloor, hardens: hardensOnConcession };
    for (const [name, program] of Object.entries(programs)) yield { seat: between[1], program, path: [...answering, name], isShown: false };
  }
}
