// The font cutter brings no types of its own.
declare module 'subset-font' {
  /** The font with the glyphs of a text only. */
  const subsetFont: (font: Buffer, text: string, options: { targetFormat: 'woff2' }) => Promise<Buffer>;
  // biome-ignore lint/style/noDefaultExport: the package exports it so
  export default subsetFont;
}
