/** What a review is signed with when the client's account has no name. */
const SOMEBODY = "A client";

/**
 * The name under a review: the first name and the initial of the last one, never more.
 *
 * @returns "Helena S.", "Helena", or "A client"
 */
export function authorName(first: string | null, last: string | null): string {
  const name = first?.trim() ?? "";
  const [initial = ""] = last?.trim() ?? "";
  if (!name) {
    return SOMEBODY;
  }
  return initial ? `${name} ${initial.toLocaleUpperCase("en")}.` : name;
}
