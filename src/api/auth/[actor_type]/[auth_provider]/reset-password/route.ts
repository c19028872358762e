import { setTimeout as sleep } from "node:timers/promises";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { ContainerRegistrationKeys } from "@medusajs/framework/utils";
import { generateResetPasswordTokenWorkflow } from "@medusajs/medusa/core-flows";

/** Longer than the work for a known address takes, so that the time taken tells nothing. */
const ANSWER_AFTER_MS = 300;

type ResetRequest = { identifier: string; metadata?: Record<string, unknown> };

/** Medusa's own route, with the same answer after the same time for known and unknown addresses. */
export const POST = async (
  req: MedusaRequest<ResetRequest>,
  res: MedusaResponse,
): Promise<void> => {
  const { http } = req.scope.resolve(ContainerRegistrationKeys.CONFIG_MODULE).projectConfig;
  const { actor_type: actorType = "", auth_provider: provider = "" } = req.params;
  const { identifier, metadata } = req.validatedBody;
  const reset = generateResetPasswordTokenWorkflow(req.scope).run({
    input: {
      entityId: identifier,
      actorType,
      provider,
      secret: http.jwtSecret ?? "",
      jwtOptions: http.jwtOptions,
      metadata,
    },
    throwOnError: false,
  });
  await Promise.all([sleep(ANSWER_AFTER_MS), reset]);
  res.status(201).json({});
};
