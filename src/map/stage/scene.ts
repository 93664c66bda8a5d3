// Phaser scene of the map: base map texture, overlay texture, and the running animation above them. It holds no rule and no state of the game,
// only the last model it was given and the animation that is running.
import * as Phaser from 'phaser';
import { paintBaseMap } from '../painters/base-map';
import { paintOverlay } from '../painters/overlay';
import { inkBlotSide, paintInkBlot, paintSeal, sealSide } from '../painters/seal';
import { type BeatAnimation, type BeatSurface, beginBeat } from './beat';
import type { StageLayout } from './geometry';
import type { StageBeat, StageModel } from './model';

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
const depths = { sheet: 0, blot: 1, ink: 2, above: 3 } as const;

export class StageScene extends Phaser.Scene implements BeatSurface {
  layout: StageLayout;
  ratio: number;
  model: StageModel = empty;
  pointed: string | null = null;
  private readonly shownTrust = new Map<string, number>();
  private glow: { relation: string; amount: number } | null = null;
  private running: { readonly shown: BeatAnimation; readonly finish: () => void } | null = null;
  private readonly pictures = new Set<string>();
  private readonly onCreated: () => void;

  constructor(layout: StageLayout, ratio: number, onCreated: () => void) {
    super('theatre');
    this.layout = layout;
    this.ratio = ratio;
    this.onCreated = onCreated;
  }

  create(): void {
    this.layOut(this.layout, this.ratio);
    this.onCreated();
  }

  /** Makes the textures anew for a stage of another size or pixel ratio. */
  layOut(layout: StageLayout, ratio: number): void {
    this.stopBeat();
    this.layout = layout;
    this.ratio = ratio;
    this.children.removeAll(true);
    for (const key of this.pictures) this.textures.remove(key);
    this.pictures.clear();
    this.cameras.main.setSize(this.pixels(layout.width), this.pixels(layout.height));
    this.addPicture('sheet', layout.width, layout.height, (context) => paintBaseMap(context, layout, ratio))
      .setOrigin(0)
      .setDepth(depths.sheet);
    this.addPicture('ink', layout.width, layout.height, () => undefined)
      .setOrigin(0)
      .setDepth(depths.ink);
    this.repaint();
  }

  /** Paints the ink layer from the model as it is now. */
  repaint(): void {
    const texture = this.textures.get('ink');
    if (!(texture instanceof Phaser.Textures.CanvasTexture)) return;
    const strokes = { shownTrust: this.shownTrust, glow: this.glow, pointed: this.pointed };
    paintOverlay(texture.getContext(), this.layout, this.ratio, this.model, strokes);
    texture.refresh();
  }

  /** Shows one beat for `milliseconds`; resolves when it is over or stopped. */
  playBeat(beat: StageBeat, milliseconds: number): Promise<void> {
    this.stopBeat();
    return new Promise((resolve) => {
      const shown = beginBeat(this, beat);
      shown.draw(0);
      const stop = () => {
        tween.remove();
        clearTimeout(late);
        this.running = null;
        shown.end();
        resolve();
      };
      // A hidden tab or a lost context draws no frames: a beat must end all the same.
      const late = setTimeout(stop, milliseconds * 3 + 400);
      const tween = this.tweens.addCounter({
        from: 0,
        to: 1,
        duration: milliseconds,
        onUpdate: (counter) => shown.draw(counter.getValue() ?? 1),
        onComplete: stop,
      });
      this.running = { shown, finish: stop };
    });
  }

  stopBeat(): void {
    this.running?.finish();
  }

  /** Holds relations at the trust they had, until their beat comes; an empty list lets the model speak again. */
  holdTrust(held: readonly (readonly [relation: string, trust: number])[]): void {
    this.shownTrust.clear();
    for (const [relation, trust] of held) if (!this.shownTrust.has(relation)) this.shownTrust.set(relation, trust);
    this.glow = null;
    this.repaint();
  }

  showTrust(relation: string, trust: number, glow: number): void {
    this.shownTrust.set(relation, trust);
    this.glow = glow > 0 ? { relation, amount: glow } : null;
    this.repaint();
  }

  addGraphics(): Phaser.GameObjects.Graphics {
    return this.add.graphics().setDepth(depths.above);
  }

  addSeal(glyph: string, ink: string): Phaser.GameObjects.Image {
    return this.addPicture(`seal ${glyph} ${ink}`, sealSide, sealSide, (context) => paintSeal(context, this.ratio, glyph, ink)).setDepth(
      depths.above,
    );
  }

  addBlot(): Phaser.GameObjects.Image {
    // Ink runs into the paper, under the lines and the names.
    return this.addPicture('blot', inkBlotSide, inkBlotSide, (context) => paintInkBlot(context, this.ratio)).setDepth(depths.blot);
  }

  private pixels(length: number): number {
    return Math.round(length * this.ratio);
  }

  private addPicture(
    key: string,
    width: number,
    height: number,
    paint: (context: CanvasRenderingContext2D) => void,
  ): Phaser.GameObjects.Image {
    if (!this.pictures.has(key)) {
      const texture = this.textures.createCanvas(key, this.pixels(width), this.pixels(height));
      if (texture === null) throw new Error(`The stage could not make its texture "${key}".`);
      paint(texture.getContext());
      texture.refresh();
      this.pictures.add(key);
    }
    return this.add.image(0, 0, key);
  }
}
