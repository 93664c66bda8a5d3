// The prints themselves, in real browsers under the page's own policy: every place at three sizes, every sky and weather, the same bytes for the
// same seed, and a plain sky where nothing can be drawn.
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { findBrowser, noBrowser } from '../../scripts/browser.mjs';
import { serve } from '../../scripts/serve.mjs';
import { root } from '../../scripts/setup.mjs';
import { launchBrowser } from '../../src/cli/soak/browser-tracer';
import { drawnPlaces, figures, skies, weathers } from '../../src/engine/model/picture-def';
import type { PrintFrame, PrintOrder } from '../../src/pictures/print';
import { type BuiltPage, openBuiltPage, type Visit } from '../support/browser';
import { bundlePicturePage, findPrintWorker, type PrintSample, samplePrints } from '../support/print-shop';

let built: BuiltPage;
let visit: Visit;
let worker: string;
beforeAll(async () => {
  built = await openBuiltPage();
  worker = findPrintWorker();
  visit = await built.visit();
});
afterAll(async () => {
  await visit?.close();
  await built?.close();
});

const small: PrintFrame = { width: 384, height: 240, scale: 1 };

async function print(orders: readonly PrintOrder[], frame = small): Promise<PrintSample[]> {
  const samples = await visit.page.evaluate(samplePrints, [worker, orders.map((order) => ({ order, frame }))] as const);
  return samples.map((sample) => sample ?? expect.fail('nothing was printed'));
}

/** How far two prints lie apart, field by field, of 255. */
function distance(a: PrintSample, b: PrintSample): number {
  return a.fields.reduce((sum, value, i) => sum + Math.abs(value - b.fields[i]), 0) / a.fields.length;
}

describe('in Chromium', () => {
  it.each([
    [1440, 900],
    [1024, 768],
    [390, 844],
  ])('every place is printed at %i × %i, each a picture of its own', async (width, height) => {
    const samples = await print(
      drawnPlaces.map((place) => ({ place })),
      { width, height, scale: 1 },
    );
    expect(samples.map((sample) => [sample.width, sample.height])).toEqual(drawnPlaces.map(() => [width, height]));
    expect(samples.filter(({ contrast }) => contrast < 60)).toEqual([]);
    // One room with two things on its screen is one room.
    const isOneRoom = (i: number, k: number): boolean => [i, k].every((at) => drawnPlaces[at].startsWith('office'));
    const alike = drawnPlaces.flatMap((place, i) =>
      drawnPlaces.filter((_, k) => k > i && !isOneRoom(i, k) && distance(samples[i], samples[k]) < 8).map((other) => [place, other]),
    );
    expect(alike).toEqual([]);
  });

  it('the same seed gives the same bytes again, another seed others', async () => {
    const orders = drawnPlaces.map((place) => ({ place }));
    const [first, second] = [await print(orders), await print(orders)];
    expect(second.map(({ hash }) => hash)).toEqual(first.map(({ hash }) => hash));
    const [other] = await print([{ place: 'harbour_quay', seed: 'another hand' }]);
    expect(other.hash).not.toBe(first[0].hash);
    expect(distance(other, first[0])).toBeLessThan(4);
  });

  it('half the size is the same composition', async () => {
    const orders = drawnPlaces.map((place) => ({ place }));
    const [whole, half] = [await print(orders), await print(orders, { ...small, scale: 0.5 })];
    expect(half.map(({ width }) => width)).toEqual(whole.map(({ width }) => width / 2));
    expect(whole.filter((sample, i) => distance(sample, half[i]) > 4)).toEqual([]);
  });

  it.each(['harbour_quay', 'bay_terrace', 'palace_room', 'office_at_night', 'isles', 'wet_tarmac', 'capital_palace_roofs'] as const)(
    'each weather and each light changes %s',
    async (place) => {
      const underWeather = await print(weathers.map((weather) => ({ place, sky: 'grey_noon', weather })));
      expect(new Set(underWeather.map(({ hash }) => hash)).size).toBe(weathers.length);
      const underSky = await print(skies.map((sky) => ({ place, sky, weather: 'clear' })));
      const brightness = (sky: (typeof skies)[number]): number =>
        underSky[skies.indexOf(sky)].fields.reduce((sum, value) => sum + value, 0);
      expect(brightness('night')).toBeLessThan(brightness('dusk'));
      expect(brightness('dusk')).toBeLessThan(brightness('noon'));
    },
  );

  it('everybody can stand in a place, and nobody', async () => {
    const orders = [[], ...figures.map((figure) => [figure])].map((people) => ({ place: 'harbour_quay', people }) as const);
    const samples = await print(orders);
    expect(new Set(samples.map(({ hash }) => hash)).size).toBe(orders.length);
  });

  it('a place or a sky that nobody knows is not printed', async () => {
    const orders = [{ place: 'moon_base' }, { place: 'isles', sky: 'green' }, { place: 'toString' }] as unknown as PrintOrder[];
    const samples = await visit.page.evaluate(samplePrints, [worker, orders.map((order) => ({ order, frame: small }))] as const);
    expect(samples).toEqual([null, null, null]);
  });

  it('complains of nothing, and with the title comes no more of it than its frame', () => {
    expect(visit.complaints).toEqual([]);
    expect(visit.foreignRequests()).toEqual([]);
    const own = visit.requests.filter((url) => /\/(print|picture)[\w-]*\.js/.test(url) && !/print-worker|picture-frame/.test(url));
    expect(own).toEqual([]);
  });
});

