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

export default defineConfig({
  base: './',
  define: { global: 'globalThis' },
  resolve: { alias: [{ find: /^phaser$/, replacement: resolve('node_modules/phaser/src/phaser-core.js') }] },
  plugins: [leanPhaser(), scenarioPlugin()],
  build: { target: 'es2022', chunkSizeWarningLimit: 1000, modulePreload: { polyfill: false }, assetsInlineLimit: 0 },
});
