import { NotFoundState } from "@/features/layout/not-found-state";

export default function NotFound() {
  return <NotFoundState />;
}
