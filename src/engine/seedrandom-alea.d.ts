declare module 'seedrandom/lib/alea' {
  /** Alea generator: same seed string, same sequence, on every machine. */
  interface Alea {
    (): number;
    int32(): number;
  }
  function alea(seed: string): Alea;
  export default alea;
}
