// A text in the making, and how it is kept beside a game: it survives a reload, and no record knows of it.
// Invariant: whatever is stored, reading it gives drafts that fit the scenario's tables; the rest is dropped.
import type { Scenario } from '../../engine/model/scenario';
import type { TableDef } from '../../engine/model/table-def';

/** A text in the making: for each clause its option, -1 where it is still open. */
export type TableDraft = readonly number[];
/** Drafts in hand by table id. */
export type TableDrafts = Readonly<Record<string, TableDraft>>;

/** The defaults of the technical clauses; the political ones are still open. */
export function createDraft(table: TableDef): TableDraft {
  return table.issues.map(({ defaultOption }) => defaultOption);
}

/** Whether a draft has one entry for each clause, each an option of it or -1. */
export function isDraftFor(table: TableDef, draft: unknown): draft is TableDraft {
  return (
    Array.isArray(draft) &&
    draft.length === table.issues.length &&
    table.issues.every(({ options }, i) => Number.isInteger(draft[i]) && draft[i] >= -1 && draft[i] < options.length)
  );
}

export function formatDrafts(drafts: TableDrafts): string {
  return JSON.stringify(drafts);
}

/** Drafts from stored text; none wherever it is missing or does not fit. */
export function parseDrafts(scenario: Scenario, text: string | null): TableDrafts {
  try {
    const stored: unknown = JSON.parse(text ?? '{}');
    if (typeof stored !== 'object' || stored === null) return {};
    const kept = stored as Record<string, unknown>;
    return Object.fromEntries(
      scenario.tables.flatMap((table) => {
        const draft = Object.hasOwn(kept, table.id) ? kept[table.id] : null;
        return isDraftFor(table, draft) ? [[table.id, draft]] : [];
      }),
    );
  } catch {
    return {};
  }
}
