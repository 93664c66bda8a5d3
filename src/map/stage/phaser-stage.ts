// Runs the map in Phaser: start, layout for size and pixel ratio, frames only while something changes, full clean-up, and pointer input (hit
// test, hover and tap; a press that moved more than half a touch radius, a scroll, selects nothing). Loaded lazily; a game can be played without.

import type * as Phaser from 'phaser';
import { stageColours, stageFonts } from '../palette';
import { FrameBudget, hasWebGl, startPhaser, watchContext } from '../phaser-host';
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
  const pixels = (length: number): number => Math.round(length * ratio);
  const look = { width: pixels(layout.width), height: pixels(layout.height), zoom: 1 / ratio, background: stageColours.sea };
  const { game, scene } = await startPhaser(parent, look, (onReady) => new StageScene(layout, ratio, onReady));
  return new PhaserStage(parent, game, scene, options);
}

class PhaserStage implements Stage {
  private readonly endings: (() => void)[] = [];
  private run: { isOver: boolean } | null = null;
  private told = '';
  private readonly frames: FrameBudget;
  private layoutTimer: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly parent: HTMLElement,
    private readonly game: Phaser.Game,
    private readonly scene: StageScene,
    private readonly options: StageOptions,
  ) {
    const { canvas } = game;
    this.frames = new FrameBudget(game, () => this.run !== null);
    this.sizeCanvas();
    this.endings.push(listenForPointer(canvas, scene, options, () => this.draw()));
    const sizes = new ResizeObserver(() => this.resizeSoon());
    sizes.observe(parent);
    this.endings.push(() => sizes.disconnect());
    this.listen(window, 'resize', () => this.resizeSoon());
    this.listen(document, 'visibilitychange', () => (document.hidden ? this.frames.sleep() : this.frames.wake()));
    const onLost = (isLost: boolean): void => {
      if (isLost) this.skip();
      else this.restore();
      options.onLost(isLost);
    };
    this.endings.push(watchContext(canvas, onLost));
  }

  get isAlive(): boolean {
    return this.frames.isAlive;
  }

  update(model: StageModel): void {
    // Called on every change of the game's state; most of them leave the map as it is.
    const told = JSON.stringify(model);
    if (!this.frames.isAlive || told === this.told) return;
    this.told = told;
    this.scene.model = model;
    this.draw();
  }

  async play(beats: readonly StageBeat[], onCaption: (text: string) => void): Promise<void> {
    this.skip();
    if (!this.frames.isAlive) return;
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
      this.frames.wake();
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
    this.frames.wake();
  }

  resize(): void {
    const { clientWidth: width, clientHeight: height } = this.parent;
    const ratio = pixelRatio();
    const { layout } = this.scene;
    if (
      !this.frames.isAlive ||
      width < 1 ||
      height < 1 ||
      (width === layout.width && height === layout.height && ratio === this.scene.ratio)
    )
      return;
    this.game.scale.setZoom(1 / ratio);
    this.game.scale.resize(Math.round(width * ratio), Math.round(height * ratio));
    this.scene.layOut(layoutStage(width, height), ratio);
    this.sizeCanvas();
    this.frames.wake();
  }

  /** One canvas pixel is one pixel of the screen; Phaser leaves an element's style as it was when it is resized. */
  private sizeCanvas(): void {
    const { canvas } = this.game;
    canvas.style.width = `${canvas.width / this.scene.ratio}px`;
    canvas.style.height = `${canvas.height / this.scene.ratio}px`;
  }

  destroy(): void {
    if (!this.frames.isAlive) return;
    this.skip();
    clearTimeout(this.layoutTimer);
    for (const end of this.endings) end();
    this.frames.destroy();
  }

  private draw(): void {
    this.scene.repaint();
    this.frames.wake();
  }

  /** After a lost context Phaser has new textures without their pictures. */
  private restore(): void {
    this.scene.layOut(this.scene.layout, this.scene.ratio);
    this.frames.wake();
  }

  private resizeSoon(): void {
    clearTimeout(this.layoutTimer);
    this.layoutTimer = setTimeout(() => this.resize(), resizeRest);
  }

  private listen(target: EventTarget, type: string, listener: () => void): void {
    target.addEventListener(type, listener);
    this.endings.push(() => target.removeEventListener(type, listener));
  }
}

function pixelRatio(): number {
  return Math.min(mostRatio, Math.max(1, window.devicePixelRatio || 1));
}

/** Canvas text does not wait for its font by itself; a font that does not come must not hold the stage back. */
async function loadFonts(): Promise<void> {
  // One character of each script that is cut into a file of its own.
  const sample = '島 Я A';
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
function listenForPointer(canvas: HTMLCanvasElement, scene: StageScene, options: StageOptions, redraw: () => void): () => void {
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
  const listeners: Record<string, (event: PointerEvent) => void> = {
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
  for (const [type, listener] of Object.entries(listeners))
    canvas.addEventListener(type, (event) => event instanceof PointerEvent && listener(event), { signal: stop.signal });
  return () => stop.abort();
}
