// Translations beside a scenario: `locales/<language>.yaml`, text key to sentence. What is missing falls back to the scenario's own texts.

import type { ProblemReport } from './problem/report';
import { nearest } from './problem/suggestion';
import type { TextFault } from './source/encoding';
import { createSourceFile } from './source/file';
import { folderOf } from './source/include-list';
import { type MapNode, parseSource } from './source/node';

type Catalogue = Record<string, string>;

export function loadLocales(
  files: readonly { readonly path: string; readonly text: string; readonly fault?: TextFault }[],
  trees: readonly MapNode[],
  texts: Readonly<Catalogue>,
  report: ProblemReport,
): Record<string, Catalogue> {
  const folders = [...new Set(trees.map((tree) => folderOf(tree.file.path)))].reverse();
  const locales: Record<string, Catalogue> = {};
  const lastFile = new Map<string, MapNode>();
  for (const folder of folders) {
    const prefix = folder === '' ? 'locales/' : `${folder}/locales/`;
    for (const file of files) {
      const language = file.path.startsWith(prefix)
        ? /^([a-z]{2,3}(?:-[A-Za-z]+)?)\.ya?ml$/.exec(file.path.slice(prefix.length))?.[1]
        : undefined;
      if (language === undefined) continue;
      const tree = parseSource(createSourceFile(file.path, file.text, file.fault), report);
      if (!tree) continue;
      locales[language] = { ...locales[language], ...readCatalogue(tree, texts, report) };
      lastFile.set(language, tree);
    }
  }
  for (const [language, tree] of lastFile) reportMissing(language, locales[language] ?? {}, tree, texts, report);
  return locales;
}

function readCatalogue(tree: MapNode, texts: Readonly<Catalogue>, report: ProblemReport): Catalogue {
  const found: Catalogue = {};
  for (const [key, entry] of tree.entries) {
    if (!Object.hasOwn(texts, key)) {
      const suggestion = nearest(key, Object.keys(texts));
      report.add(entry.key, {
        code: 'unknown-text-key',
        severity: 'warning',
        message: `No text has the key "${key}".`,
        fix: 'Correct or remove it.',
        suggestion,
      });
    }
    if (entry.value.kind === 'scalar' && typeof entry.value.value === 'string') found[key] = entry.value.value.trim();
    else report.add(entry.value, { code: 'bad-value', message: `The translation of "${key}" is not a text.`, fix: 'Write it in quotes.' });
  }
  return found;
}

/** Texts that need no translation: reasons for designers, ids of sources, numbers. */
const untranslated = /^source\.|\.(why|sources|year|url|native|author)$|^(minutes|cut_of)$/;

function reportMissing(
  language: string,
  catalogue: Readonly<Catalogue>,
  tree: MapNode,
  texts: Readonly<Catalogue>,
  report: ProblemReport,
): void {
  const missing = Object.keys(texts).filter((key) => !untranslated.test(key) && !Object.hasOwn(catalogue, key));
  if (missing.length === 0) return;
  const message = `${missing.length} texts have no translation (${language}), e.g. ${missing.slice(0, 3).join(', ')}.`;
  const fix = 'Add them; until then the original is shown.';
  report.add({ file: tree.file, start: 0, end: 1 }, { code: 'translation-missing', severity: 'warning', message, fix });
}
