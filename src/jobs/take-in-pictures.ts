import type { MedusaContainer } from "@medusajs/framework/types";
import { environment } from "../config";
import { takeInRemotePictures } from "../workflows/picture/take-in-pictures";

let working = false;

/** Brings pictures of imported pieces into the house, and tries those again that could not be had. */
export default async function takeInPictures(container: MedusaContainer): Promise<void> {
  if (working || !environment.catalogue.watches) {
    return;
  }
  working = true;
  try {
    await takeInRemotePictures(container);
  } finally {
    working = false;
  }
}

export const config = {
  name: "take-in-pictures",
  schedule: { interval: 20_000 },
};
