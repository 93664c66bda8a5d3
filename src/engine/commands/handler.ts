// What every command has: how what it names is looked up, why it may be refused, what it does, what it costs.
// Invariant: `apply` is called only with what `resolve` found and `reject` let pass, and then always carries it out.
import type { Command, CommandType } from '../model/command';
import type { Rejection } from '../model/rejection';
import type { Context } from '../turn/context';

export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;

/** What a command is about: the index of an act, the table it is said at. Nothing but a rejection has a `code`. */
type Subject = number | object;

/** `S`: what the command is about, as `resolve` finds it. */
export interface Handler<C extends Command, S extends Subject = Subject> {
  /** What the command names, looked up once; a rejection where there is no such thing. Whose turn it is has been asked before. */
  resolve(ctx: Context, command: C): S | Rejection;
  /** Why it may not be given now; null when it may. Reads only. */
  reject(ctx: Context, command: C, subject: S): Rejection | null;
  /** Carries it out, in place. */
  apply(ctx: Context, command: C, subject: S): void;
  /** Capital it costs now. */
  cost(ctx: Context, command: C, subject: S): number;
}

export function isRejection(found: Subject | Rejection): found is Rejection {
  return typeof found === 'object' && 'code' in found;
}

/** For commands that name nothing to be looked up. */
export const resolveNothing = (): number => 0;

/** For commands that cost nothing. */
export const costNothing = (): number => 0;
