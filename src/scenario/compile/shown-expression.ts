// Expressions whose result a seat is shown (gates, costs, scores, progress): they may read only what the seat sees exactly, or a disabled
// button would leak a secret.

import type { Program } from '../../engine/expression/program';
import type { Seat } from '../../engine/model/indices';
import { elementAt } from '../../engine/model/list-access';
import { isExact } from '../../engine/visibility/visibility';
import type { ExpressionSource } from '../expression/cel';
import type { CompiledExpression } from '../expression/check-context';
import { plainScope, type Scope } from '../expression/scope';
import type { Path } from '../source/node';
import { type CompileContext, compileRegistered, compileUnregistered, reportInside } from './context';

/**
 * Compiles what these seats will be shown. In format 2 a secret act counts for nothing in `since` and `count` here unless all of them see
 * it, and other functions may not ask about it: a gate would tell.
 */
export function compileShown(
  ctx: CompileContext,
  source: ExpressionSource,
  path: Path,
  type: 'int' | 'bool',
  seats: readonly Seat[],
  scope: Scope = plainScope,
): Program {
  const compiled = compileRegistered(ctx, source, path, type, shownScope(ctx, seats, scope));
  reportSecrets(ctx, path, compiled, seats);
  return compiled.program;
}

/** The same for a condition that only chooses between words: its numbers are no sizes of the model. */
export function compileWordChoice(ctx: CompileContext, source: ExpressionSource, path: Path, seats: readonly Seat[]): Program {
  const compiled = compileUnregistered(ctx, source, path, 'bool', shownScope(ctx, seats, plainScope));
  reportSecrets(ctx, path, compiled, seats);
  return compiled.program;
}

function shownScope(ctx: CompileContext, seats: readonly Seat[], scope: Scope): Scope {
  return ctx.doc.format === 2 ? { ...scope, seats } : scope;
}

function reportSecrets(ctx: CompileContext, path: Path, compiled: CompiledExpression, seats: readonly Seat[]): void {
  const shownTo = seats.filter((seat) => seat >= 0);
  if (shownTo.length === 0) return;
  for (const seat of shownTo) reportHiddenReads(ctx, path, compiled, seat, ctx.doc.format === 2);
  for (const roll of compiled.rolls) {
    const message = 'This is shown before luck is drawn; a draw in it would tell what comes.';
    reportInside(ctx, path, roll, { code: 'secret-shown', message, fix: 'Put roll() into effects or risks.' });
  }
}

function reportHiddenReads(ctx: CompileContext, path: Path, compiled: CompiledExpression, seat: Seat, withActs: boolean): void {
  const name = Object.keys(ctx.doc.seats)[seat];
  for (const reading of compiled.variableReads) {
    const variable = elementAt(ctx.symbols.variables, reading.slot);
    if (isExact(variable, seat)) continue;
    const message = `${name} is shown what comes of this, but does not see "${variable.id}" exactly: it would tell the secret.`;
    const fix = `Use a variable that ${name} sees exactly, or let it see this one (\`sees:\`).`;
    reportInside(ctx, path, reading, { code: 'secret-shown', message, fix });
  }
  if (!withActs) return;
  for (const read of compiled.actReads) {
    const hidden = read.actions.find((action) => !elementAt(ctx.symbols.seenBy, action)[seat]);
    if (hidden === undefined) continue;
    const message = `${name} is shown what comes of this, but does not see the act "${Object.keys(ctx.doc.actions)[hidden]}" played: it would tell.`;
    reportInside(ctx, path, read, {
      code: 'secret-shown',
      message,
      fix: `Ask with since() or count(), which leave out what ${name} does not see.`,
    });
  }
}

/**
 * Whether a seat is played for something of its own: the player's, and in format 2 one with points. It is to know exactly what it bargains by.
 * A power may bargain by what it does not see: whoever holds it is shown that as its own view has it, from the least to the most it may be.
 */
export function isPlayed(ctx: CompileContext, seat: Seat): boolean {
  return seat === playerSeat(ctx) || Object.values(ctx.doc.seats)[seat]?.points !== undefined;
}

/** Index of the player's seat; -1 where there is none, or an unknown one (reported elsewhere). */
export function playerSeat(ctx: CompileContext): number {
  return ctx.symbols.player;
}
