// What an expression of a scenario means once it is data: a tree of integers and operators.
// Invariant: evaluation is total over integers (division by zero gives 0), reads state only, and draws random numbers only by name.

/** An expression as plain JSON. A number is a constant; truth is 1 or 0. Produced by `scenario`, evaluated by `engine`. */
export type Program = number | readonly [Operator, ...Operand[]];

export type Operand = Program | readonly number[];

/**
 * - `var i`: value of variable slot i. `turn`: index of the turn (from 0). `months`: length of the turn. `year`. `month m`: 1 if
 *   the turn covers calendar month m. All four look at the calendar turn of the question (an announcement looks one ahead).
 * - `did a n`: 1 if action a was publicly played in the last n turns, the current one included. `since [a…]`: turns since any of
 *   these actions was played (turn + 1 when never). `count [a…]`: how often these actions were played in the game.
 * - `played a` / `playedLast a`: action a was played this turn / last turn.
 * - `used m`: how often move m was carried out. `moved m n`: 1 if move m was carried out in the last n turns.
 * - `happened d n`: 1 if deed d was done in the last n turns, the current one included.
 * - `signedWith t i k`: 1 if the text signed last at table t takes option k of its issue i.
 * - `acts`, `categories`, `routine`, `onLine`: of this turn's acts not tagged quiet: how many, of how many categories, 1 if each
 *   was also played in both previous turns, 1 if there are any and all belong to the declared line.
 * - `postureMax`, `postureMin`, `postureSum`: over this turn's acts, of their declared posture (0 when there are none).
 *   Each of these seven may name a seat, and then counts its acts (and its line) alone; else the acts of all, and the player's line.
 * - `roll c n`: the named draw of channel c (index into scenario.channels) in 0..n-1 of this turn.
 * - `local k`: value k given by the caller (ladder stakes, measures of a treaty text; see each use).
 * - `measure k`: measure k of the agreement in force, 0 when none. `agreed`: 1 when one is in force.
 * - `option i k`: 1 if issue i of the text under study takes option k.
 */
export type Operator =
  | '+'
  | '-'
  | '*'
  | '/'
  | '%'
  | 'neg'
  | '<'
  | '<='
  | '>'
  | '>='
  | '=='
  | '!='
  | '&&'
  | '||'
  | '!'
  | '?:'
  | 'min'
  | 'max'
  | 'abs'
  | 'clamp'
  | 'var'
  | 'turn'
  | 'months'
  | 'year'
  | 'month'
  | 'did'
  | 'since'
  | 'count'
  | 'played'
  | 'playedLast'
  | 'used'
  | 'moved'
  | 'happened'
  | 'signedWith'
  | 'acts'
  | 'categories'
  | 'routine'
  | 'onLine'
  | 'postureMax'
  | 'postureMin'
  | 'postureSum'
  | 'roll'
  | 'local'
  | 'measure'
  | 'agreed'
  | 'option';

/** An operation of a program: neither a constant nor a list of indices. */
export type Operation = Exclude<Program, number>;

export function isOperation(operand: Operand): operand is Operation {
  return typeof operand !== 'number' && typeof operand[0] === 'string';
}

/** Calls `visit` for every operation of a program, outer ones first. `depth`: 1 for the outermost. */
export function visitProgram(
  program: Program,
  visit: (operator: Operator, operands: readonly Operand[], depth: number) => void,
  depth = 1,
): void {
  if (typeof program === 'number') return;
  const [operator, ...operands] = program;
  visit(operator, operands, depth);
  for (const operand of operands) if (isOperation(operand)) visitProgram(operand, visit, depth + 1);
}
