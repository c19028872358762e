import { notFound } from "next/navigation";

/** Every address that the house does not know; never kept, so that inventing some fills no cache. */
export const dynamic = "force-dynamic";

export default function Unknown() {
  notFound();
}
