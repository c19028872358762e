import { Modules } from "@medusajs/framework/utils";
import { createStep, StepResponse } from "@medusajs/framework/workflows-sdk";
import { conflict } from "../../../lib/house-error";

type SignInAsStylistStepInput = { auth_identity_id: string; stylist_id: string };

const signInAsStylistStepId = "sign-in-as-stylist";

/**
 * Makes an identity sign in as a stylist. Undone by emptying the key: Medusa's own step deletes it,
 * which its update merges away, so that the identity would name a stylist who is gone for ever.
 *
 * @throws HouseError 409 `already_applied` when it signs in as another
 */
export const signInAsStylistStep = createStep(
  signInAsStylistStepId,
  async ({ auth_identity_id: id, stylist_id }: SignInAsStylistStepInput, { container }) => {
    const auth = container.resolve(Modules.AUTH);
    const { app_metadata } = await auth.retrieveAuthIdentity(id);
    if (app_metadata?.stylist_id) {
      throw conflict("already_applied", "You have an application already. Sign in to follow it.");
    }
    await auth.updateAuthIdentities({ id, app_metadata: { ...app_metadata, stylist_id } });
    return new StepResponse({ stylist_id }, id);
  },
  async (id, { container }) => {
    if (id) {
      const auth = container.resolve(Modules.AUTH);
      const { app_metadata } = await auth.retrieveAuthIdentity(id);
      await auth.updateAuthIdentities({ id, app_metadata: { ...app_metadata, stylist_id: null } });
    }
  },
);
