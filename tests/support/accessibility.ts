// What axe-core finds wrong on a page, as short lines. It is put in from outside, so the page's own policy stays as it is.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Finding {
  readonly id: string;
  readonly nodes: readonly { readonly target: readonly string[]; readonly failureSummary?: string }[];
}

/**
 * One line for each rule broken: its name, where, and what would mend it. A target that only happens to lie half under a bar that stays in
 * place, as far as the page has been scrolled, is judged once more in the middle of the page, where the focus or a finger can bring it.
 */
export async function accessibilityViolations(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  await page.waitForTimeout(300);
  const violations = await page.evaluate(async () => {
    type Run = (context: object, options: object) => Promise<{ violations: Finding[] }>;
    const { axe: tool } = window as unknown as { axe: { run: Run } };
    const result = await tool.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] });
    const staysSmall = async ({ target, failureSummary }: Finding['nodes'][number]): Promise<boolean> => {
      if (!failureSummary?.includes('partially obscured')) return true;
      const [x, y] = [window.scrollX, window.scrollY];
      document.querySelector(target[0] ?? '')?.scrollIntoView({ block: 'center', behavior: 'instant' });
      const again = await tool.run({ include: [target] }, { runOnly: { type: 'rule', values: ['target-size'] } });
      window.scrollTo({ left: x, top: y, behavior: 'instant' });
      return again.violations.length > 0;
    };
    const found: Finding[] = [];
    for (const violation of result.violations) {
      const nodes: Finding['nodes'][number][] = [];
      for (const node of violation.nodes) if (violation.id !== 'target-size' || (await staysSmall(node))) nodes.push(node);
      if (nodes.length > 0) found.push({ ...violation, nodes });
    }
    return found;
  });
  return violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target.join(' ')} ${failureSummary ?? ''}`).join(' | ')}`,
  );
}
