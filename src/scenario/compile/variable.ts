// The slots of a game's value vector: gauges, counters and statuses, and those that the loader makes from `lines`, `types` and `ladder`.
import { elementAt } from '../../engine/model/list-access';
import type { TrustLawDef, VariableDef } from '../../engine/model/scenario';
import { reservedNames } from '../expression/compiler';
import { indexById } from '../expression/symbol-table';
import { unknownName, unknownState } from '../problem/unknown';
import type { ScenarioDoc } from '../schema/scenario';
import { keySpan, type Path, spanAt } from '../source/node';
import { type DocumentContext, engineVariableIds, seatLineIds } from './engine-slots';

type SeesDoc = Readonly<Record<string, 'exact' | 'hidden' | number>>;
type Unlawed = Omit<VariableDef, 'law' | 'visibility' | 'start'>;

export function compileVariables(draft: DocumentContext): VariableDef[] {
  const { doc } = draft;
  const parts = engineVariableIds(doc);
  const list: VariableDef[] = [];
  for (const [id, gauge] of Object.entries(doc.gauges)) {
    const good = welcomeTo(gauge.good, doc.player);
    const [min, max] = gauge.range;
    list.push(numeric(draft, { id, kind: 'gauge', min, max, good, states: [] }, gauge.start, gauge.sees, ['gauges', id]));
  }
  for (const [id, counter] of Object.entries(doc.counters ?? {})) {
    const [min, max] = counter.range ?? [-99, 99999];
    list.push(numeric(draft, { id, kind: 'counter', min, max, good: 0, states: [] }, counter.start, counter.sees, ['counters', id]));
  }
  if (parts.crisis_rung !== null)
    list.push({
      id: parts.crisis_rung,
      kind: 'counter',
      min: 0,
      max: doc.ladder?.rungs.length ?? 0,
      start: 0,
      good: 0,
      law: null,
      states: [],
      visibility: open(draft),
    });
  for (const [id, status] of Object.entries(doc.statuses ?? {})) {
    list.push(
      statusOf(id, status.states, startState(draft, id, status.states, status.start), seesOf(draft, status.sees, ['statuses', id, 'sees'])),
    );
  }
  if (parts.line !== null) list.push(statusOf(parts.line, ['none', ...Object.keys(doc.lines?.list ?? {})], 0, open(draft)));
  for (const [seat, id] of seatLineIds(doc))
    list.push(statusOf(id, ['none', ...Object.keys(doc.seats[seat]?.lines?.list ?? {})], 0, open(draft)));
  if (parts.type !== null && doc.types)
    list.push(statusOf(parts.type, Object.keys(doc.types.states), 0, seesOf(draft, doc.types.sees, ['types', 'sees'])));
  if (parts.crisis !== null) list.push(statusOf(parts.crisis, ['none', ...Object.keys(doc.ladder?.kinds ?? {})], 0, open(draft)));
  checkNames(draft, list);
  checkStarts(draft, list);
  return list.map((variable) => ({ ...variable, law: lawOf(draft, variable.id, list) }));
}

type GoodDoc = ScenarioDoc['gauges'][string]['good'];

/** Whether more of a gauge is welcome (1), less is (-1), or neither; where seats differ, to the seat named, or to nobody. */
export function welcomeTo(good: GoodDoc, seat: string | undefined): -1 | 0 | 1 {
  const way = typeof good === 'string' ? good : seat === undefined ? 'none' : good[seat];
  return way === 'up' ? 1 : way === 'down' ? -1 : 0;
}

const open = (draft: DocumentContext): number[] => [...draft.seats.keys()].map(() => 1);

function statusOf(id: string, states: readonly string[], start: number, visibility: readonly number[]): VariableDef {
  return { id, kind: 'status', min: 0, max: states.length - 1, start, good: 0, law: null, states, visibility };
}

function numeric(draft: DocumentContext, def: Unlawed, own: number | undefined, sees: SeesDoc, path: Path): VariableDef {
  const section = draft.doc.start?.[def.id];
  const start = typeof section === 'number' ? section : own;
  const at: Path = section === undefined ? [...path, 'start'] : ['start', def.id];
  const { min, max } = def;
  if (min > max) {
    draft.report.add(spanAt(draft.root, [...path, 'range']), {
      code: 'range-reversed',
      message: `The range of "${def.id}" ends below its beginning.`,
      fix: 'Write [lowest, highest].',
    });
  }
  if (start === undefined || typeof section === 'string') {
    const message = `"${def.id}" has no start value.`;
    draft.report.add(spanAt(draft.root, at), {
      code: 'start-missing',
      message,
      fix: `Write \`start: …\` there, or \`${def.id}: …\` under \`start:\`, as a whole number.`,
    });
  } else if (start < min || start > max) {
    draft.report.add(spanAt(draft.root, at), {
      code: 'start-out-of-range',
      message: `"${def.id}" starts at ${start}, outside ${min} to ${max}.`,
      fix: 'Correct the start or the range.',
    });
  }
  return { ...def, start: start ?? min, law: null, visibility: seesOf(draft, sees, [...path, 'sees']) };
}

