// Check-points of the historical path: what a score, a gauge or a status must come to at the end of a dated turn.
// Invariant: no rule reads them, and the rules hash leaves them out; a band is one of a number, states are those of a status.

import type { CheckpointDef } from '../../engine/model/ending-def';
import type { Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { plainScope } from '../expression/scope';
import { unknownState } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import type { Path } from '../source/node';
import { findTurn } from './calendar';
import { type CompileContext, compileUnregistered, reportAt, reportAtKey } from './context';
import { addTexts } from './text';

type Doc = NonNullable<ScenarioDoc['checkpoints']>[number];

/** Reasons are the texts `checkpoint.<n>.why` and `.sources`, counted from 0. */
export function compileCheckpoints(ctx: CompileContext): CheckpointDef[] {
  return (ctx.doc.checkpoints ?? []).map((point, i) => {
    const path = ['checkpoints', i];
    addTexts(ctx, `checkpoint.${i}`, point, path);
    const head = { turn: findTurn(ctx, point.turn, [...path, 'turn']), of: point.of };
    const slot = ctx.symbols.index.variable.get(point.of) ?? -1;
    const isStatus = slot >= 0 && elementAt(ctx.symbols.variables, slot).kind === 'status';
    const value = isStatus
      ? (['var', slot] as const)
      : compileUnregistered(ctx, point.of, [...path, 'of'], 'int', { ...plainScope, hasScores: true, hasPoints: true }).program;
    if ((isStatus ? point.is : point.between) === undefined || (isStatus ? point.between : point.is) !== undefined) {
      const message = `"${point.of}" is ${isStatus ? 'a status' : 'a number'}: it needs ${isStatus ? '`is:`' : '`between:`'}, and nothing else.`;
      const fix = isStatus
        ? 'Write the right states, e.g. `is: [active]`.'
        : 'Write the lowest and the highest number that is right, e.g. `between: [380, 430]`.';
      reportAt(ctx, path, { code: 'checkpoint-shape', message, fix });
      return { ...head, value, between: null, is: null };
    }
    return isStatus
      ? { ...head, value, between: null, is: { slot, states: statesOf(ctx, slot, point, path) } }
      : { ...head, value, between: bandOf(ctx, point, path), is: null };
  });
}

function statesOf(ctx: CompileContext, slot: Slot, { is = [] }: Doc, path: Path): number[] {
  const { id, states } = elementAt(ctx.symbols.variables, slot);
  return is.map((state, i) => {
    const at = states.indexOf(state);
    if (at >= 0) return at;
    reportAt(ctx, [...path, 'is', i], unknownState(id, state, states));
    return 0;
  });
}

function bandOf(ctx: CompileContext, { between: [low, high] = [0, 0] }: Doc, path: Path): readonly [number, number] {
  if (low > high) {
    const message = `This band ends below its beginning: ${low} to ${high}.`;
    reportAtKey(ctx, [...path, 'between'], { code: 'range-reversed', message, fix: 'Write the lower number first.' });
  }
  return [low, high];
}
