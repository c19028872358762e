/** A power of two, so that a place is a few bits of the mark. */
const PLACES = 16_384;

function markOf(key: string): number {
  let mark = 0x811c9dc5 | 0;
  for (let index = 0; index < key.length; index += 1) {
    mark = Math.imul(mark ^ key.charCodeAt(index), 0x01000193);
  }
  // 0 stands for nothing.
  return mark || 1;
}

/**
 * Knows what was asked lately by a mark alone. Most questions to a shop with many filters are asked
 * once; to keep their answers costs more than it ever gives back, so only what is asked again is kept.
 */
export class AskedBefore {
  private readonly marks = new Int32Array(PLACES);

  /**
   * Notes a question.
   *
   * @returns whether it was asked lately; now and then a question that was not is taken for one that was,
   *   or the other way round
   */
  note(key: string): boolean {
    const mark = markOf(key);
    const place = (mark ^ (mark >>> 16)) & (PLACES - 1);
    const isKnown = this.marks[place] === mark;
    this.marks[place] = mark;
    return isKnown;
  }
}
