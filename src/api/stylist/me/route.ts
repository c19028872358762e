import type { MedusaResponse } from "@medusajs/framework/http";
import { updateStylistProfileWorkflow } from "../../../workflows/stylist/workflows/update-stylist-profile";
import type { StylistRequest } from "../../middlewares/stylist-actor";
import { readOwnStylist } from "../../shared/stylist/own-stylist";
import type { ProfileBody } from "./validators";

/** The stylist's own profile, with what is missing before it can be submitted. */
export async function GET(req: StylistRequest, res: MedusaResponse): Promise<void> {
  res.json({ stylist: await readOwnStylist(req.scope, req.stylist.id) });
}

/** Writes into the profile. What is approved is public at once; the house sees what was changed. */
export async function PUT(req: StylistRequest<ProfileBody>, res: MedusaResponse): Promise<void> {
  const { id } = req.stylist;
  await updateStylistProfileWorkflow(req.scope).run({
    input: { id, profile: req.validatedBody },
  });
  res.json({ stylist: await readOwnStylist(req.scope, id) });
}
