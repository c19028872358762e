import type { MedusaContainer } from "@medusajs/framework/types";
import { BOOKING_MODULE } from "../../../modules/booking";
import type { NextSlotsQuery, Slot } from "../../../modules/booking/types";

/** What the list asks the booking module, once for all stylists of a page. */
type DiaryReader = {
  nextFreeSlots(query: NextSlotsQuery): Promise<Map<string, Slot[]>>;
};

export function diaryReader(scope: MedusaContainer): DiaryReader {
  return scope.resolve<DiaryReader>(BOOKING_MODULE);
}
