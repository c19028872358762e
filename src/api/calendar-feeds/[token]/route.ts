import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { notFound } from "../../../lib/house-error";
import { bookingReader } from "../../shared/booking/booking-reader";
import { diaryCalendar, sendCalendar } from "../../shared/booking/calendar-answer";

const ENTRIES_MAX = 100;
const PAGES_MAX = 10;
const PAST_DAYS = 90;
const DAY_MS = 86_400_000;
const TOKEN = /^([\w-]{20,128})\.ics$/;
const SHOWN = ["requested", "confirmed", "completed"] as const;

/** A stylist's diary for calendar programs; the secret address is the key. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  const reader = bookingReader(req.scope);
  const token = TOKEN.exec(req.params.token ?? "")?.[1];
  const stylistId = token ? await reader.stylistOfFeedToken(token) : null;
  if (!stylistId) {
    throw notFound("There is no calendar at this address.");
  }
  const from = new Date(Date.now() - PAST_DAYS * DAY_MS).toISOString();
  const bookings = [];
  for (let page = 0; page < PAGES_MAX; page += 1) {
    const offset = page * ENTRIES_MAX;
    const query = { stylist_id: stylistId, status: SHOWN, from, limit: ENTRIES_MAX, offset };
    const found = await reader.listBookingsPage(query);
    bookings.push(...found.bookings);
    if (bookings.length >= found.count) {
      break;
    }
  }
  sendCalendar(res, await diaryCalendar(req.scope, bookings), "diary.ics");
}
