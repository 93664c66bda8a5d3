// Runs the table scene in an element: renders only during a gesture and frees everything on destroy. Loaded lazily.
import * as Phaser from 'phaser';
import type { TableGesture } from '../../app/ports';
import { hasWebGl } from '../web-gl';
import { TableScene } from './scene';

export interface TableStage {
  play(gesture: TableGesture): Promise<void>;
  destroy(): void;
}

/** Starts the room in `parent`. Rejects when the browser gives no WebGL context. */
export async function createTableStage(parent: HTMLElement): Promise<TableStage> {
  if (!hasWebGl()) throw new Error('This browser gives the room no WebGL context.');
  let game: Phaser.Game | null = null;
  const scene = await new Promise<TableScene>((resolve, reject) => {
    const room = new TableScene(() => resolve(room));
    try {
      game = new Phaser.Game({
        type: Phaser.WEBGL,
        parent,
        scene: room,
        transparent: true,
        scale: { mode: Phaser.Scale.NONE, width: Math.max(1, parent.clientWidth), height: Math.max(1, parent.clientHeight) },
        banner: false,
        autoFocus: false,
        powerPreference: 'low-power',
        input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
        audio: { noAudio: true },
      });
    } catch (cause) {
      reject(cause);
    }
  });
  if (game === null) throw new Error('The room did not start.');
  return new PhaserRoom(parent, game, scene);
}

class PhaserRoom implements TableStage {
  private readonly sizes: ResizeObserver;
  private playing = 0;
  private framesLeft = 3;
  private isAlive = true;

  constructor(
    parent: HTMLElement,
    private readonly game: Phaser.Game,
    private readonly scene: TableScene,
  ) {
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.style.display = 'block';
    game.events.on(Phaser.Core.Events.POST_RENDER, this.rest, this);
    this.sizes = new ResizeObserver(() => {
      if (!this.isAlive || parent.clientWidth < 1 || parent.clientHeight < 1) return;
      game.scale.resize(parent.clientWidth, parent.clientHeight);
      scene.layOut();
      this.wake();
    });
    this.sizes.observe(parent);
    this.wake();
  }

  async play(gesture: TableGesture): Promise<void> {
    if (!this.isAlive) return;
    this.playing += 1;
    this.wake();
    await this.scene.play(gesture);
    this.playing -= 1;
    this.framesLeft = 3;
  }

  destroy(): void {
    if (!this.isAlive) return;
    this.isAlive = false;
    this.sizes.disconnect();
    this.scene.stop();
    this.game.events.off(Phaser.Core.Events.POST_RENDER, this.rest, this);
    this.game.destroy(true);
    // Phaser takes itself down in its next step, so it must be awake for one more.
    this.game.loop.wake();
  }

  private wake(): void {
    this.framesLeft = 3;
    if (!document.hidden && !this.game.loop.running) this.game.loop.wake(true);
  }

  private rest(): void {
    this.framesLeft -= 1;
    if (this.playing === 0 && this.framesLeft <= 0) this.game.loop.sleep();
  }
}
