// The historical path on one seed, hash by hash. A change of rules or numbers shows here as a diff to be read and explained.
// Written anew only by `npx vitest run tests/golden -u`.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { power } from '../../src/agents/powers/power';
import { history } from '../../src/agents/strategies/history';
import { formatCommand } from '../../src/replay/command-text';
import { replayRecord } from '../../src/replay/replay-result';
import { recordGame } from '../support/recorded-game';
import { disputeIds, loadShipped } from '../support/shipped-scenarios';
import { loadTemplateScenario } from '../support/template-scenario';

describe.each(['two-towns', ...disputeIds])('%s', (id) => {
  const scenario = id === 'two-towns' ? loadTemplateScenario() : loadShipped(id);
  it.each(['free', 'history'] as const)('goes as it went, %s', async (mode) => {
    const record = recordGame(scenario, 'golden', history, { mode });
    const again = replayRecord(scenario, record, [power, history]);
    const golden = {
      scenario: id,
      seed: record.seed,
      mode,
      scores: again.state.scoreHistory.map((scores) => scores.join(' ')),
      end: record.score.join(' '),
      steps: again.steps.map((s) => `${formatCommand(s.command)} → ${s.hash}`),
    };
    expect(again.verification).toBe('verified');
    const file = `tests/golden/${id}-${mode}.json`;
    expect(existsSync(file), `${file} is missing`).toBe(true);
    await expect(`${JSON.stringify(golden, null, 1)}\n`).toMatchFileSnapshot(`${id}-${mode}.json`);
  });
});
