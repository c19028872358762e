type Encoder = { toBuffer: (...args: unknown[]) => Promise<unknown> };

/**
 * Lets one picture be encoded after another.
 *
 * Node gives sharp, reading files and finding hosts the same four threads. A first visitor of a list
 * asks for dozens of pictures at once, and an AVIF takes a core for a tenth of a second and more:
 * unqueued, every page waits behind all of them, and both cores are taken from those who look.
 *
 * @param encoder the prototype of sharp's pipelines; changed in place
 */
export function encodeOneAtATime(encoder: Encoder): void {
  const { toBuffer } = encoder;
  let last: Promise<unknown> = Promise.resolve();
  encoder.toBuffer = function queued(this: unknown, ...args) {
    const work = (): Promise<unknown> => toBuffer.apply(this, args);
    const turn = last.then(work, work);
    last = turn;
    return turn;
  };
}
