// The documents of the library: dated 1855 to 2022, fair to both sides, and linked to what really is in a scenario.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { disputeIds, loadShippedWithTexts } from '../support/shipped-scenarios';

interface Document {
  readonly date: string;
  readonly text: string;
  readonly readings: Readonly<Record<string, string>>;
  readonly events?: readonly string[];
  readonly clauses?: readonly string[];
  readonly lines?: readonly string[];
}
const library: { readonly documents: Readonly<Record<string, Document>> } = parse(
  readFileSync('scenarios/_library/documents.yaml', 'utf8'),
);
const documents = Object.entries(library.documents);
const words = (text: string): number => text.split(/\s+/).length;

describe('the documents', () => {
  it('stand in the order of their dates, from 1855 to 2022', () => {
    const dates = documents.map(([, d]) => d.date);
    expect(dates).toEqual([...dates].sort());
    expect(dates[0]).toMatch(/^1855/);
    expect(dates[dates.length - 1]).toMatch(/^2022/);
  });

  it('are short, and give both sides about as many words', () => {
    for (const [id, { text, readings }] of documents) {
      expect(words(text), id).toBeLessThanOrEqual(60);
      expect(Object.keys(readings), id).toEqual(['tokyo', 'moscow']);
      for (const reading of Object.values(readings)) expect(words(reading), id).toBeLessThanOrEqual(40);
    }
    const sum = (seat: string): number => documents.reduce((n, [, d]) => n + words(d.readings[seat]), 0);
    expect(sum('moscow') / sum('tokyo')).toBeGreaterThan(0.8);
    expect(sum('moscow') / sum('tokyo')).toBeLessThan(1.25);
  });

  it('name only events, clauses and lines that some scenario has', () => {
    const linked = (field: 'events' | 'clauses' | 'lines'): Set<string> =>
      new Set(
        disputeIds.flatMap((id) => {
          const { texts } = loadShippedWithTexts(id).texts;
          return documents.flatMap(([document]) => (texts[`document.${document}.${field}`] ?? '').split(','));
        }),
      );
    for (const field of ['events', 'clauses', 'lines'] as const) {
      const found = linked(field);
      for (const [id, document] of documents) for (const name of document[field] ?? []) expect(found, `${id} ${field}`).toContain(name);
    }
  });
});
