import { AtelierSkeleton } from "@/features/atelier/frame/atelier-skeleton";

/** Holds the place of the page while it is read. */
export default function Loading() {
  return <AtelierSkeleton />;
}
