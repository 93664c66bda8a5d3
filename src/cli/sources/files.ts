// Every reading and writing of a file that a person has named: whatever the system says against it becomes one sentence that names the file.
// Invariant: no more of a file is read than may be looked at, and nothing is cut off in silence; what is no UTF-8 text is told as what it is.
import { accessSync, closeSync, constants, fstatSync, mkdirSync, openSync, readSync, type Stats, statSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { type DecodedText, decodeText } from '../../scenario/source/encoding';
import { UsageError } from '../commands/arguments';
import { formatPath, resolveTypedPath } from './project-paths';

/** What the system's codes mean of a file. */
const reasons: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  ENOTDIR: 'a part of its path is a file and no folder',
  EISDIR: 'it is a folder, and a file is needed',
  EACCES: 'this user may not',
  EPERM: 'this user may not',
  EROFS: 'nothing can be written there',
  ENOSPC: 'there is no room left',
  EDQUOT: 'there is no room left for this user',
  EFBIG: 'it would become too large',
  ENAMETOOLONG: 'its name is too long',
  ELOOP: 'its links lead in a circle',
  EMFILE: 'too many files are open',
  EEXIST: 'a file of that name is in the way',
  EIO: 'the disk or device failed',
  ENXIO: 'it is a device without anybody at its other end',
  EBUSY: 'it is in use',
  EPIPE: 'whoever was to read it has gone',
};

/** What went wrong with a file, as wrong use: exit code 2. */
export function fileError(what: 'read' | 'write' | 'make', path: string, error: unknown): UsageError {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const verb = { read: 'be read', write: 'be written', make: 'be made' }[what];
  return new UsageError(`${formatPath(path)} cannot ${verb}: ${reasons[code] ?? `the system says ${code || 'no'}`}.`);
}

export type PathKind = 'missing' | 'folder' | 'file';

/** What lies at a path; throws where that cannot be known. */
export function kindOf(path: string): PathKind {
  let found: Stats;
  try {
    found = statSync(path);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'ENOENT' || code === 'ENOTDIR' || code === 'ENAMETOOLONG') return 'missing';
    throw fileError('read', path, error);
  }
  return found.isDirectory() ? 'folder' : 'file';
}

/** The bytes of a file, a device or a pipe, at most one more than `most`: who gets more than `most` knows that there are more. */
function readBytes(path: string, most: number): { readonly bytes: Uint8Array; readonly size: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    if (size > most) return { bytes: new Uint8Array(), size };
    const room = Buffer.alloc(most + 1);
    let length = 0;
    while (length < room.length) {
      const count = readSync(file, room, length, Math.min(room.length - length, 65_536), null);
      if (count === 0) break;
      length += count;
    }
    return { bytes: room.subarray(0, length), size: length };
  } finally {
    closeSync(file);
  }
}

/** How much of a file may be looked at, and how that is told. */
export interface ReadLimit {
  readonly bytes: number;
  readonly told: string;
}

/** The text of a file, or what it is instead; throws a sentence where it cannot be read at all. */
export function readFile(path: string, { bytes: most, told }: ReadLimit): DecodedText {
  let read: ReturnType<typeof readBytes>;
  try {
    read = readBytes(path, most);
  } catch (error) {
    throw fileError('read', path, error);
  }
  const { bytes, size } = read;
  if (size <= most) return decodeText(bytes);
  const message = `Expected at most ${told}, found ${size > most + 1 ? `a file of ${size} bytes` : 'more'}.`;
  return { text: '', fault: { offset: 0, code: 'file-too-large', message, fix: 'Take away what does not belong in it, or split it.' } };
}

/** The path of a file that is to be written; throws at once where that cannot succeed, before anything has been worked out. */
export function requireTarget(word: string): string {
  const path = resolveTypedPath(word);
  try {
    if (kindOf(path) === 'folder') throw Object.assign(new Error(), { code: 'EISDIR' });
    accessSync(kindOf(path) === 'file' ? path : dirname(path), constants.W_OK);
    if (kindOf(dirname(path)) === 'file') throw Object.assign(new Error(), { code: 'ENOTDIR' });
  } catch (error) {
    throw error instanceof UsageError ? error : fileError('write', path, error);
  }
  return path;
}

export function writeFile(path: string, text: string): void {
  try {
    writeFileSync(path, text);
  } catch (error) {
    throw fileError('write', path, error);
  }
}

/** Makes a folder and those above it, one by one: made all at once, some systems try for ever. */
export function makeFolder(path: string): void {
  if (kindOf(path) === 'folder') return;
  const above = dirname(path);
  if (above !== path) makeFolder(above);
  try {
    mkdirSync(path);
  } catch (error) {
    throw fileError('make', path, error);
  }
}
