// The first page's own words, which belong to the scenarios that come with the game and stand beside them in `front.yaml`.
// Invariant: read like a scenario's file, within the same bounds; what is wrong has a place and a fix.
import { z } from 'zod';
import { drawnPlaces, skies, weathers } from '../engine/model/picture-def';
import type { Problem } from './problem/problem';
import { createProblemReport } from './problem/report';
import { text } from './schema/field';
import { createSourceFile } from './source/file';
import { type Path, parseSource, spanAt, toPlainValue } from './source/node';

const frontSchema = z.strictObject({
  meaning: text.describe('What the name of the game means.'),
  text: text.describe('What the game is about, to whoever has not chosen a scenario.'),
  picture: z
    .strictObject({ place: z.enum(drawnPlaces), sky: z.enum(skies).optional(), weather: z.enum(weathers).optional() })
    .describe('What the first page shows.'),
  credits: z.array(text).describe('Paragraphs on what the scenarios and their map rest on.'),
});

export type FrontTexts = z.infer<typeof frontSchema>;

export type FrontResult = { readonly ok: true; readonly front: FrontTexts } | { readonly ok: false; readonly problems: readonly Problem[] };

export function loadFront(path: string, source: string): FrontResult {
  const report = createProblemReport();
  const root = parseSource(createSourceFile(path, source), report);
  if (!root) return { ok: false, problems: report.problems() };
  const parsed = frontSchema.safeParse(toPlainValue(root));
  if (parsed.success) return { ok: true, front: parsed.data };
  for (const { path: steps, message } of parsed.error.issues) {
    const at: Path = steps.map((step) => (typeof step === 'number' ? step : String(step)));
    const fix = `The first page has ${Object.keys(frontSchema.shape).join(', ')}.`;
    report.add(spanAt(root, at), { code: 'bad-value', message: `${at.join('.') || path}: ${message}.`, fix });
  }
  return { ok: false, problems: report.problems() };
}