function startState(draft: DocumentContext, id: string, states: readonly string[], own: string | undefined): number {
  const section = draft.doc.start?.[id];
  const name = section === undefined ? own : String(section);
  const at: Path = section === undefined ? ['statuses', id, 'start'] : ['start', id];
  if (name === undefined) {
    draft.report.add(spanAt(draft.root, at), {
      code: 'start-missing',
      message: `"${id}" has no start state.`,
      fix: `Write \`start:\` with one of ${states.join(', ')}.`,
    });
    return 0;
  }
  const index = states.indexOf(name);
  if (index >= 0) return index;
  draft.report.add(spanAt(draft.root, at), unknownState(id, name, states));
  return 0;
}

function seesOf(draft: DocumentContext, sees: SeesDoc, path: Path): number[] {
  for (const seat of Object.keys(sees)) {
    if (draft.seats.has(seat)) continue;
    draft.report.add(keySpan(draft.root, [...path, seat]), unknownName('seat', seat, draft.seats.keys()));
  }
  const missing = [...draft.seats.keys()].filter((seat) => !Object.hasOwn(sees, seat));
  if (missing.length > 0) {
    const message = `It is not said what ${missing.join(', ')} see${missing.length === 1 ? 's' : ''} of it.`;
    draft.report.add(keySpan(draft.root, path), {
      code: 'sees-missing',
      message,
      fix: 'Give `exact`, `hidden` or a band width for every seat.',
    });
  }
  return [...draft.seats.keys()].map((seat) => {
    const how = sees[seat];
    return how === 'exact' ? 1 : typeof how === 'number' ? how : 0;
  });
}

/** Two things of one name would make expressions ambiguous. */
function checkNames(draft: DocumentContext, list: readonly VariableDef[]): void {
  const { doc, report, root } = draft;
  const taken = new Map<string, string>(reservedNames.map((name) => [name, 'a word of the expression language']));
  const claim = (name: string, what: string, path: Path): void => {
    const before = taken.get(name);
    if (before)
      report.add(keySpan(root, path), {
        code: 'name-clash',
        message: `"${name}" is already the name of ${before}.`,
        fix: 'Choose another name.',
      });
    else taken.set(name, what);
  };
  const sections = { gauge: 'gauges', counter: 'counters', status: 'statuses' } as const;
  const parts = engineVariableIds(doc);
  const made = new Map<string, Path>([
    ...Object.entries(parts).flatMap(([part, id]) => (id === null ? [] : [[id, ['engine', part]] as const])),
    ...[...seatLineIds(doc)].map(([seat, id]) => [id, ['seats', seat, 'lines']] as const),
  ]);
  for (const { id, kind } of list) {
    const isOwn = Object.hasOwn(doc[sections[kind]] ?? {}, id);
    claim(id, `a ${kind}`, (isOwn ? undefined : made.get(id)) ?? [sections[kind], id]);
  }
  for (const id of Object.keys(doc.formulas ?? {})) claim(id, 'a formula', ['formulas', id]);
}

/** Entries of `start:` that start nothing. */
function checkStarts({ doc, root, report }: DocumentContext, list: readonly VariableDef[]): void {
  const known = indexById(list.map((variable) => variable.id));
  for (const id of Object.keys(doc.start ?? {})) {
    if (known.has(id)) continue;
    report.add(keySpan(root, ['start', id]), unknownName('variable', id, known.keys()));
  }
}

function lawOf({ doc, root, report }: DocumentContext, id: string, list: readonly VariableDef[]): TrustLawDef | null {
  const gauge = Object.hasOwn(doc.gauges, id) ? doc.gauges[id] : undefined;
  if (gauge?.law === undefined) {
    if (gauge?.scar !== undefined)
      report.add(spanAt(root, ['gauges', id, 'scar']), {
        code: 'scar-without-law',
        message: `"${id}" has a scar but no law.`,
        fix: 'Add `law:` or remove `scar:`.',
      });
    return null;
  }
  const laws = doc.laws ?? {};
  const law = Object.hasOwn(laws, gauge.law) ? laws[gauge.law] : undefined;
  if (!law) {
    report.add(spanAt(root, ['gauges', id, 'law']), unknownName('law', gauge.law, Object.keys(laws)));
    return null;
  }
  const scar = list.findIndex((variable) => variable.id === gauge.scar);
  if (scar < 0 || elementAt(list, scar).kind === 'status') {
    const message =
      gauge.scar === undefined ? `"${id}" has a law but no scar.` : `There is no gauge or counter "${gauge.scar}" to hold the scar.`;
    report.add(spanAt(root, ['gauges', id, gauge.scar === undefined ? 'law' : 'scar']), {
      code: 'scar-missing',
      message,
      fix: 'Name a gauge or counter under `scar:`.',
    });
  }
  return {
    scar,
    gainDivisor: law.gain_divisor,
    lossBase: law.loss_base,
    lossSlope: law.loss_slope,
    lossDivisor: law.loss_divisor,
    scarShare: law.scar_share,
    scarMax: law.scar_max,
  };
}
