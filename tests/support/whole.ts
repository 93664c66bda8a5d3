/** Set by `npm run soak`: what is tried here as a sample is tried whole. */
export const isWhole = process.env.HIKIWAKE_WHOLE === '1';
