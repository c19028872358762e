import { Section, Skeleton } from "@/ui";

/** Holds the place of the page while it is read. */
export default function Loading() {
  return (
    <Section>
      <Skeleton height="4rem" width="min(24rem, 100%)" />
      <Skeleton height="24rem" />
    </Section>
  );
}
