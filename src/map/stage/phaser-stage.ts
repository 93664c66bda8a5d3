// Runs the map in Phaser: start, layout for size and pixel ratio, frames only while something changes, full clean-up, and pointer input (hit
// test, hover and tap; a press that moved more than half a touch radius, a scroll, selects nothing). Loaded lazily; a game can be played without.

import * as Phaser from 'phaser';
import { stageFonts } from '../palette';
import { hasWebGl } from '../web-gl';
import { hitTest, layoutStage, touchRadius } from './geometry';
import type { Stage, StageBeat, StageModel, StageOptions } from './model';
import { StageScene } from './scene';

/** A beat's length and the most that all beats of a turn may take, in milliseconds. */
const beatTime = 700;
const mostTime = 6000;
const mostRatio = 4;
/** A window being dragged is laid out anew when it has rested this many milliseconds. */
const resizeRest = 80;

/** Starts the stage in `parent` (which must have a size). Rejects when the browser gives no WebGL context. */
export async function createStage(parent: HTMLElement, options: StageOptions): Promise<Stage> {
  if (!hasWebGl()) throw new Error('This browser gives the stage no WebGL context.');
  await loadFonts();
  const ratio = pixelRatio();
  const layout = layoutStage(Math.max(1, parent.clientWidth), Math.max(1, parent.clientHeight));
  let game: Phaser.Game | null = null;
  const scene = await new Promise<StageScene>((resolve, reject) => {
    const theatre = new StageScene(layout, ratio, () => resolve(theatre));
    try {
      game = new Phaser.Game(configure(parent, theatre, layout.width, layout.height, ratio));
    } catch (cause) {
      reject(cause);
    }
  });
  if (game === null) throw new Error('The stage did not start.');
  return new PhaserStage(parent, game, scene, options);
}

function configure(parent: HTMLElement, scene: Phaser.Scene, width: number, height: number, ratio: number): Phaser.Types.Core.GameConfig {
  return {
    type: Phaser.WEBGL,
    parent,
    scene,
    scale: { mode: Phaser.Scale.NONE, width: Math.round(width * ratio), height: Math.round(height * ratio), zoom: 1 / ratio },
    backgroundColor: '#22405f',
    banner: false,
    autoFocus: false,
    powerPreference: 'low-power',
    // Pointers are read from the canvas itself, so that nothing is listened to outside it and a page can still be scrolled over it.
    input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
    audio: { noAudio: true },
  };
}

