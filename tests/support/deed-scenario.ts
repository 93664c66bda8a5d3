// The small scenario with deeds of a test's own.
import type { Scenario, ScenarioTexts } from '../../src/engine/model/scenario';
import { formatProblem } from '../../src/scenario/problem/problem';
import { change, entry, loadSmall, locale, smallFiles } from '../scenario/small-scenario';

export interface LoadedScenario {
  readonly scenario: Scenario;
  readonly texts: ScenarioTexts;
}

/** `deeds`: entries of the section, indented; none when empty. `more`: further edits of the file. */
export function loadDeeds(deeds: string, more: readonly (readonly [string, string])[] = []): LoadedScenario {
  const section: readonly (readonly [string, string])[] = deeds === '' ? [] : [['decks: {', `deeds:\n${deeds}\ndecks: {`]];
  const files = [...section, ...more].reduce(
    (so, [from, to]) => change(so, entry, from, to),
    smallFiles().filter(({ path }) => path !== locale),
  );
  const loaded = loadSmall(files);
  if (!loaded.ok) throw new Error(loaded.problems.map(formatProblem).join('\n'));
  return { scenario: loaded.scenario, texts: loaded.texts };
}
