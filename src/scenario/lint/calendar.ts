// Time and order: phases, turns, and the dates of events.
import { elementAt } from '../../engine/model/list-access';
import type { Scenario } from '../../engine/model/scenario';
import { seatsAtOnce } from '../../engine/visibility/visibility';
import { findTurn, monthNumber } from '../compile/calendar';
import { type CompileContext, reportAt, reportAtKey } from '../compile/context';
import type { ScenarioDoc } from '../schema/scenario';

export function lintCalendar(ctx: CompileContext): void {
  lintPhases(ctx);
  lintPhaseKinds(ctx);
  lintTurns(ctx);
  for (const [id, event] of Object.entries(ctx.doc.events ?? {})) lintDate(ctx, id, event);
}

function lintPhases(ctx: CompileContext): void {
  const { phases, seats } = ctx.doc;
  const idle = Object.keys(seats).filter((seat) => !phases.some((phase) => phase.seats.includes(seat)));
  if (idle.length > 0) {
    const message = `${idle.join(', ')} never ${idle.length === 1 ? 'gets' : 'get'} a turn: no phase names ${idle.length === 1 ? 'it' : 'them'}.`;
    reportAtKey(ctx, ['phases'], { code: 'seat-without-phase', message, fix: 'Add the seat to a phase.' });
  }
  const steps = phases.flatMap((phase) => phase.then ?? []);
  const advances = steps.filter((step) => step === 'advance').length;
  if (advances !== 1 || steps[steps.length - 1] !== 'advance') {
    const message = 'The turn must advance exactly once, as the last step of the last phase.';
    reportAtKey(ctx, ['phases'], {
      code: 'phases-without-advance',
      message,
      fix: 'End the last phase with `then: [advance]`, and only that one.',
    });
  }
  if (steps.filter((step) => step === 'resolve').length !== 1) {
    const message = "The turn's acts must be answered exactly once.";
    reportAtKey(ctx, ['phases'], { code: 'phases-without-resolve', message, fix: 'Give one phase `then: [resolve]`.' });
  }
}

/** Without seats nothing can be done in a phase, so only what shows or carries out may be without. */
function lintPhaseKinds(ctx: CompileContext): void {
  for (const [i, { kind = 'open', seats, id }] of ctx.doc.phases.entries()) {
    if (seats.length > 0 || kind === 'reveal' || kind === 'brief') continue;
    const message = `The phase "${id}" is for nobody.`;
    reportAt(ctx, ['phases', i, 'seats'], { code: 'phase-kind', message, fix: 'Name its seats, or make it a `reveal`.' });
  }
}

/** Warns of phases in which several seats act and none is to know what the others do. Looks at a scenario without errors. */
export function lintSealing(ctx: CompileContext, scenario: Scenario): void {
  for (const [i, phase] of scenario.phases.entries()) {
    const names = seatsAtOnce(scenario, phase).map((seat) => elementAt(scenario.seats, seat).id);
    if (names.length < 2) continue;
    const message = `${names.join(', ')} may all act in the phase "${phase.id}", each at once: what one may do would tell of what another has done.`;
    reportAt(ctx, ['phases', i, 'seats'], {
      code: 'phase-at-once',
      severity: 'warning',
      message,
      fix: 'Make it `kind: plan` (format 2), or give each of them a phase of its own.',
    });
  }
}

function lintTurns(ctx: CompileContext): void {
  let expected = 0;
  ctx.doc.turns.forEach((turn, i) => {
    const start = monthNumber(turn.date);
    if (i > 0 && start < expected) {
      const message = `The turn "${turn.id}" begins before the one above it has ended.`;
      reportAt(ctx, ['turns', i, 'date'], { code: 'turn-overlap', message, fix: 'Correct its date or the months of the turn above.' });
    } else if (i > 0 && start > expected) {
      const message = `Between this turn and the one above it ${start - expected} months belong to no turn.`;
      reportAt(ctx, ['turns', i, 'date'], {
        code: 'turn-gap',
        severity: 'warning',
        message,
        fix: 'Correct the date, or lengthen the turn above.',
      });
    }
    expected = start + turn.months;
  });
}

function lintDate(ctx: CompileContext, id: string, event: NonNullable<ScenarioDoc['events']>[string]): void {
  const turn = elementAt(ctx.doc.turns, event.turn === undefined ? 0 : findTurn(ctx, event.turn, ['events', id, 'turn']));
  const start = monthNumber(turn.date);
  const month = monthNumber(event.date);
  const path = ['events', id, 'date'];
  if (event.before_play) {
    if (month < monthNumber(elementAt(ctx.doc.turns, 0).date)) return;
    const message = `The event is said to lie before play, but ${event.date} does not.`;
    reportAt(ctx, path, { code: 'event-date', severity: 'warning', message, fix: 'Remove `before_play:` or correct the date.' });
  } else if (event.turn !== undefined && (month < start || month >= start + turn.months)) {
    const message = `${event.date} lies outside the turn "${turn.label}".`;
    reportAt(ctx, path, {
      code: 'event-date',
      severity: 'warning',
      message,
      fix: 'Correct `turn:` or `date:`; write `before_play: true` if it is told as past.',
    });
  }
}
