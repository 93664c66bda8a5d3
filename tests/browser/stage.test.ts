// The stage on the built page: everything on it can be reached, it stays sharp at every pixel ratio and size, it survives a lost
// context, and its beats are not shown to who asked for less motion. What is about time itself: stage-pace.test.ts.
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { curvePoint, layoutStage, placePoint, relationCurve, stagePointOf } from '../../src/map/stage/geometry';
import type { StageModel } from '../../src/map/stage/model';
import { type BuiltPage, openBuiltPage } from '../support/browser';
import { toDesk } from '../support/stage-page';

const powers = ['moscow', 'washington', 'beijing'];
const islandIds = ['habomai', 'shikotan', 'kunashiri', 'etorofu'] as const;
const desk = { width: 1440, height: 900 };
const empty: StageModel = {
  player: '',
  cities: [],
  relations: [],
  places: [],
  crisisRung: 0,
  selected: null,
  hovered: null,
  turnLabel: '',
  insetTitle: '',
  mainlandTitle: '',
};

let built: BuiltPage;
beforeAll(async () => {
  built = await openBuiltPage({ composedByGpu: true });
});
afterAll(() => built.close());

/** Presses the canvas at a place in css pixels of the stage, whatever paper lies on the map there. */
async function press(canvas: Locator, [x, y]: readonly [number, number]): Promise<void> {
  await canvas.evaluate(
    (node, at) => {
      const box = node.getBoundingClientRect();
      const where = { clientX: box.left + at.x, clientY: box.top + at.y, bubbles: true, pointerType: 'touch' };
      node.dispatchEvent(new PointerEvent('pointerdown', where));
      node.dispatchEvent(new PointerEvent('pointerup', where));
    },
    { x, y },
  );
}

async function sizes(canvas: Locator) {
  return canvas.evaluate((node) => {
    if (!(node instanceof HTMLCanvasElement)) throw new Error('not a canvas');
    const box = node.getBoundingClientRect();
    const host = node.parentElement;
    return { pixels: [node.width, node.height], css: [box.width, box.height], host: [host?.clientWidth ?? 0, host?.clientHeight ?? 0] };
  });
}

async function layoutOf(canvas: Locator) {
  const { host } = await sizes(canvas);
  return layoutStage(host[0], host[1]);
}

const heading = (page: Page) => page.locator('.place-title');

describe('pointing at the map', () => {
  it('reaches capitals, relations and islands', async () => {
    const { page, canvas, complaints, close } = await toDesk(built, { viewport: desk });
    const layout = await layoutOf(canvas);
    const capital = stagePointOf(layout, empty, 'washington');
    if (capital === null) throw new Error('Washington is not on the map');
    const box = await canvas.boundingBox();
    // One real click, where nothing lies on the map; the others are sent straight to it.
    await page.mouse.click((box?.x ?? 0) + capital[0], (box?.y ?? 0) + capital[1]);
    await expect.poll(() => heading(page).textContent()).toBe('Washington');
    for (const id of ['tokyo', ...powers]) {
      const place = stagePointOf(layout, empty, id);
      if (place === null) throw new Error(`${id} is not on the map`);
      await press(canvas, place);
      await expect.poll(async () => (await heading(page).textContent())?.toLowerCase()).toBe(id);
    }
    for (const id of powers) {
      const curve = relationCurve(layout, 'tokyo', id);
      if (curve === null) throw new Error(`no line to ${id}`);
      await press(canvas, curvePoint(curve, 0.5));
      await expect.poll(async () => (await heading(page).textContent())?.toLowerCase()).toContain(`tokyo and ${id}`);
    }
    for (const id of islandIds) {
      await press(canvas, placePoint(layout, id));
      await expect.poll(async () => (await heading(page).textContent())?.toLowerCase()).toContain(id);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('sharpness', () => {
  it.each([1, 2, 3])('has one canvas pixel for each pixel of a screen with ratio %i, on a phone', async (deviceScaleFactor) => {
    const { canvas, close } = await toDesk(built, { viewport: { width: 390, height: 844 }, deviceScaleFactor });
    const { pixels, css, host } = await sizes(canvas);
    expect(css).toEqual(host);
    expect(pixels).toEqual(host.map((length) => length * deviceScaleFactor));
    await close();
  });

  it('is laid out anew when the window changes', async () => {
    const { page, canvas, complaints, close } = await toDesk(built, { viewport: desk });
    for (const viewport of [{ width: 1100, height: 760 }, { width: 390, height: 844 }, desk]) {
      await page.setViewportSize(viewport);
      await expect
        .poll(async () => {
          const { css, host, pixels } = await sizes(canvas);
          return [css, pixels].every((size) => size.join() === host.join());
        })
        .toBe(true);
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a lost context', () => {
  it('comes back with the same picture', async () => {
    const { page, canvas, close } = await toDesk(built, { viewport: desk });
    await page.mouse.move(5, 5);
    // At rest, however long a busy machine takes to come there.
    let before = await canvas.screenshot();
    await expect
      .poll(
        async () => {
          await page.waitForTimeout(700);
          const last = before;
          before = await canvas.screenshot();
          return before.equals(last);
        },
        { timeout: 60_000 },
      )
      .toBe(true);
    await canvas.evaluate(async (node) => {
      if (!(node instanceof HTMLCanvasElement)) return;
      const extension = node.getContext('webgl')?.getExtension('WEBGL_lose_context');
      if (!extension) throw new Error('the stage has another kind of context');
      const lost = new Promise((resolve) => node.addEventListener('webglcontextlost', resolve, { once: true }));
      extension.loseContext();
      await lost;
      const restored = new Promise((resolve) => node.addEventListener('webglcontextrestored', resolve, { once: true }));
      setTimeout(() => extension.restoreContext(), 100);
      await restored;
    });
    await expect.poll(async () => (await canvas.screenshot()).equals(before), { timeout: 60_000 }).toBe(true);
    await close();
  });
});

describe('the end of a turn', () => {
  it('is told in words alone to who asked for less motion', async () => {
    const { page, close } = await toDesk(built, { viewport: desk, reducedMotion: 'reduce' });
    await page.getByRole('button', { name: /^End turn/ }).click();
    await page.locator('dialog[open]').waitFor();
    expect(await page.locator('.watching').count()).toBe(0);
    await close();
  });
});

describe('a browser without WebGL', () => {
  it('has the same map, standing still', async () => {
    const without = await openBuiltPage({ withoutWebGl: true });
    try {
      const { page, complaints, close } = await toDesk(without, { viewport: desk });
      expect(await page.locator('.stage-host').getAttribute('data-stage')).toBe('still');
      expect(await page.locator('.stage-host canvas').count()).toBe(0);
      await expect.poll(() => page.locator('.static-stage').textContent()).toContain('Tokyo');
      expect(complaints.filter((each) => each.startsWith('uncaught'))).toEqual([]);
      await close();
    } finally {
      await without.close();
    }
  });
});
