// Scene behind the negotiating table: loaded lazily, plays gestures, destroyed with its element.
// Invariant: without WebGL, while it is lost, or where Phaser does not load, CSS plays the gesture; with reduced motion nothing does.
import type { TableGesture, TableRoomPort } from '../../app/ports';
import type { TableStage } from './stage';

/** How long the CSS animation of a gesture takes, in milliseconds. */
const styledTime = 700;

/** `isStill`: motion is to be reduced. */
export function createTableScenePort(isStill: () => boolean): TableRoomPort {
  let host: HTMLElement | null = null;
  let room: TableStage | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const open = async (parent: HTMLElement): Promise<void> => {
    const { createTableStage } = await import('./stage');
    const show = (isLost: boolean): void => {
      parent.dataset.room = isLost ? 'still' : 'live';
    };
    const made = await createTableStage(parent, show);
    if (parent !== host) return made.destroy();
    room = made;
    show(false);
  };
  const styled = (parent: HTMLElement, gesture: TableGesture): void => {
    clearTimeout(timer);
    parent.dataset.gesture = gesture;
    timer = setTimeout(() => delete parent.dataset.gesture, styledTime);
  };

  return {
    attach: (next) => {
      if (next === host) return;
      room?.destroy();
      room = null;
      clearTimeout(timer);
      host = next;
      if (next) {
        open(next).catch(() => {
          next.dataset.room = 'still';
        });
      }
    },
    play: (gesture) => {
      const parent = host;
      if (!parent || isStill()) return;
      if (!room || parent.dataset.room === 'still') return styled(parent, gesture);
      parent.dataset.acting = 'true';
      const over = () => delete parent.dataset.acting;
      room.play(gesture).then(over, over);
    },
  };
}
