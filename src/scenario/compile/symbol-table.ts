// Builds the table of all names of a document, before anything is compiled.
import type { VariableDef } from '../../engine/model/scenario';
import { indexById, type SymbolKind, type SymbolTable } from '../expression/symbol-table';
import { memoryOf } from '../schema/deed';
import type { ScenarioDoc } from '../schema/scenario';
import { type MapNode, nodeAt, type Path } from '../source/node';

/** Where the text defines names of a kind: used to tell a broken definition from a missing one. */
const sectionsOf: Partial<Record<SymbolKind, readonly Path[]>> = {
  variable: [['gauges'], ['counters'], ['statuses']],
  formula: [['formulas']],
  action: [['actions']],
  move: [['moves']],
  signal: [['signals']],
  crisis: [['ladder', 'kinds']],
  issue: [['closing', 'issues']],
  measure: [['closing', 'measures']],
  score: [['scores']],
  seat: [['seats']],
  type: [['types', 'states']],
  line: [['lines', 'list']],
  source: [['sources']],
  deck: [['decks']],
  category: [['categories']],
  law: [['laws']],
  deed: [['deeds']],
};

/** Sections from which the loader makes variables. */
const makingSections = ['lines', 'types', 'ladder'] as const;

export function createSymbolTable(doc: ScenarioDoc, root: MapNode, variables: readonly VariableDef[]): SymbolTable {
  const keys = (section: object | undefined): Map<string, number> => indexById(Object.keys(section ?? {}));
  const actions = Object.values(doc.actions);
  const tags = indexById(actions.flatMap((action) => action.tags ?? []));
  const seats = Object.keys(doc.seats);
  const lines = [doc.lines, ...Object.values(doc.seats).map((seat) => seat.lines)];
  const owner = (action: ScenarioDoc['actions'][string]): string | undefined => action.seat ?? doc.player;
  const parts: readonly unknown[] = ['line', 'type', 'crisis', 'crisis_rung', ...Object.values(doc.engine ?? {})];
  const hasBrokenPart = makingSections.some((section) => doc[section] === undefined && nodeAt(root, [section]) !== undefined);
  const isBroken = (kind: SymbolKind, id: string): boolean =>
    (kind === 'variable' && hasBrokenPart && parts.includes(id)) ||
    (kind === 'variable' && id.startsWith('line_') && nodeAt(root, ['seats', id.slice(5), 'lines']) !== undefined) ||
    (sectionsOf[kind] ?? []).some((path) => {
      const section = nodeAt(root, path);
      return section?.kind === 'map' && section.entries.has(id);
    });
  return {
    variables,
    index: {
      variable: indexById(variables.map((variable) => variable.id)),
      formula: keys(doc.formulas),
      action: keys(doc.actions),
      tag: tags,
      move: keys(doc.moves),
      signal: keys(doc.signals),
      crisis: keys(doc.ladder?.kinds),
      issue: keys(doc.closing?.issues),
      measure: indexById(agreementMeasures(doc)),
      score: keys(doc.scores),
      seat: indexById(seats),
      type: keys(doc.types?.states),
      line: indexById(lines.flatMap((own) => Object.keys(own?.list ?? {}))),
      source: keys(doc.sources),
      deck: keys(doc.decks),
      category: keys(doc.categories),
      law: keys(doc.laws),
      deed: keys(doc.deeds),
      turn: indexById(doc.turns.map((turn) => turn.id)),
    },
    actionsByTag: [...tags.keys()].map((tag) => actions.flatMap((action, i) => (action.tags?.includes(tag) ? [i] : []))),
    seenBy: actions.map((action) => seats.map((seat) => isSeen(action, seat, owner(action)))),
    deedMemory: Object.values(doc.deeds ?? {}).map(memoryOf),
    tables: new Map(
      Object.entries(doc.tables ?? {}).map(([id, { issues }]) => [
        id,
        new Map(Object.entries(issues).map(([issue, { options }]) => [issue, Object.keys(options)])),
      ]),
    ),
    options: Object.values(doc.closing?.issues ?? {}).map((issue) => Object.keys(issue.options)),
    format: doc.format,
    player: doc.player === undefined ? -1 : seats.indexOf(doc.player),
    actionsBySeat: seats.map((seat) => actions.flatMap((action, i) => (owner(action) === seat ? [i] : []))),
    hasLines: Object.entries(doc.seats).map(([id, seat]) => seat.lines !== undefined || (id === doc.player && doc.lines !== undefined)),
    interests: Object.values(doc.seats).map((seat) => seat.points?.interests ?? []),
    formulas: new Map(Object.entries(doc.formulas ?? {})),
    channels: [],
    isBroken,
  };
}

/** An act is seen by whoever plays it and by the seats it names; by all when it names none. */
function isSeen(action: ScenarioDoc['actions'][string], seat: string, owner: string | undefined): boolean {
  return action.seen_by === undefined || action.seen_by.includes(seat) || owner === seat;
}

/** What `agreement('…')` may ask: the measures of `closing`, or, where texts are only made at tables, those of the tables that settle. */
export function agreementMeasures(doc: ScenarioDoc): readonly string[] {
  if (doc.closing || doc.format === 1) return Object.keys(doc.closing?.measures ?? {});
  return [...new Set(Object.values(doc.tables ?? {}).flatMap((table) => (table.session?.settles ? Object.keys(table.measures) : [])))];
}
