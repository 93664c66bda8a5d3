// Bytes for links: small numbers take one byte, and bytes travel as base64url letters.
// Invariant: reading past the end, or a letter that is none, makes the whole reading fail; nothing is guessed.
import { elementAt } from '../engine/model/list-access';

const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

export function formatBase64Url(bytes: readonly number[]): string {
  let out = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const group = (elementAt(bytes, i) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    const length = bytes.length - i >= 3 ? 4 : bytes.length - i + 1;
    for (let k = 0; k < length; k++) out += letters[(group >> (18 - 6 * k)) & 63];
  }
  return out;
}

/** The bytes, or null when the text is not base64url without padding. */
export function parseBase64Url(text: string): number[] | null {
  if (text.length % 4 === 1) return null;
  const out: number[] = [];
  let held = 0;
  let bits = 0;
  for (const letter of text) {
    const value = letters.indexOf(letter);
    if (value < 0) return null;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out.push((held >> bits) & 255);
  }
  return (held & ((1 << bits) - 1)) === 0 ? out : null;
}

/** Appends a whole number ≥ 0, seven bits a byte, lowest first. */
export function writeVarint(bytes: number[], n: number): void {
  let left = n;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  bytes.push(left);
}

/** A whole number of either sign. */
export function writeSignedVarint(bytes: number[], n: number): void {
  writeVarint(bytes, n < 0 ? -2 * n - 1 : 2 * n);
}

export function writeString(bytes: number[], text: string): void {
  writeVarint(bytes, text.length);
  for (let i = 0; i < text.length; i++) writeVarint(bytes, text.charCodeAt(i));
}

/** Hex digits, two a byte; the length in bytes must be known to the reader. */
export function writeHex(bytes: number[], hex: string): void {
  for (let i = 0; i < hex.length; i += 2) bytes.push(Number.parseInt(hex.slice(i, i + 2), 16));
}

/** Reads what the `write` functions wrote. After a failure everything reads as 0 and `isBroken` stays true. */
export class ByteReader {
  isBroken = false;
  private at = 0;
  constructor(private readonly bytes: readonly number[]) {}

  byte(): number {
    const value = this.bytes[this.at];
    if (value === undefined) return this.fail();
    this.at += 1;
    return value;
  }

  /** A number up to `most`; a larger one breaks the reading. */
  varint(most: number): number {
    let value = 0;
    let unit = 1;
    for (let k = 0; k < 8; k++) {
      const b = this.byte();
      value += (b % 128) * unit;
      if (b < 128) return value <= most && (b !== 0 || k === 0) ? value : this.fail();
      unit *= 128;
    }
    return this.fail();
  }

  signedVarint(): number {
    const n = this.varint(2 ** 48);
    return n % 2 === 1 ? -(n + 1) / 2 : n / 2;
  }

  text(most: number): string {
    const length = this.varint(most);
    let out = '';
    for (let i = 0; i < length && !this.isBroken; i++) out += String.fromCharCode(this.varint(65_535));
    return out;
  }

  hex(length: number): string {
    let out = '';
    for (let i = 0; i < length; i++) out += this.byte().toString(16).padStart(2, '0');
    return out;
  }

  isAtEnd(): boolean {
    return this.at === this.bytes.length;
  }

  private fail(): number {
    this.isBroken = true;
    return 0;
  }
}
