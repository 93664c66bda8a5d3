// The end of a phase: what follows it, step by step, and where that stops to wait for somebody's answer.
// Invariant: a phase ends once; what waited for an answer goes on exactly where it stopped; whatever was decided is shown when a phase begins.
import { reveal } from '../model/state';
import { type Context, emit } from './context';
import { applyClimb } from './ladder';
import { advanceTurn, resolveAfterCrisis, resolveTurn } from './turn';
import { seatAwaited } from './turn-order';

/** Whether all seats of the phase have ended, and nobody is asked for anything. */
export function isPhaseDone({ scenario, state }: Context): boolean {
  const { seats } = scenario.phases[state.phase];
  for (let i = 0; i < seats.length; i++) if (state.ended[seats[i]] === 0) return false;
  return seatAwaited(state) === null;
}

/** All seats of the phase have ended: the next part of the game begins. */
export function finishPhase(ctx: Context): void {
  ctx.state.ended = ctx.prepared.start.ended;
  runSteps(ctx, 0);
}

/** The other side of a crisis has decided after the climb; the end of the turn goes on where it waited. */
export function resumeAfterClimb(ctx: Context, stands: boolean): void {
  applyClimb(ctx, stands);
  resolveAfterCrisis(ctx);
  runSteps(ctx, ctx.scenario.phases[ctx.state.phase].then.indexOf('resolve') + 1);
}

/** A phase begins: all is shown, and one in which nobody decides anything is over at once. */
export function startPhase(ctx: Context): void {
  const { state, scenario } = ctx;
  reveal(state);
  if (!state.isOver && scenario.phases[state.phase].seats.length === 0) runSteps(ctx, 0);
}

/** The steps of the phase from this one on, then the next phase; stops where an answer is awaited. */
function runSteps(ctx: Context, from: number): void {
  const { state, scenario } = ctx;
  const steps = scenario.phases[state.phase].then;
  for (let i = from; i < steps.length; i++) {
    if (steps[i] === 'resolve') resolveTurn(ctx);
    else advanceTurn(ctx);
    if (seatAwaited(state) !== null) {
      reveal(state);
      return;
    }
  }
  if (!state.isOver) state.phase = (state.phase + 1) % scenario.phases.length;
  else emit(ctx, { type: 'turnBegan', turn: state.turn });
  startPhase(ctx);
}
