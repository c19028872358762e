import type { MedusaResponse } from "@medusajs/framework/http";
import { environment } from "../../../config";
import { closeCalendarFeedWorkflow } from "../../../workflows/booking/workflows/close-calendar-feed";
import { renewCalendarFeedWorkflow } from "../../../workflows/booking/workflows/renew-calendar-feed";
import type { StylistRequest } from "../../middlewares/stylist-actor";

/** Gives the stylist's diary a new secret address, shown once; the one before no longer works. */
export async function POST(req: StylistRequest, res: MedusaResponse): Promise<void> {
  const { result } = await renewCalendarFeedWorkflow(req.scope).run({
    input: { stylist_id: req.stylist.id },
  });
  const { token } = result;
  res.status(201).json({ url: `${environment.backendUrl}/calendar-feeds/${token}.ics`, token });
}

/** Closes the feed. */
export async function DELETE(req: StylistRequest, res: MedusaResponse): Promise<void> {
  await closeCalendarFeedWorkflow(req.scope).run({ input: { stylist_id: req.stylist.id } });
  res.json({ object: "calendar_feed", deleted: true });
}
