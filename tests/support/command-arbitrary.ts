// fast-check arbitraries of commands: any command with any names, and commands a seat of a given scenario could give.
import fc from 'fast-check';
import { answerTypes, type Command, type Reason } from '../../src/engine/model/command';
import type { Scenario } from '../../src/engine/model/scenario';
import type { TableDef } from '../../src/engine/model/table-def';

const id = fc.stringMatching(/^[a-z][a-z0-9_]{0,20}$/);
const small = fc.nat({ max: 99 });
const text = fc.array(small, { minLength: 1, maxLength: 12 });
const orNone = (list: fc.Arbitrary<number[]>): fc.Arbitrary<number[]> => fc.oneof(list, fc.constant<number[]>([]));

function talkOf(table: fc.Arbitrary<string>, seat: fc.Arbitrary<number>): fc.Arbitrary<Command> {
  const reason: fc.Arbitrary<Reason> = fc.tuple(small, small, small);
  const reasons = fc.array(reason, { minLength: 1, maxLength: 3 });
  const type = <T extends Command['type']>(name: T): fc.Arbitrary<T> => fc.constant(name);
  return fc.oneof(
    fc.record({ type: type('offer'), seat, table, exchange: small, text }),
    fc.record({
      type: type('answer'),
      seat,
      table,
      exchange: small,
      answer: fc.constantFrom(...answerTypes),
      text: orNone(text),
      demand: orNone(text),
      reasons,
    }),
    fc.record({ type: type('agree'), seat, table, exchange: small }),
    fc.record({ type: type('leave'), seat, table }),
    fc.record({ type: type('sign'), seat, table }),
  );
}

function otherwise(seat: fc.Arbitrary<number>, name: fc.Arbitrary<string>): fc.Arbitrary<Command> {
  return fc.oneof(
    fc.record({ type: fc.constant('act' as const), seat, id: name }),
    fc.record({ type: fc.constant('declare' as const), seat, id: name }),
    fc.record({ type: fc.constant('answerCrisis' as const), seat, id: fc.constantFrom('climb' as const, 'offRamp' as const) }),
    fc.record({ type: fc.constant('standInCrisis' as const), seat, id: fc.constantFrom('stand' as const, 'yield' as const) }),
    fc.record({ type: fc.constant('announce' as const), seat, id: name, occasion: fc.integer({ min: -1, max: 99 }) }),
    fc.record({ type: fc.constant('endTurn' as const), seat }),
  );
}

/** Any command there is a line of text for. */
export const anyCommand: fc.Arbitrary<Command> = fc.nat({ max: 15 }).chain((n) => {
  const seat = fc.constant(n);
  return fc.oneof(otherwise(seat, id), talkOf(id, seat));
});

/** Texts and answers as they could be given at a table: options that exist, clauses and measures that exist. */
function saidAt({ id: table, between, issues, measures }: TableDef): fc.Arbitrary<Command> {
  const index = (list: readonly unknown[]): fc.Arbitrary<number> => fc.nat({ max: list.length - 1 });
  const wellFormed = fc.tuple(...issues.map(({ options }) => index(options)));
  const demand = index(issues).chain((issue) => index(issues[issue].options).map((option) => [issue, option]));
  const reason: fc.Arbitrary<Reason> = fc.tuple(index(issues), index(measures), fc.nat({ max: 15 }));
  return fc.oneof(
    fc.record({
      type: fc.constant('offer' as const),
      seat: fc.constant(between[0]),
      table: fc.constant(table),
      exchange: fc.nat({ max: 9 }),
      text: wellFormed,
    }),
    fc.record({
      type: fc.constant('answer' as const),
      seat: fc.constant(between[1]),
      table: fc.constant(table),
      exchange: fc.nat({ max: 9 }),
      answer: fc.constantFrom(...answerTypes),
      text: orNone(wellFormed),
      demand: orNone(demand),
      reasons: fc.array(reason, { minLength: 1, maxLength: 3 }),
    }),
  );
}

/** A command as some seat of the scenario could give it, mixed with strange ones. */
export function seatCommand(scenario: Scenario): fc.Arbitrary<Command> {
  const seat = fc.nat({ max: scenario.seats.length - 1 });
  const names = [...scenario.actions, ...scenario.moves, ...scenario.lines.list].map((x) => x.id);
  const tables = scenario.tables.map((t) => t.id);
  return fc.oneof(
    otherwise(seat, fc.constantFrom(...names)),
    talkOf(fc.constantFrom(...tables), seat),
    ...scenario.tables.map(saidAt),
    anyCommand,
  );
}
