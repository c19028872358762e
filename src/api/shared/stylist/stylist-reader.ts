import type { MedusaContainer } from "@medusajs/framework/types";
import { STYLIST_MODULE } from "../../../modules/stylist";
import type { ListedStylist } from "../../../modules/stylist/lib/listing";
import type {
  PublicStylistRow,
  StylistQueuePage,
  StylistQueueQuery,
} from "../../../modules/stylist/types";

/** What routes ask the stylist module; changing anything is for workflows. */
type StylistReader = {
  approvedFacts(): Promise<ListedStylist[]>;
  publicStylists(keys: readonly string[]): Promise<Map<string, PublicStylistRow>>;
  queuePage(query: StylistQueueQuery): Promise<StylistQueuePage>;
};

export function stylistReader(scope: MedusaContainer): StylistReader {
  return scope.resolve<StylistReader>(STYLIST_MODULE);
}
