// Drafts in hand, kept beside a game: they survive a reload, and no record knows of them.
// Invariant: whatever is stored, reading it gives drafts that fit the scenario's tables; the rest is dropped.
import type { Scenario } from '../../engine/model/scenario';
import { isDraftFor, type TableDrafts } from './view';

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
