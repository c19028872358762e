/**
 * Moves one entry of a list to another place.
 * @param to where it stands afterwards; outside of the list counts as its end.
 * @returns a new list; the same one when nothing moves.
 */
export function movedTo<T>(list: readonly T[], from: number, to: number): readonly T[] {
  const place = Math.min(list.length - 1, Math.max(0, to));
  const entry = list[from];
  if (entry === undefined || place === from) {
    return list;
  }
  const rest = list.filter((_, index) => index !== from);
  return [...rest.slice(0, place), entry, ...rest.slice(place)];
}

/** A title to begin with, from the name of a file: "evening-in_silk.jpg" gives "Evening in silk". */
export function titleOfFile(name: string): string {
  const words = name
    .replace(/\.[a-z0-9]+$/i, "")
    .replace(/[-_]+/g, " ")
    .trim();
  return (words.charAt(0).toUpperCase() + words.slice(1)).slice(0, 120);
}
