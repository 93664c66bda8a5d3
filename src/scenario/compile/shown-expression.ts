// Expressions whose result a seat is shown (gates, costs, scores, progress): they may read only what the seat sees exactly, or a disabled
// button would leak a secret.
import type { Program } from '../../engine/expression/program';
import type { ExpressionSource } from '../expression/cel';
import { plainScope, type Scope } from '../expression/scope';
import type { Path } from '../source/node';
import { type CompileContext, compileRegistered, reportInside } from './context';

/** Compiles what `seat` will be shown. */
export function compileShown(
  ctx: CompileContext,
  source: ExpressionSource,
  path: Path,
  type: 'int' | 'bool',
  seat: number,
  scope: Scope = plainScope,
): Program {
  const compiled = compileRegistered(ctx, source, path, type, scope);
  const name = Object.keys(ctx.doc.seats)[seat];
  if (name === undefined) return compiled.program;
  for (const reading of compiled.variableReads) {
    const variable = ctx.symbols.variables[reading.slot];
    if (variable.visibility[seat] === 1) continue;
    const message = `${name} is shown what comes of this, but does not see "${variable.id}" exactly: it would tell the secret.`;
    reportInside(ctx, path, reading, {
      code: 'secret-shown',
      message,
      fix: `Use a variable that ${name} sees exactly, or let it see this one (\`sees:\`).`,
    });
  }
  for (const roll of compiled.rolls) {
    const message = 'This is shown before luck is drawn; a draw in it would tell what comes.';
    reportInside(ctx, path, roll, { code: 'secret-shown', message, fix: 'Put roll() into effects or risks.' });
  }
  return compiled.program;
}

/** Index of the player's seat, -1 when it is unknown (reported elsewhere). */
export function playerSeat(ctx: CompileContext): number {
  return ctx.symbols.index.seat.get(ctx.doc.player) ?? -1;
}
