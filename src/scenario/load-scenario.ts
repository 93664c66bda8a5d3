// Entry of the scenario room: texts of files in; a compiled scenario with its texts out, or all problems at once.
// Invariant: pure and bounded; no file, however made, throws or runs long.

import type { CoefficientRegister } from '../engine/model/coefficient';
import type { Scenario, ScenarioTexts } from '../engine/model/scenario';
import { createRegister } from './assumptions/register';
import type { CompileContext } from './compile/context';
import { compileScenario } from './compile/scenario';
import { lintAssumptions } from './lint/assumptions';
import { lintCalendar, lintSealing } from './lint/calendar';
import { lintFormat } from './lint/format';
import { lintIds } from './lint/ids';
import { lintNews } from './lint/news';
import { lintQuestions, lintReadability, lintSeats } from './lint/reading';
import { lintSums } from './lint/sums';
import { loadLocales } from './locale';
import type { Problem } from './problem/problem';
import { createProblemReport, type ProblemReport } from './problem/report';
import { mergePlan } from './schema/merge-plan';
import { validateDocument } from './schema/validation';
import type { TextFault } from './source/encoding';
import { createSourceFile } from './source/file';
import { filesAtMost, folderOf, resolveInclude, scenariosRoot } from './source/include-list';
import { leaveOut, mergeFiles } from './source/merge';
import { type MapNode, nodeAt, parseSource, toPlainValue } from './source/node';

export interface ScenarioFile {
  readonly path: string;
  readonly text: string;
  /** What the file is instead of text, where it is none. */
  readonly fault?: TextFault;
}

export type ScenarioLoadResult =
  | {
      readonly ok: true;
      readonly scenario: Scenario;
      readonly texts: ScenarioTexts;
      /** Translations by language, then text key. */
      readonly locales: Readonly<Record<string, Readonly<Record<string, string>>>>;
      /** Warnings and hints. */
      readonly problems: readonly Problem[];
      /** What its numbers rest on; made on demand. */
      readonly register?: CoefficientRegister;
    }
  | { readonly ok: false; readonly problems: readonly Problem[] };

/**
 * Compiles the scenario whose own file is `entry`. `files` holds that file, whatever it includes (see `listIncludes`) and any
 * `locales/<language>.yaml` beside them; paths use `/` and are relative to one common folder. `withRegister`: also what its numbers rest on,
 * which takes compiling twice.
 */
export function loadScenario(
  files: readonly ScenarioFile[],
  entry: string,
  options: { readonly withRegister?: boolean } = {},
): ScenarioLoadResult {
  const report = createProblemReport();
  const known = new Map(files.map((file) => [file.path, file]));
  const trees = readTrees(known, entry, report);
  if (trees.length === 0) return { ok: false, problems: report.problems() };
  const root = leaveOut(mergeFiles(trees, mergePlan, report), report);
  const doc = validateDocument(root, toPlainValue(root), report);
  if (!doc) return { ok: false, problems: report.problems() };
  const { scenario, context } = compileScenario(doc, root, report);
  lintScenario(context);
  if (!report.hasErrors()) lintSealing(context, scenario);
  const locales = loadLocales(files, trees, context.texts, report);
  if (report.hasErrors()) return { ok: false, problems: report.problems() };
  const texts = { language: doc.language ?? 'en', texts: context.texts };
  const loaded = { ok: true as const, scenario, texts, locales, problems: report.problems() };
  return options.withRegister ? { ...loaded, register: createRegister(context) } : loaded;
}

/** The trees of the entry and of all that it includes, each once, the entry first. */
function readTrees(known: ReadonlyMap<string, ScenarioFile>, entry: string, report: ProblemReport): MapNode[] {
  const root = scenariosRoot(entry);
  const trees: MapNode[] = [];
  const seen = new Set<string>();
  const read = (path: string): void => {
    if (seen.has(path) || seen.size >= filesAtMost) return;
    seen.add(path);
    const file = known.get(path);
    if (!file) return;
    const tree = parseSource(createSourceFile(path, file.text, file.fault), report);
    if (!tree) return;
    trees.push(tree);
    for (const include of includesOf(tree, root, known, report)) read(include);
  };
  if (!known.has(entry)) {
    const file = createSourceFile(entry, '');
    report.add({ file, start: 0, end: 1 }, { code: 'file-missing', message: `The file ${entry} was not found.`, fix: 'Check the path.' });
  }
  read(entry);
  return trees;
}

function includesOf(tree: MapNode, root: string, known: ReadonlyMap<string, ScenarioFile>, report: ProblemReport): string[] {
  const list = nodeAt(tree, ['include']);
  if (list?.kind !== 'list') return [];
  const found: string[] = [];
  for (const item of list.items.slice(0, filesAtMost)) {
    if (item.kind !== 'scalar' || typeof item.value !== 'string') continue;
    const path = resolveInclude(tree.file.path, item.value, root);
    if (path === null) {
      const message = `"${item.value}" is not a YAML file inside the folder of all scenarios.`;
      report.add(item, { code: 'include-outside', message, fix: 'Write a path relative to this file, e.g. ../_library/gauges.yaml.' });
    } else if (!known.has(path)) {
      const message = `The included file ${path} was not found.`;
      report.add(item, {
        code: 'include-missing',
        message,
        fix: `Check the path; it is relative to ${folderOf(tree.file.path) || 'this folder'}.`,
      });
    } else found.push(path);
  }
  return found;
}

export function isGuided(texts: Readonly<Record<string, string>>): boolean {
  return Object.keys(texts).some((key) => key.endsWith('.lesson.title'));
}

export function lintScenario(ctx: CompileContext): void {
  lintFormat(ctx);
  lintIds(ctx);
  lintSeats(ctx);
  lintCalendar(ctx);
  lintNews(ctx);
  lintSums(ctx);
  lintReadability(ctx);
  lintQuestions(ctx);
  lintAssumptions(ctx);
}
