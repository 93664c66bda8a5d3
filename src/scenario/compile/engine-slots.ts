// Which variables the engine knows by role: capital, declared line, hidden type, crisis and its rung.
import { elementAt } from '../../engine/model/list-access';
import type { EngineSlots, VariableDef } from '../../engine/model/scenario';
import type { ProblemReport } from '../problem/report';
import { nearest } from '../problem/suggestion';
import type { ScenarioDoc } from '../schema/scenario';
import { type MapNode, nodeAt, spanAt } from '../source/node';

/** The document before symbols exist. */
export interface DocumentContext {
  readonly doc: ScenarioDoc;
  readonly root: MapNode;
  readonly report: ProblemReport;
  readonly seats: ReadonlyMap<string, number>;
}

const partNames = { line: 'line', type: 'type', crisis: 'crisis', crisis_rung: 'crisis_rung' } as const;

/** Ids of the variables that play the engine's parts; a part without its section is absent. */
export function engineVariableIds(doc: ScenarioDoc): Readonly<Record<'line' | 'type' | 'crisis' | 'crisis_rung', string | null>> {
  const name = (part: keyof typeof partNames, has: boolean): string | null => (has ? (doc.engine?.[part] ?? partNames[part]) : null);
  return {
    line: name('line', doc.lines !== undefined),
    type: name('type', doc.types !== undefined),
    crisis: name('crisis', doc.ladder !== undefined),
    crisis_rung: name('crisis_rung', doc.ladder !== undefined),
  };
}

/** Statuses the loader makes for the declared lines of seats other than the player's, by seat. */
export function seatLineIds(doc: ScenarioDoc): ReadonlyMap<string, string> {
  return new Map(Object.entries(doc.seats).flatMap(([seat, { lines }]) => (lines ? [[seat, `line_${seat}`] as const] : [])));
}

export function compileEngineSlots(draft: DocumentContext, list: readonly VariableDef[]): EngineSlots {
  const { doc, root, report } = draft;
  const engine = doc.engine ?? {};
  const parts = engineVariableIds(doc);
  const slot = (id: string | null): number => (id === null ? -1 : list.findIndex((variable) => variable.id === id));
  const capital = slot(engine.capital ?? null);
  if (engine.capital !== undefined && (capital < 0 || elementAt(list, capital).kind === 'status')) {
    const message = `There is no gauge or counter "${engine.capital}" to pay acts with.`;
    report.add(spanAt(root, ['engine', 'capital']), {
      code: 'unknown-variable',
      message,
      fix: 'Name the gauge of political capital.',
      suggestion: nearest(
        engine.capital,
        list.map((v) => v.id),
      ),
    });
  }
  const sections = { line: 'lines', type: 'types', crisis: 'ladder', crisis_rung: 'ladder' } as const;
  for (const part of ['line', 'type', 'crisis', 'crisis_rung'] as const) {
    if (parts[part] !== null || engine[part] === undefined || nodeAt(root, [sections[part]])) continue;
    const message = `The part "${part}" is named, but there is no section \`${sections[part]}:\` it could come from.`;
    report.add(spanAt(root, ['engine', part]), {
      code: 'part-without-section',
      message,
      fix: `Add \`${sections[part]}:\` or remove this line.`,
    });
  }
  return { capital, line: slot(parts.line), type: slot(parts.type), crisis: slot(parts.crisis), crisisRung: slot(parts.crisis_rung) };
}
