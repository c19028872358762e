/** Orders that a list can be read in. */
export const SORTS = ["newest", "a-z"] as const;
export type Sort = (typeof SORTS)[number];
