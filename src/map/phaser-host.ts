// Runs one Phaser scene in an element: the start, frames only while something changes, and a full clean-up. Loaded lazily, with Phaser.
// Invariant: nothing is listened to outside the canvas; an idle scene draws no frames.
import * as Phaser from 'phaser';

/** Frames drawn after the last change; Phaser takes a few until everything has been shown. */
const settlingFrames = 3;

/** Size in canvas pixels, how many css pixels one of them is, and what lies behind (null: the page). */
export interface CanvasLook {
  readonly width: number;
  readonly height: number;
  readonly zoom: number;
  readonly background: string | null;
}

/** Checks for WebGL before Phaser starts, because Phaser logs an error without it. */
export function hasWebGl(): boolean {
  const context = document.createElement('canvas').getContext('webgl');
  context?.getExtension('WEBGL_lose_context')?.loseContext();
  return context !== null;
}

/** Starts a scene in `parent`; resolves when the scene says that it is ready. Rejects when Phaser cannot start. */
export async function startPhaser<S extends Phaser.Scene>(
  parent: HTMLElement,
  look: CanvasLook,
  createScene: (onReady: () => void) => S,
): Promise<{ readonly game: Phaser.Game; readonly scene: S }> {
  const { width, height, zoom, background } = look;
  let game: Phaser.Game | null = null;
  const scene = await new Promise<S>((resolve, reject) => {
    const made = createScene(() => resolve(made));
    try {
      game = new Phaser.Game({
        type: Phaser.WEBGL,
        parent,
        scene: made,
        scale: { mode: Phaser.Scale.NONE, width, height, zoom },
        ...(background === null ? { transparent: true } : { backgroundColor: background }),
        banner: false,
        autoFocus: false,
        powerPreference: 'low-power',
        // Pointers are read from the canvas itself, so that nothing is listened to outside it and a page can still be scrolled over it.
        input: { keyboard: false, mouse: false, touch: false, gamepad: false, windowEvents: false },
        audio: { noAudio: true },
      });
    } catch (cause) {
      reject(cause);
    }
  });
  if (game === null) throw new Error('Phaser did not start.');
  return { game, scene };
}

/** Hides the canvas while the browser has taken its drawing away, and tells of it; the returned function ends it. */
export function watchContext(canvas: HTMLCanvasElement, onLost: (isLost: boolean) => void): () => void {
  const tell = (isLost: boolean) => () => {
    canvas.style.display = isLost ? 'none' : 'block';
    onLost(isLost);
  };
  const [lost, restored] = [tell(true), tell(false)];
  canvas.addEventListener('webglcontextlost', lost);
  canvas.addEventListener('webglcontextrestored', restored);
  return () => {
    canvas.removeEventListener('webglcontextlost', lost);
    canvas.removeEventListener('webglcontextrestored', restored);
  };
}

/** Lets a game's loop run while there is something to show, and sleep otherwise. */
export class FrameBudget {
  private framesLeft = settlingFrames;
  private alive = true;

  /** `isBusy`: whether something moves, so that frames are needed whatever else happens. */
  constructor(
    private readonly game: Phaser.Game,
    private readonly isBusy: () => boolean,
  ) {
    // Screen readers read the page's own words instead.
    game.canvas.setAttribute('aria-hidden', 'true');
    game.canvas.style.display = 'block';
    game.events.on(Phaser.Core.Events.POST_RENDER, this.rest, this);
    this.wake();
  }

  get isAlive(): boolean {
    return this.alive;
  }

  /** Draws the next frames; with nothing to move the loop then sleeps. */
  wake(): void {
    this.framesLeft = settlingFrames;
    if (this.alive && !document.hidden && !this.game.loop.running) this.game.loop.wake(true);
  }

  sleep(): void {
    this.game.loop.sleep();
  }

  /** Ends the game and frees everything it holds. */
  destroy(): void {
    this.alive = false;
    this.game.events.off(Phaser.Core.Events.POST_RENDER, this.rest, this);
    this.game.destroy(true);
    // Phaser takes itself down in its next step, so it must be awake for one more.
    this.game.loop.wake();
  }

  private rest(): void {
    this.framesLeft -= 1;
    if (!this.isBusy() && this.framesLeft <= 0) this.game.loop.sleep();
  }
}
