// Texts of the scenario itself, of its variables, categories, sources and glossary; and formulas that nothing uses.
import { type CompileContext, reportInside } from './context';
import { addSources, addText, addTexts } from './text';

const topFields = ['title', 'subtitle', 'difficulty', 'briefing', 'mandate', 'question', 'history'] as const;

export function compileScenarioTexts(ctx: CompileContext): void {
  const { doc } = ctx;
  for (const field of topFields) addText(ctx, field, doc[field]);
  addText(ctx, 'minutes', doc.minutes);
  addText(ctx, 'start.why', doc.start_why);
  addSources(ctx, 'start', doc.start_sources, ['start_sources']);
  addText(ctx, 'mandates.why', doc.mandate_why);
  addSources(ctx, 'mandates', doc.mandate_sources, ['mandate_sources']);
  if (doc.habituation) addTexts(ctx, 'habituation', doc.habituation, ['habituation']);
  for (const [id, title] of Object.entries(doc.categories)) addText(ctx, `category.${id}.title`, title);
  for (const [id, source] of Object.entries(doc.sources)) addTexts(ctx, `source.${id}`, source, ['sources', id]);
  for (const [id, entry] of Object.entries(doc.glossary ?? {})) addTexts(ctx, `glossary.${id}`, entry, ['glossary', id]);
  for (const [address, { title }] of Object.entries(doc.assumptions ?? {})) addText(ctx, `assumption.${address}.title`, title);
  for (const [id, entry] of Object.entries(doc.places ?? {})) addTexts(ctx, `place.${id}`, entry, ['places', id]);
}

export function compileVariableTexts(ctx: CompileContext): void {
  const { doc } = ctx;
  for (const [id, gauge] of Object.entries(doc.gauges)) addTexts(ctx, `gauge.${id}`, gauge, ['gauges', id]);
  for (const [id, law] of Object.entries(doc.laws ?? {})) addTexts(ctx, `law.${id}`, law, ['laws', id]);
  for (const [id, counter] of Object.entries(doc.counters ?? {})) addTexts(ctx, `counter.${id}`, counter, ['counters', id]);
  for (const [id, status] of Object.entries(doc.statuses ?? {})) {
    addTexts(ctx, `status.${id}`, status, ['statuses', id]);
    for (const [state, label] of Object.entries(status.labels ?? {})) addText(ctx, `status.${id}.labels.${state}`, label);
  }
}

/** Formulas are written out where they are used; this finds what is wrong in each, used or not. */
export function compileFormulas(ctx: CompileContext): void {
  for (const [id, source] of Object.entries(ctx.doc.formulas ?? {})) {
    ctx.expressions.push({ path: ['formulas', id], source });
    const { errors } = ctx.compiler.formula(id);
    for (const error of errors) reportInside(ctx, ['formulas', id], error, error);
  }
}
