// Effect blocks: amounts for gauges and counters, values for counters and statuses, signals and crises.

import type { Program } from '../../engine/expression/program';
import { anyCrisis, type EffectDef } from '../../engine/model/effect-def';
import type { Slot } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import type { ExpressionSource } from '../expression/cel';
import { plainScope, type Scope } from '../expression/scope';
import { nearest } from '../problem/suggestion';
import { unknownState } from '../problem/unknown';
import { effectKeys } from '../schema/field';
import type { ScenarioDoc } from '../schema/scenario';
import { keySpan, type Path } from '../source/node';
import {
  type CompileContext,
  compileAmount,
  compileOptionalCondition,
  compileRegistered,
  findReference,
  reportAt,
  reportAtKey,
  reportInside,
} from './context';

type Discount = EffectDef['discount'];
export type EffectDoc = NonNullable<ScenarioDoc['mandate_met']>[number];

export function compileEffects(
  ctx: CompileContext,
  docs: readonly EffectDoc[] | undefined,
  path: Path,
  scope: Scope = plainScope,
  discount: Discount = 'none',
): EffectDef[] {
  return (docs ?? []).map((doc, i) => compileEffect(ctx, doc, [...path, i], scope, discount));
}

function compileEffect(ctx: CompileContext, doc: EffectDoc, path: Path, scope: Scope, standard: Discount): EffectDef {
  const discount = doc.discount ?? standard;
  if ((discount === 'habit') !== (doc.habit !== undefined)) {
    const message = '`discount: habit` and `habit:` belong together.';
    reportAtKey(ctx, path, { code: 'habit-without-count', message, fix: 'Write both, or neither.' });
  }
  return {
    when: compileOptionalCondition(ctx, doc.when, [...path, 'when'], scope),
    add: compileAdd(ctx, doc, path, scope),
    set: Object.entries(doc.set ?? {}).flatMap(([id, value]) => compileSet(ctx, id, value, [...path, 'set', id], scope)),
    discount,
    habit: doc.habit === undefined ? null : compileAmount(ctx, doc.habit, [...path, 'habit'], scope),
    signal: doc.signal === undefined ? -1 : findReference(ctx, 'signal', doc.signal, [...path, 'signal']),
    opens: doc.opens === undefined ? -1 : findReference(ctx, 'crisis', doc.opens, [...path, 'opens']),
    opensAt: doc.opens_at === undefined ? 1 : compileAmount(ctx, doc.opens_at, [...path, 'opens_at'], scope),
    ends: doc.ends === undefined ? -1 : doc.ends === 'any' ? anyCrisis : findReference(ctx, 'crisis', doc.ends, [...path, 'ends']),
  };
}

function compileAdd(ctx: CompileContext, doc: EffectDoc, path: Path, scope: Scope): (readonly [number, Program])[] {
  const add: (readonly [number, Program])[] = [];
  for (const [id, value] of Object.entries(doc)) {
    if (effectKeys.includes(id) || (typeof value !== 'string' && typeof value !== 'number')) continue;
    const slot = slotOf(ctx, id, [...path, id]);
    if (slot >= 0 && elementAt(ctx.symbols.variables, slot).kind === 'status') {
      const message = `"${id}" is a status; nothing can be added to it.`;
      reportAtKey(ctx, [...path, id], { code: 'status-amount', message, fix: `Write \`set: { ${id}: … }\`.` });
    }
    add.push([slot, compileAmount(ctx, value, [...path, id], scope)]);
  }
  return add;
}

function slotOf(ctx: CompileContext, id: string, path: Path): number {
  const slot = ctx.symbols.index.variable.get(id);
  if (slot !== undefined) return slot;
  if (ctx.symbols.isBroken('variable', id)) return -1;
  const known = [...ctx.symbols.index.variable.keys(), ...effectKeys];
  const message = `There is no gauge, counter or status "${id}", nor is it a word of effect blocks.`;
  ctx.report.add(keySpan(ctx.root, path), {
    code: 'unknown-variable',
    message,
    fix: 'Correct the name or define it.',
    suggestion: nearest(id, known),
  });
  return -1;
}

function compileSet(ctx: CompileContext, id: string, value: ExpressionSource, path: Path, scope: Scope): (readonly [number, Program])[] {
  const slot = slotOf(ctx, id, path);
  if (slot < 0) return [];
  const variable = elementAt(ctx.symbols.variables, slot);
  if (variable.kind === 'gauge') {
    const message = `"${id}" is a gauge; gauges are only ever changed by amounts, so that every change can be explained.`;
    reportAtKey(ctx, path, { code: 'set-gauge', message, fix: `Add an amount to it (\`${id}: …\`), or make it a counter.` });
  }
  if (variable.kind !== 'status') return [[slot, compileRegistered(ctx, value, path, 'int', scope).program]];
  return [[slot, compileState(ctx, slot, value, path, scope)]];
}

/** A state by its name, or an expression that gives one. */
function compileState(ctx: CompileContext, slot: Slot, value: ExpressionSource, path: Path, scope: Scope): Program {
  const { id, states } = elementAt(ctx.symbols.variables, slot);
  const state = states.indexOf(String(value));
  if (state >= 0) return state;
  if (typeof value !== 'string' || /^[a-z][a-z0-9_]*$/i.test(value)) {
    reportAt(ctx, path, unknownState(id, String(value), states));
    return 0;
  }
  const compiled = ctx.compiler.expression(value, scope, slot);
  for (const error of compiled.errors) reportInside(ctx, path, error, error);
  if (typeof compiled.type !== 'object' && compiled.type !== 'error') {
    reportAt(ctx, path, { code: 'unknown-state', message: `Expected a state of "${id}".`, fix: `Its states: ${states.join(', ')}.` });
  }
  return compiled.program;
}
