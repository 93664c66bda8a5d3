// What the tests use of the generator that ours is held to.
declare module 'seedrandom/lib/alea' {
  /** Alea generator: same seed string, same sequence, on every machine. */
  interface Alea {
    (): number;
    int32(): number;
  }
  function alea(seed: string): Alea;
  // biome-ignore lint/style/noDefaultExport: the library's CommonJS export is seen as a default export
  export default alea;
}
