// Builds the table of all names of a document, before anything is compiled.
import type { VariableDef } from '../../engine/model/scenario';
import { indexById, type SymbolKind, type SymbolTable } from '../expression/symbol-table';
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
};

/** Sections from which the loader makes variables. */
const makingSections = ['lines', 'types', 'ladder'] as const;

export function createSymbolTable(doc: ScenarioDoc, root: MapNode, variables: readonly VariableDef[]): SymbolTable {
  const keys = (section: object | undefined): Map<string, number> => indexById(Object.keys(section ?? {}));
  const actions = Object.values(doc.actions);
  const tags = indexById(actions.flatMap((action) => action.tags ?? []));
  const seats = Object.keys(doc.seats);
  const parts: readonly unknown[] = ['line', 'type', 'crisis', 'crisis_rung', ...Object.values(doc.engine)];
  const hasBrokenPart = makingSections.some((section) => doc[section] === undefined && nodeAt(root, [section]) !== undefined);
  const isBroken = (kind: SymbolKind, id: string): boolean =>
    (kind === 'variable' && hasBrokenPart && parts.includes(id)) ||
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
      measure: keys(doc.closing?.measures),
      score: keys(doc.scores),
      seat: indexById(seats),
      type: keys(doc.types?.states),
      line: keys(doc.lines?.list),
      source: keys(doc.sources),
      deck: keys(doc.decks),
      category: keys(doc.categories),
      law: keys(doc.laws),
      turn: indexById(doc.turns.map((turn) => turn.id)),
    },
    actionsByTag: [...tags.keys()].map((tag) => actions.flatMap((action, i) => (action.tags?.includes(tag) ? [i] : []))),
    seenBy: actions.map((action) => seats.map((seat) => isSeen(action, seat, doc.player))),
    options: Object.values(doc.closing?.issues ?? {}).map((issue) => Object.keys(issue.options)),
    formulas: new Map(Object.entries(doc.formulas ?? {})),
    channels: [],
    isBroken,
  };
}

/** An act is seen by whoever plays it and by the seats it names; by all when it names none. */
function isSeen(action: ScenarioDoc['actions'][string], seat: string, player: string): boolean {
  return action.seen_by === undefined || action.seen_by.includes(seat) || (action.seat ?? player) === seat;
}
