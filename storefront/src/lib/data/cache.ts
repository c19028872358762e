/** How long a read of the catalogue is served before it is refreshed, in seconds. */
const CATALOGUE_SECONDS = 60;

/** Data-cache options of a read of the catalogue. */
export function catalogue(...tags: string[]): { next: { revalidate: number; tags: string[] } } {
  return { next: { revalidate: CATALOGUE_SECONDS, tags } };
}
