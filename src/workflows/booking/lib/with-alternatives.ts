import { conflict, HouseError } from "../../../lib/house-error";
import type BookingModuleService from "../../../modules/booking/service";
import type { NearestSlotsQuery } from "../../../modules/booking/types";

const ALTERNATIVES = 3;

type Wanted = Omit<NearestSlotsQuery, "count">;

/**
 * Does something that needs a free hour. Where the hour is taken, the refusal names the three free
 * ones that are nearest to it.
 *
 * @param wanted the hour, or how to find out about it; asked only after a refusal
 * @throws HouseError 409 `slot_taken` with `details.alternatives`, or whatever `work` throws
 */
export async function withAlternatives<Result>(
  service: BookingModuleService,
  wanted: Wanted | (() => Promise<Wanted>),
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    return await work();
  } catch (error) {
    const isTaken = error instanceof HouseError && error.code === "slot_taken";
    if (!isTaken || error.details?.alternatives) {
      throw error;
    }
    const asked = typeof wanted === "function" ? await wanted() : wanted;
    const alternatives = await service.nearestSlots({ ...asked, count: ALTERNATIVES });
    throw conflict("slot_taken", error.message, { ...error.details, alternatives });
  }
}
