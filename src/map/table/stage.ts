// Runs the table scene in an element: renders only during a gesture and frees everything on destroy. Loaded lazily.
import type * as Phaser from 'phaser';
import type { TableGesture } from '../../app/ports';
import { FrameBudget, hasWebGl, startPhaser, watchContext } from '../phaser-host';
import { TableScene } from './scene';

export interface TableStage {
  play(gesture: TableGesture): Promise<void>;
  destroy(): void;
}

/** Starts the scene in `parent`. Rejects when the browser gives no WebGL context; `onLost` is told when it takes it away or gives it back. */
export async function createTableStage(parent: HTMLElement, onLost: (isLost: boolean) => void): Promise<TableStage> {
  if (!hasWebGl()) throw new Error('This browser gives the table no WebGL context.');
  const look = { width: Math.max(1, parent.clientWidth), height: Math.max(1, parent.clientHeight), zoom: 1, background: null };
  const { game, scene } = await startPhaser(parent, look, (onReady) => new TableScene(onReady));
  return new PhaserTable(parent, game, scene, watchContext(game.canvas, onLost));
}

class PhaserTable implements TableStage {
  private readonly frames: FrameBudget;
  private readonly sizes: ResizeObserver;
  private playing = 0;

  constructor(
    parent: HTMLElement,
    game: Phaser.Game,
    private readonly scene: TableScene,
    private readonly unwatch: () => void,
  ) {
    this.frames = new FrameBudget(game, () => this.playing > 0);
    this.sizes = new ResizeObserver(() => {
      if (!this.frames.isAlive || parent.clientWidth < 1 || parent.clientHeight < 1) return;
      game.scale.resize(parent.clientWidth, parent.clientHeight);
      scene.layOut();
      this.frames.wake();
    });
    this.sizes.observe(parent);
  }

  async play(gesture: TableGesture): Promise<void> {
    if (!this.frames.isAlive) return;
    this.playing += 1;
    this.frames.wake();
    await this.scene.play(gesture);
    this.playing -= 1;
    this.frames.wake();
  }

  destroy(): void {
    if (!this.frames.isAlive) return;
    this.sizes.disconnect();
    this.unwatch();
    this.scene.stop();
    this.frames.destroy();
  }
}
