import { NotFoundState } from "@/features/layout/not-found-state";

/** What is not here, or belongs to somebody else. */
export default function NotFound() {
  return <NotFoundState room="atelier" />;
}
