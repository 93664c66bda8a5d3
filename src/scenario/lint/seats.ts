// Seats must be told apart at a glance, by colour and by shape.
import { type CompileContext, reportAt } from '../compile/context';

export function lintSeats(ctx: CompileContext): void {
  for (const key of ['colour', 'mark'] as const) {
    const taken = new Map<string, string>();
    for (const [id, seat] of Object.entries(ctx.doc.seats)) {
      const value = seat[key];
      if (value === undefined) continue;
      const before = taken.get(value);
      taken.set(value, before ?? id);
      if (before === undefined) continue;
      const message = `"${id}" has the ${key} of "${before}".`;
      reportAt(ctx, ['seats', id, key], { code: 'seats-alike', severity: 'warning', message, fix: `Give it another ${key}.` });
    }
  }
}
