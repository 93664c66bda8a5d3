// Cuts the fonts of assets/fonts down to the characters the game shows. Run it when a text brings a new Japanese or Russian character.
// Invariant: the same texts and packages give the same files; assets/fonts/characters.txt says what is in them.
import { copyFileSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { root } from './setup.mjs';

const folder = join(root, 'assets/fonts');

/** @param {number} from @param {number} to both included @returns {string} */
const span = (from, to) => Array.from({ length: to - from + 1 }, (_, index) => String.fromCodePoint(from + index)).join('');

// What every page of English shows, in a file of its own: on a slow line it is all that is fetched at first.
const latin = `${span(0x20, 0x7e)} –—‘’“”…·×−→é`;
const signs = '§©«»°±½ÀÉàâäçèêëîïñóôöûü•′″‹›←↑↓⏎●○▲▼△▽▴▾◀▶✓✕';
const russian = [...new Set('МоскваРоссияЯпонияКурильскиеостроваХабомаиШикотанКунаширИтурупСахалин')].sort().join('');
const japanese = '引き分け東京北京択捉国後色丹歯舞群島北方領土北海道根室約、。「」・';

/** Where texts are that a player sees. */
const places = ['index.html', 'assets/seal.svg', 'src/i18n', 'src/ui', 'src/map', 'src/platform', 'scenarios'];

/** @param {string} path @returns {string[]} */
function textsUnder(path) {
  try {
    return readdirSync(path).flatMap((name) => textsUnder(join(path, name)));
  } catch {
    return [readFileSync(path, 'utf8')];
  }
}

/** Every character of a Japanese script in the game's texts, sorted. */
export function japaneseInUse() {
  const found = places
    .flatMap((place) => textsUnder(join(root, place)))
    .flatMap((text) => text.match(/[\u3000-\u30ff\u4e00-\u9fff\uff00-\uffef]/g) ?? []);
  return [...new Set(found)].sort().join('');
}

const families = [
  { family: 'Shippori Mincho', package: 'shippori-mincho', weights: [500, 700], parts: ['latin', 'japanese'] },
  { family: 'Zen Kaku Gothic New', package: 'zen-kaku-gothic-new', weights: [400, 500, 700], parts: ['latin', 'japanese', 'cyrillic'] },
];

/** @param {string} text as CSS says it */
function rangeOf(text) {
  const points = [...new Set(text)].map((one) => Number(one.codePointAt(0))).sort((a, b) => a - b);
  /** @type {[number, number][]} */
  const spans = [];
  for (const point of points) {
    const last = spans.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else spans.push([point, point]);
  }
  return spans.map(([from, to]) => `U+${from.toString(16)}${to > from ? `-${to.toString(16)}` : ''}`).join(', ');
}

async function makeFonts() {
  const { default: cut } = await import('subset-font');
  const main = [...new Set(signs + japanese + japaneseInUse())].join('');
  /** @type {Readonly<Record<string, string>>} */
  const texts = { latin, japanese: main, cyrillic: russian };
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const faces = [];
  let bytes = 0;
  for (const { family, package: name, weights, parts } of families) {
    copyFileSync(join(root, `node_modules/@fontsource/${name}/LICENSE`), join(folder, `${name}-license.txt`));
    for (const weight of weights) {
      for (const part of parts) {
        // The Japanese file holds the Latin letters too, with their proper widths.
        const from = part === 'cyrillic' ? part : 'japanese';
        const source = join(root, `node_modules/@fontsource/${name}/files/${name}-${from}-${weight}-normal.woff2`);
        const letters = texts[part] ?? '';
        const font = await cut(readFileSync(source), letters, { targetFormat: 'woff2' });
        const file = `${name}-${part}-${weight}.woff2`;
        writeFileSync(join(folder, file), font);
        bytes += font.length;
        faces.push(
          `@font-face {\n  font-family: "${family}";\n  font-style: normal;\n  font-weight: ${weight};\n  font-display: swap;\n` +
            `  src: url("./${file}") format("woff2");\n  unicode-range: ${rangeOf(letters)};\n}\n`,
        );
      }
    }
  }
  writeFileSync(join(folder, 'fonts.css'), `/* Written by scripts/make-fonts.mjs. */\n${faces.join('\n')}`);
  writeFileSync(
    join(folder, 'characters.txt'),
    `${[...main]
      .filter((one) => one >= '\u3000')
      .sort()
      .join('')}\n`,
  );
  console.log(`${faces.length} files, ${bytes} bytes`);
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await makeFonts();