class PhaserStage implements Stage {
  private readonly endings: (() => void)[] = [];
  private run: { isOver: boolean } | null = null;
  private told = '';
  private framesLeft = 3;
  private alive = true;
  private layoutTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly parent: HTMLElement,
    private readonly game: Phaser.Game,
    private readonly scene: StageScene,
    private readonly options: StageOptions,
  ) {
    const { canvas } = game;
    // Screen readers read the page's own list of the map instead.
    canvas.setAttribute('aria-hidden', 'true');
    canvas.style.display = 'block';
    this.sizeCanvas();
    game.events.on(Phaser.Core.Events.POST_RENDER, this.rest, this);
    this.endings.push(listenForPointer(canvas, scene, options, () => this.draw()));
    const sizes = new ResizeObserver(() => this.resizeSoon());
    sizes.observe(parent);
    this.endings.push(() => sizes.disconnect());
    this.listen(window, 'resize', () => this.resizeSoon());
    this.listen(document, 'visibilitychange', () => (document.hidden ? this.game.loop.sleep() : this.wake()));
    this.listen(canvas, 'webglcontextrestored', () => this.restore());
    this.wake();
  }

  get isAlive(): boolean {
    return this.alive;
  }

  update(model: StageModel): void {
    // Called on every change of the game's state; most of them leave the map as it is.
    const told = JSON.stringify(model);
    if (!this.alive || told === this.told) return;
    this.told = told;
    this.scene.model = model;
    this.draw();
  }

  async play(beats: readonly StageBeat[], onCaption: (text: string) => void): Promise<void> {
    this.skip();
    if (!this.alive) return;
    if (this.options.reducedMotion) {
      for (const beat of beats) onCaption(beat.caption);
      return;
    }
    const run = { isOver: false };
    this.run = run;
    this.scene.holdTrust(beats.flatMap((beat) => (beat.kind === 'trust' ? [[beat.relation, beat.from] as const] : [])));
    const milliseconds = Math.min(beatTime, mostTime / Math.max(1, beats.length));
    for (const beat of beats) {
      if (run.isOver) return;
      this.wake();
      onCaption(beat.caption);
      await this.scene.playBeat(beat, milliseconds);
    }
    if (!run.isOver) this.skip();
  }

  skip(): void {
    if (this.run === null) return;
    this.run.isOver = true;
    this.run = null;
    this.scene.stopBeat();
    this.scene.holdTrust([]);
    this.wake();
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.parent;
    const ratio = pixelRatio();
    const { layout } = this.scene;
    if (!this.alive || width < 1 || height < 1 || (width === layout.width && height === layout.height && ratio === this.scene.ratio))
      return;
    this.game.scale.setZoom(1 / ratio);
    this.game.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
    this.scene.layOut(layoutStage(width, height), ratio);
    this.sizeCanvas();
    this.wake();
  }

  /** One canvas pixel is one pixel of the screen; Phaser leaves an element's style as it was when it is resized. */
  private sizeCanvas(): void {
    const { canvas } = this.game;
    canvas.style.width = `${canvas.width / this.scene.ratio}px`;
    canvas.style.height = `${canvas.height / this.scene.ratio}px`;
  }

  destroy(): void {
    if (!this.alive) return;
    this.skip();
    this.alive = false;
    clearTimeout(this.layoutTimer);
    for (const end of this.endings) end();
    this.game.events.off(Phaser.Core.Events.POST_RENDER, this.rest, this);
    this.game.destroy(true);
    // Phaser takes itself down in its next step, so it must be awake for one more.
    this.game.loop.wake();
  }

  private draw(): void {
    this.scene.repaint();
    this.wake();
  }

  /** Draws the next frames; with nothing to move the loop then sleeps. */
  private wake(): void {
    this.framesLeft = 3;
    if (this.alive && !document.hidden && !this.game.loop.running) this.game.loop.wake(true);
  }

  private rest(): void {
    this.framesLeft -= 1;
    if (this.run === null && this.framesLeft <= 0) this.game.loop.sleep();
  }

  /** After a lost context Phaser has new textures without their pictures. */
  private restore(): void {
    this.scene.layOut(this.scene.layout, this.scene.ratio);
    this.wake();
  }

  private resizeSoon(): void {
    clearTimeout(this.layoutTimer);
    this.layoutTimer = setTimeout(() => this.resize(), resizeRest);
  }

  private listen(target: EventTarget, type: string, hear: () => void): void {
    target.addEventListener(type, hear);
    this.endings.push(() => target.removeEventListener(type, hear));
  }
}

function pixelRatio(): number {
  return Math.min(mostRatio, Math.max(1, window.devicePixelRatio || 1));
}

/** Canvas text does not wait for its font by itself; a font that does not come must not hold the stage back. */
async function loadFonts(): Promise<void> {
  const sample = '東京北京島 Москва Washington Hokkaido';
  const wanted = [
    `600 20px ${stageFonts.mincho}`,
    `500 12px ${stageFonts.mincho}`,
    `700 20px ${stageFonts.mincho}`,
    `500 12px ${stageFonts.gothic}`,
  ];
  const loaded = Promise.all(wanted.map((font) => document.fonts.load(font, sample))).catch(() => undefined);
  await Promise.race([loaded, new Promise((resolve) => setTimeout(resolve, 1500))]);
}

/** Listens on the canvas; returns what stops it. `redraw` is called when another id is pointed at. */
export function listenForPointer(canvas: HTMLCanvasElement, scene: StageScene, options: StageOptions, redraw: () => void): () => void {
  let pressed: { readonly x: number; readonly y: number } | null = null;
  const targetOf = (event: PointerEvent) => {
    const box = canvas.getBoundingClientRect();
    return hitTest(scene.layout, scene.model, event.clientX - box.left, event.clientY - box.top);
  };
  const point = (id: string | null) => {
    if (id === scene.pointed) return;
    scene.pointed = id;
    canvas.style.cursor = id === null ? '' : 'pointer';
    options.onHover(id);
    redraw();
  };
  const hear: Record<string, (event: PointerEvent) => void> = {
    pointermove: (event) => event.pointerType !== 'touch' && point(targetOf(event)),
    pointerleave: () => point(null),
    pointerdown: (event) => {
      pressed = { x: event.clientX, y: event.clientY };
    },
    pointercancel: () => {
      pressed = null;
    },
    pointerup: (event) => {
      const start = pressed;
      pressed = null;
      if (start === null || Math.hypot(event.clientX - start.x, event.clientY - start.y) > touchRadius / 2) return;
      options.onSelect(targetOf(event));
    },
  };
  const stop = new AbortController();
  for (const [type, listener] of Object.entries(hear))
    canvas.addEventListener(type, (event) => event instanceof PointerEvent && listener(event), { signal: stop.signal });
  return () => stop.abort();
}
