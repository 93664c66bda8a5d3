// Phaser scene of the negotiating table (lamp, cups, sheets): decoration only, no information of the game.
import * as Phaser from 'phaser';
import type { TableGesture } from '../../app/ports';
import { parseHexColour, stageColours } from '../palette';

const SHEET = { width: 86, height: 116 };
const MILLISECONDS = { send: 620, answer: 620, seal: 520, rise: 700, theyRise: 700 } as const;

export class TableScene extends Phaser.Scene {
  private still: Phaser.GameObjects.Graphics | null = null;
  private moving: Phaser.GameObjects.Graphics | null = null;

  constructor(private readonly whenReady: () => void) {
    super('room');
  }

  create(): void {
    this.still = this.add.graphics();
    this.layOut();
    this.whenReady();
  }

  /** Draws what does not move, for the size the scene has now. */
  layOut(): void {
    const { width, height } = this.scale;
    const g = this.still;
    if (!g) return;
    g.clear();
    for (let ring = 0; ring < 24; ring += 1) {
      g.fillStyle(0xffdf9e, 0.007);
      g.fillEllipse(width / 2, height * 0.1, width * (1.2 - ring * 0.04), height * (1.4 - ring * 0.05));
    }
    drawCup(g, 30, height - 34, parseHexColour(stageColours.shu));
    drawCup(g, width - 30, height - 34, 0x56645f);
  }

  /** Plays one gesture; resolves when it is over. */
  async play(gesture: TableGesture): Promise<void> {
    this.stop();
    const { width, height } = this.scale;
    const box = this.add.graphics();
    this.moving = box;
    if (gesture === 'send' || gesture === 'answer') {
      const isOurs = gesture === 'send';
      drawSheet(box, isOurs ? parseHexColour(stageColours.shu) : 0x56645f);
      const [near, far] = [width * 0.08, width * 0.92];
      box.setPosition(isOurs ? near : far, height * (isOurs ? 1.1 : 0.3)).setAngle(isOurs ? -14 : 12);
      await this.move(box, { x: isOurs ? far : near, y: height * (isOurs ? 0.3 : 0.62), angle: isOurs ? 6 : -5, alpha: 0.15 }, gesture);
    } else if (gesture === 'seal') {
      box.lineStyle(3, parseHexColour(stageColours.shu), 0.9).strokeCircle(0, 0, 60);
      box.setPosition(width / 2, height * 0.34).setScale(0.4);
      await this.move(box, { scale: 3.4, alpha: 0 }, gesture);
    } else {
      box.fillStyle(0x140a05, 0.5).fillEllipse(0, 0, width * 0.3, height * 0.9);
      const isOurs = gesture === 'rise';
      box.setPosition(isOurs ? width * 0.04 : width * 0.96, height * 0.55);
      await this.move(box, { x: isOurs ? -width * 0.3 : width * 1.3, y: height * 0.3, alpha: 0 }, gesture);
    }
    // Another gesture may have taken its place meanwhile.
    if (this.moving === box) this.stop();
  }

  /** Takes away what moves; a gesture under way is over. */
  stop(): void {
    this.tweens.killAll();
    this.moving?.destroy();
    this.moving = null;
  }

  private move(target: Phaser.GameObjects.Graphics, to: object, gesture: TableGesture): Promise<void> {
    return new Promise((resolve) => {
      const over = () => resolve();
      this.tweens.add({ targets: target, ...to, duration: MILLISECONDS[gesture], ease: 'Cubic.easeInOut', onComplete: over, onStop: over });
    });
  }
}

/** A sheet of paper seen from above, with lines of writing and the mark of whose it is. */
function drawSheet(g: Phaser.GameObjects.Graphics, ink: number): void {
  const { width, height } = SHEET;
  g.fillStyle(0x120803, 0.35).fillRect(-width / 2 + 6, -height / 2 + 8, width, height);
  g.fillStyle(parseHexColour('#fbf8ef'), 1).fillRect(-width / 2, -height / 2, width, height);
  g.fillStyle(parseHexColour('#8f8671'), 0.8);
  for (let line = 0; line < 7; line += 1) g.fillRect(-width / 2 + 12, -height / 2 + 16 + line * 11, width - 24 - (line % 3) * 9, 2);
  g.fillStyle(ink, 1).fillRect(width / 2 - 24, height / 2 - 26, 14, 14);
}

function drawCup(g: Phaser.GameObjects.Graphics, x: number, y: number, ink: number): void {
  g.fillStyle(0x0d0603, 0.35).fillEllipse(x + 4, y + 6, 40, 34);
  g.fillStyle(parseHexColour('#e9dfc8'), 1).fillCircle(x, y, 17);
  g.lineStyle(2, ink, 0.8).strokeCircle(x, y, 14);
  g.fillStyle(0x6b7a3c, 1).fillCircle(x, y, 11);
}
