// The small valid scenario of the fixtures, whole or with one thing changed.
import { readFileSync } from 'node:fs';
import { loadScenario, type ScenarioFile, type ScenarioLoadResult } from '../../src/scenario/load-scenario';

const folder = 'tests/fixtures/scenarios';
export const entry = 'scenarios/valid-small/scenario.yaml';
export const library = 'scenarios/_library/mood.yaml';
export const locale = 'scenarios/valid-small/locales/ja.yaml';

export function smallFiles(): ScenarioFile[] {
  return [entry, library, locale].map((path) => ({ path, text: readFileSync(path.replace('scenarios', folder), 'utf8') }));
}

/** Replaces the one place where `from` stands in a file. */
export function change(files: readonly ScenarioFile[], path: string, from: string, to: string): ScenarioFile[] {
  return files.map((file) => {
    if (file.path !== path) return file;
    if (file.text.split(from).length !== 2) throw new Error(`"${from}" stands ${file.text.split(from).length - 1} times in ${path}`);
    return { path, text: file.text.replace(from, () => to) };
  });
}

export function loadSmall(files: readonly ScenarioFile[] = smallFiles()): ScenarioLoadResult {
  return loadScenario(files, entry);
}

/** The small scenario with one change, as loaded. */
export function loadChanged(from: string, to: string, path: string = entry): ScenarioLoadResult {
  return loadSmall(change(smallFiles(), path, from, to));
}
