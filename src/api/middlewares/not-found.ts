import type { MedusaNextFunction, MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { Application, RequestHandler } from "express";

const completed = new WeakSet<Application>();

const answerNotFound: RequestHandler = (_req, res) => {
  res.status(404).json({
    type: "not_found",
    code: "unknown_route",
    message: "There is nothing at this address.",
  });
};

/**
 * Adds the catch-all behind every route. Medusa registers `/health` after our middlewares, so the end
 * of the list is known only when the first request arrives.
 */
export function completeRoutes(
  req: MedusaRequest,
  res: MedusaResponse,
  next: MedusaNextFunction,
): void {
  res.removeHeader("X-Powered-By");
  const app = req.app as unknown as Application;
  if (!completed.has(app)) {
    completed.add(app);
    app.disable("x-powered-by");
    app.use(answerNotFound);
  }
  next();
}
