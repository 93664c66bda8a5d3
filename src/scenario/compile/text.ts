// Collects what a reader sees, by text key; the rules themselves hold no sentences.

import type { Path } from '../source/node';
import { type CompileContext, findReference } from './context';

/** Adds one text; nothing when there is none. */
export function addText(ctx: CompileContext, key: string, value: string | number | undefined): void {
  if (value !== undefined) ctx.texts[key] = typeof value === 'string' ? value.trim() : String(value);
}

const textFields = [
  ...['title', 'subtitle', 'text', 'short', 'native', 'unit', 'label', 'headline', 'quote', 'intent', 'author', 'risk', 'warning'],
  ...['term', 'answered_text', 'struck_text', 'lapsed_text', 'year', 'publisher', 'place', 'other', 'url', 'why', 'example'],
] as const;

type TextField = (typeof textFields)[number];
type Entry = Readonly<Partial<Record<TextField, unknown>>> & { readonly sources?: readonly string[] | undefined };

/** All texts of an entry, its reasons included, under `key.<field>`; checks that its sources exist. */
export function addTexts(ctx: CompileContext, key: string, entry: Entry, path: Path): void {
  for (const field of textFields) {
    const value = entry[field];
    if (typeof value === 'string' || typeof value === 'number') addText(ctx, `${key}.${field}`, value);
  }
  addSources(ctx, key, entry.sources, [...path, 'sources']);
}

/** All texts of an entry plus its variants as `key.text.1`, `key.text.2` … */
export function addNarrativeTexts(
  ctx: CompileContext,
  key: string,
  entry: Entry & { readonly more_texts?: readonly string[] | undefined },
  path: Path,
): void {
  addTexts(ctx, key, entry, path);
  for (const [i, told] of (entry.more_texts ?? []).entries()) addText(ctx, `${key}.text.${i + 1}`, told);
}

/** Source ids of an entry as one text, joined by commas. */
export function addSources(ctx: CompileContext, key: string, sources: readonly string[] | undefined, path: Path): void {
  if (!sources) return;
  sources.forEach((id, i) => {
    findReference(ctx, 'source', id, [...path, i]);
  });
  addText(ctx, `${key}.sources`, sources.join(','));
}
