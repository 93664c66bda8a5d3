// What is worked out of a finished game when somebody asks for it: the tables that were left out of the debrief, and another number.
import { describe, expect, it } from 'vitest';
import { playersOf } from '../../src/agents/players';
import { debriefOf } from '../../src/analysis/debrief/debrief';
import { createStudyClient } from '../../src/app/studies/client';
import { collectScenarioFiles, findScenarioFile } from '../../src/cli/sources/scenario-files';
import { coefficientAt } from '../../src/engine/model/coefficient';
import { loadScenario } from '../../src/scenario/load-scenario';
import { recordGame } from '../support/recorded-game';

const { files, entry } = collectScenarioFiles(findScenarioFile('2012-abe-restart'));
const loaded = loadScenario(files, entry, { withRegister: true });
if (!loaded.ok || !loaded.register) throw new Error('The scenario does not compile.');
const { scenario, register } = loaded;
const haggler = playersOf(scenario).find(({ name }) => name === 'haggler');
if (!haggler) throw new Error('No haggler');
const game = recordGame(scenario, 'nemuro-17', haggler, { asPerson: true });
const desk = createStudyClient(() => null);

describe('a finished game, asked about further', () => {
  it('tells of any turn at a table what it tells of the latest by itself', async () => {
    const talk = debriefOf(scenario, game).hidden.talks.findLast(({ keys }) => keys !== null);
    if (!talk) throw new Error('Every table was open.');
    const table = scenario.tables.findIndex(({ id }) => id === talk.table);
    expect(await desk.run(scenario, { kind: 'keys', table, turn: talk.turn, game }).result).toEqual(talk.keys);
  });

  it('plays the same moves with a number lower and higher, beside what was played', async () => {
    const number = coefficientAt(register, 'gauge.hope.start');
    if (!number) throw new Error('No such number');
    const tried = await desk.run(scenario, { kind: 'whatIf', number, game }).result;
    if (!tried) throw new Error('It was cancelled.');
    const [lower, higher] = tried.variants;
    expect(lower.to).toBeLessThan(number.value);
    expect(higher.to).toBeGreaterThan(number.value);
    expect(tried.scores).toEqual(debriefOf(scenario, game).curves.own.final);
    expect([lower.partsIn, higher.partsIn]).toEqual([0, 0]);
  });
});
