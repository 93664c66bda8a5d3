// Every scenario by a monkey, in Chromium and in Firefox, at three sizes, so many minutes each; and what must hold of it.
import type { Scenario } from '../../engine/model/scenario';
import { requireScenario } from '../sources/open-scenario';
import { browserVariables, launchBrowser } from './browser-tracer';
import { type MonkeyReport, runMonkey } from './monkey';
import type { Statement } from './statement';

/** The variable of the environment that holds the address of the built page. */
export const pageVariable = 'HIKIWAKE_PAGE';
const sizes = [
  { width: 1440, height: 900 },
  { width: 1024, height: 768 },
  { width: 390, height: 844 },
] as const;

export interface MonkeyVisit extends MonkeyReport {
  readonly browser: string;
  readonly scenario: string;
  readonly size: string;
}

/** `minutes`: of each scenario, shared among the three sizes; once in each browser. */
export async function playMonkeyVisits(ids: readonly string[], minutes: number, say: (line: string) => void): Promise<MonkeyVisit[]> {
  const page = process.env[pageVariable];
  if (!page) throw new Error(`${pageVariable} holds no address. Use \`npm run soak\`, which serves the page.`);
  const open = await Promise.all(ids.map(async (id) => ({ id, ...(await requireScenario(id)) })));
  const scenarios: Scenario[] = open.map(({ scenario }) => scenario);
  const visits: MonkeyVisit[] = [];
  for (const kind of ['chrome', 'firefox'] as const) {
    const program = process.env[browserVariables[kind]];
    if (!program) throw new Error(`${browserVariables[kind]} names no browser. Use \`npm run soak\`, which finds them.`);
    const browser = await launchBrowser(kind, program);
    for (const { id, scenario, texts } of open)
      for (const size of sizes) {
        const end = Date.now() + (minutes * 60_000) / sizes.length;
        const named = `${size.width} × ${size.height}`;
        const task = { page, scenario, scenarios, title: texts.title ?? id, seed: `monkey ${named}`, size };
        const report = await runMonkey(browser, { ...task, goesOn: () => Date.now() < end });
        visits.push({ browser: kind, scenario: id, size: named, ...report });
        const { actions, reloads, records, faults } = report;
        say(`  ${kind}, ${id}, ${named}: ${actions} actions, ${reloads} reloads, ${records} games played again, ${faults.length} faults`);
        for (const fault of faults) say(`    ${fault}`);
      }
    await browser.close();
  }
  return visits;
}

export function monkeyStatements(visits: readonly MonkeyVisit[]): Statement[] {
  return [...new Set(visits.map(({ browser }) => browser))].map((browser) => {
    const own = visits.filter((visit) => visit.browser === browser);
    const sum = (of: (visit: MonkeyVisit) => number): number => own.reduce((all, visit) => all + of(visit), 0);
    const faults = sum((visit) => visit.faults.length);
    const text = `A monkey in ${browser}: ${sum((v) => v.actions)} actions, ${sum((v) => v.reloads)} reloads, ${sum((v) => v.records)} kept games played again, ${faults} faults.`;
    return { text, holds: faults === 0 };
  });
}
