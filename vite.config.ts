import { resolve } from 'node:path';
import { defineConfig, type Plugin } from 'vite';
import { scenarioPlugin } from './scripts/vite-scenarios';

// Phaser's own build flags. Its core build with WebGL only and no sound is half the size of the whole.
const flags: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: false,
  FEATURE_SOUND: false,
  WEBGL_DEBUG: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};
const flagged = new RegExp(`typeof (${Object.keys(flags).join('|')})\\b`, 'g');

/** Replaces `typeof FLAG` in Phaser's source by the flag, and its debugger by nothing. */
function leanPhaser(): Plugin {
  return {
    name: 'lean-phaser',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser3spectorjs' ? '\0no-spector' : undefined),
    load: (id) => (id === '\0no-spector' ? 'module.exports = {};' : undefined),
    transform(code, id) {
      if (!/phaser[\\/]src[\\/]/.test(id)) return undefined;
      return { code: code.replace(flagged, (_, flag: string) => String(flags[flag])), map: null };
    },
  };
}

/** While one works on the page, Vite puts styles into it as text, which the built page's policy forbids: allowed there, and only there. */
function devPolicy(): Plugin {
  return {
    name: 'dev-policy',
    apply: 'serve',
    transformIndexHtml: (html) => html.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'"),
  };
}

/** The map's coastlines are data, not program: the built page fetches them beside the stage instead of parsing them as script. */
function mapAsData(): Plugin {
  return {
    name: 'map-as-data',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (/assets\/map\/\w+\.json$/.test(id) ? `\0map:${id.replace(/^.*\/|\.json$/g, '')}` : undefined),
    load(id) {
      if (!id.startsWith('\0map:')) return undefined;
      const file = JSON.stringify(`${resolve('assets/map', id.slice('\0map:'.length))}.json?url`);
      return `import file from ${file};\nimport { loadData } from '/src/platform/parts';\nexport default await loadData(file);`;
    },
  };
}

const preloadHelper = `
import { loadPart } from '/src/platform/parts';
const at = (address) => import(/* @vite-ignore */ address);
export const __vitePreload = (part, files, importer) => loadPart({ part, at, files, importer });`;

/** Every `import()` of the built page goes through `loadPart`, in the place of Vite's own helper, which asks once and tells nobody. */
function partsThatCome(): Plugin {
  return {
    name: 'parts-that-come',
    apply: 'build',
    enforce: 'pre',
    load: (id) => (id === '\0vite/preload-helper.js' ? preloadHelper : undefined),
    generateBundle: {
      order: 'pre',
      handler: (_, bundle) => {
        for (const file of Object.values(bundle))
          if (file.type === 'chunk' && file.moduleIds.every((id) => id.endsWith('.css'))) styleOnly.add(file.fileName);
      },
    },
  };
}

/** Scripts that Vite leaves out because nothing but a style was in them. */
const styleOnly = new Set<string>();

/** `file` and the scripts it needs, itself first: Vite leaves it out where it needs nothing else. */
function withItself(file: string, needed: readonly string[]): string[] {
  return styleOnly.has(file) ? [...needed] : [file, ...needed.filter((one) => one !== file)];
}

/**
 * Whoever plays fetches the title, the rules and the desk, each whole: one file of each packs better than its dozen of pieces, and nothing
 * that is asked for later is swept into them. A group takes what its page imports at once, less what a group before it has.
 */
const files = [
  { name: 'title', tags: ['$initial' as const] },
  { name: 'rules', test: /src[\\/]app[\\/]controller\.ts$/ },
  { name: 'desk', test: /src[\\/]ui[\\/]game-page\.tsx$/ },
];

export default defineConfig({
  base: './',
  define: { global: 'globalThis' },
  resolve: { alias: [{ find: /^phaser$/, replacement: resolve('node_modules/phaser/src/phaser-core.js') }] },
  plugins: [partsThatCome(), mapAsData(), leanPhaser(), devPolicy(), scenarioPlugin()],
  // The same lean Phaser while one works on the page: its source is CommonJS, which only a bundle of its own can serve.
  optimizeDeps: { include: ['phaser'], rolldownOptions: { plugins: [leanPhaser()] } },
  build: {
    target: 'es2022',
    chunkSizeWarningLimit: 1000,
    modulePreload: { polyfill: false, resolveDependencies: withItself },
    assetsInlineLimit: 0,
    rolldownOptions: { output: { codeSplitting: { groups: files.map((group, i) => ({ ...group, priority: files.length - i })) } } },
  },
});