declare const pictures: typeof import('../support/picture-page');

describe('an element of the page', () => {
  let script: string;
  beforeAll(async () => {
    script = await bundlePicturePage();
  });
  /** What `data-print` says in turn, until it says the last. */
  async function show(prepare: () => void, address: string | null, last: string): Promise<string> {
    const { page, complaints, close } = await built.visit();
    await page.evaluate(prepare);
    await page.evaluate(script);
    await page.evaluate((at) => {
      pictures.showPicture('print', { place: 'isles' }, [320, 200], at);
    }, address);
    const host = page.locator('#print');
    await expect.poll(() => host.getAttribute('data-print')).toBe(last);
    const canvas = page.locator('#print canvas');
    const width = (await canvas.count()) > 0 ? await canvas.evaluate((element: HTMLCanvasElement) => element.width) : 0;
    expect(complaints).toEqual([]);
    await close();
    return `${last} ${width}`;
  }

  it('has the whole print from the worker', async () => {
    expect(await show(() => undefined, worker, 'full')).toBe('full 320');
  });

  it('has a print of half the size where there are no workers', async () => {
    expect(await show(() => undefined, null, 'half')).toBe('half 160');
  });

  it('stays empty where nothing can be drawn', async () => {
    const noCanvas = (): void => {
      Reflect.deleteProperty(globalThis, 'OffscreenCanvas');
      HTMLCanvasElement.prototype.getContext = () => null;
    };
    expect(await show(noCanvas, worker, 'none')).toBe('none 0');
  });
});

describe('in Firefox', () => {
  it('a place is printed, with the composition of Chromium', async () => {
    const program = await findBrowser('firefox');
    if (!program) throw new Error(noBrowser('firefox'));
    const [server, firefox] = [await serve(join(root, 'dist')), await launchBrowser('firefox', program)];
    const page = await firefox.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warn') complaints.push(message.text());
    });
    page.on('pageerror', (error) => complaints.push(String(error)));
    await page.goto(server.origin);
    const order = { place: 'harbour_quay' } as const;
    const [sample] = await page.evaluate(samplePrints, [worker, [{ order, frame: small }]] as const);
    const [own] = await print([order]);
    expect(sample && distance(sample, own)).toBeLessThan(3);
    expect(complaints).toEqual([]);
    await firefox.close();
    await server.close();
  });
});
