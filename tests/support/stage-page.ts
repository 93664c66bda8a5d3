// The map of the built page, from the title on.
import type { Locator, Page } from 'playwright-core';
import type { BuiltPage, Visit, VisitOptions } from './browser';

/** From the title to a desk whose map is drawn; `live`: by WebGL. */
export async function openMap(page: Page, drawn: 'live' | 'any'): Promise<void> {
  await page
    .getByRole('button', { name: /Singapore, 2018/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'To the desk' }).click();
  await page.waitForSelector(drawn === 'live' ? '.stage-host[data-stage="live"]' : '.stage-host[data-stage]');
}

/** A visitor at such a desk, and the canvas of its map. */
export async function toDesk(from: BuiltPage, options: VisitOptions): Promise<Visit & { readonly canvas: Locator }> {
  const visit = await from.visit(options);
  await openMap(visit.page, 'any');
  return { ...visit, canvas: visit.page.locator('.stage-host canvas') };
}
