// What is measured stays the same game: the frozen scenario has the rules it was frozen with, and bench's games end as they ended then. An
// agent that plays otherwise from now on changes the second, and with it what the figures of two commits may be compared for.
import { expect, it } from 'vitest';
import { createSubject } from '../../bench/subject';
import { collectScenarioFiles } from '../../src/cli/sources/scenario-files';
import { loadScenario } from '../../src/scenario/load-scenario';

const { files, entry } = collectScenarioFiles('tests/fixtures/frozen/2018-singapore/scenario.yaml');

it('the frozen scenario has the rules it was frozen with', () => {
  const loaded = loadScenario(files, entry);
  expect(loaded.ok && loaded.scenario.rulesHash).toBe('d801aa19488fb344');
});

it('games of bench end as they ended when it was frozen', () => {
  const subject = createSubject(files, entry);
  expect([0, 1, 2].map(subject.hashOfGame)).toEqual(['3bb2629e6bf459fc', 'd1bcc5b242f0a5cc', '156a080c17d3ecf2']);
});
