// Whether this browser can draw with WebGL at all: asked before Phaser is started, which would otherwise complain aloud.

export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}
