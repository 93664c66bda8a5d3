// Which print is made when: half before full, what is shown before what may come, nothing twice.
import { describe, expect, it } from 'vitest';
import type { PrintFrame, PrintOrder } from '../../src/pictures/print';
import { createPrintCache, type WantedPrint } from '../../src/pictures/print-cache';
import type { FinishedPrint, Printer } from '../../src/pictures/printer';

interface Asked {
  readonly name: string;
  readonly frame: PrintFrame;
  readonly finish: (isMade?: boolean) => Promise<void>;
}

/** Prints nothing, and only when it is told to. */
function openFakePrinter(isBeside = true) {
  const asked: Asked[] = [];
  const closed: string[] = [];
  const printer: Printer = {
    isBeside: () => isBeside,
    close: () => undefined,
    print: ({ place, sky }: PrintOrder, frame) =>
      new Promise((resolve) => {
        const name = `${place}${sky ? ` ${sky}` : ''} ${frame.scale}`;
        const made = { name, width: frame.width * frame.scale, height: frame.height * frame.scale, close: () => closed.push(name) };
        const finish = async (isMade = true): Promise<void> => {
          resolve(isMade ? (made as unknown as FinishedPrint) : null);
          await new Promise((next) => setImmediate(next));
        };
        asked.push({ name, frame, finish });
      }),
  };
  return { printer, asked, closed, cache: createPrintCache(printer) };
}

const wanted = (place: PrintOrder['place'], more: Partial<PrintOrder> = {}): WantedPrint => ({
  order: { place, ...more },
  frame: { width: 800, height: 500 },
  density: 1,
});
const names = (asked: readonly Asked[]): string[] => asked.map(({ name }) => name);

describe('a picture that is shown', () => {
  it('comes at half size, then whole', async () => {
    const { cache, asked } = openFakePrinter();
    const seen: string[] = [];
    cache.show(wanted('isles'), (print, size) => seen.push(`${size} ${print?.width}`));
    await asked[0].finish();
    await asked[1].finish();
    expect(seen).toEqual(['half 400', 'full 800']);
  });

  it('stays at half size where it would be printed on the page', async () => {
    const { cache, asked } = openFakePrinter(false);
    cache.show(wanted('isles'), () => undefined);
    await asked[0].finish();
    expect(names(asked)).toEqual(['isles 0.5']);
  });

  it('is told to be missing when it cannot be printed, once', async () => {
    const { cache, asked } = openFakePrinter();
    const seen: unknown[] = [];
    cache.show(wanted('isles'), (print) => seen.push(print));
    await asked[0].finish(false);
    expect(seen).toEqual([null]);
    expect(asked).toHaveLength(1);
  });

  it('comes at once and whole the second time', async () => {
    const { cache, asked } = openFakePrinter();
    cache.show(wanted('isles'), () => undefined);
    await asked[0].finish();
    await asked[1].finish();
    const seen: string[] = [];
    cache.show(wanted('isles'), (_, size) => seen.push(size));
    expect(seen).toEqual(['full']);
    expect(asked).toHaveLength(2);
  });

  it('is another when its sky, its people or its frame are', async () => {
    const { cache, asked } = openFakePrinter(false);
    const frame = { width: 400, height: 500 };
    for (const one of [
      wanted('isles'),
      wanted('isles', { sky: 'night' }),
      wanted('isles', { people: [] }),
      { ...wanted('isles'), frame },
    ]) {
      cache.show(one, () => undefined);
      await asked.at(-1)?.finish();
    }
    expect(asked).toHaveLength(4);
  });
});

describe('the order of prints', () => {
  it('puts what is shown before what may come, and prints one at a time', async () => {
    const { cache, asked } = openFakePrinter();
    cache.prefetch(wanted('chamber'));
    cache.prefetch(wanted('wet_tarmac'));
    cache.show(wanted('isles'), () => undefined);
    for (let i = 0; i < 6; i += 1) {
      expect(asked).toHaveLength(i + 1);
      await asked[i].finish();
    }
    expect(names(asked)).toEqual(['chamber 0.5', 'isles 0.5', 'isles 1', 'wet_tarmac 0.5', 'chamber 1', 'wet_tarmac 1']);
  });

  it('does not begin what is no longer wanted', async () => {
    const { cache, asked } = openFakePrinter();
    const seen: string[] = [];
    const end = cache.show(wanted('chamber'), () => seen.push('chamber'));
    const endNext = cache.show(wanted('wet_tarmac'), () => seen.push('wet_tarmac'));
    end();
    endNext();
    cache.show(wanted('isles'), () => seen.push('isles'));
    await asked[0].finish();
    await asked[1].finish();
    expect(names(asked).slice(0, 2)).toEqual(['chamber 0.5', 'isles 0.5']);
    expect(seen).toEqual(['isles']);
  });

  it('prints once what is asked for twice', async () => {
    const { cache, asked } = openFakePrinter(false);
    const seen: string[] = [];
    cache.prefetch(wanted('isles'));
    cache.show(wanted('isles'), () => seen.push('shown'));
    await asked[0].finish();
    expect(seen).toEqual(['shown']);
    expect(asked).toHaveLength(1);
  });
});

describe('what is kept', () => {
  it('lets the oldest go when there is too much of it', async () => {
    const { cache, asked, closed } = openFakePrinter(false);
    const large = (place: PrintOrder['place']): WantedPrint => ({ ...wanted(place), frame: { width: 6000, height: 4000 }, density: 2 });
    const places = [
      'isles',
      'chamber',
      'wet_tarmac',
      'harbour_quay',
      'bay_terrace',
      'palace_room',
      'office_at_night',
      'office_before_a_city',
      'signing_table',
    ] as const;
    for (let round = 0; round < 3; round += 1)
      for (const place of places) {
        const { length } = asked;
        cache.show({ ...large(place), order: { place, seed: String(round) } }, () => undefined);
        if (asked.length > length) await asked[length].finish();
      }
    const pixels = asked.map(({ frame }) => frame.width * frame.height * frame.scale * frame.scale);
    expect(Math.max(...pixels)).toBeLessThan(1_000_000);
    expect(closed.length).toBeGreaterThan(0);
    expect(closed[0]).toMatch(/^isles/);
  });
});
