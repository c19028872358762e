/** Every state a brand can be in. `draft` is where it starts. */
export const BRAND_STATUSES = ["draft", "approved", "suspended"] as const;

export type BrandStatus = (typeof BRAND_STATUSES)[number];

/** Only these are shown to clients: nothing of a partner is public before it is approved. */
export const PUBLIC_BRAND_STATUSES: readonly BrandStatus[] = ["approved"];

type Transition = { event: string };

/**
 * The state machine of a brand: from, to, and the event that follows. What is not listed is
 * refused. A suspended brand comes back as approved; nothing becomes a draft again.
 */
const BRAND_TRANSITIONS: Readonly<
  Record<BrandStatus, Readonly<Partial<Record<BrandStatus, Transition>>>>
> = {
  draft: { approved: { event: "brand.approved" } },
  approved: { suspended: { event: "brand.suspended" } },
  suspended: { approved: { event: "brand.reinstated" } },
};

/**
 * Looks up a transition.
 *
 * @returns the transition, or undefined when it is not allowed (staying put is not a transition)
 */
export function brandTransition(from: BrandStatus, to: BrandStatus): Transition | undefined {
  return BRAND_TRANSITIONS[from][to];
}
