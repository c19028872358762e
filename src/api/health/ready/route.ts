import { performance } from "node:perf_hooks";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import type { MedusaContainer } from "@medusajs/framework/types";
import { ContainerRegistrationKeys, Modules } from "@medusajs/framework/utils";
import { environment } from "../../../config";
import { type CheckResult, type Readiness, runCheck, summarise } from "../../../lib/health";
import { isDraining } from "../../middlewares/lifecycle";
import { openCatalogue } from "../../store/catalogue/reader";
import { pingRedis } from "../../../providers/redis/client";

const TIMEOUT_MS = 2000;
const PROBE = { name: "house.readiness_probed", data: {} };

function check(ask: () => Promise<unknown>): Promise<CheckResult> {
  return runCheck(ask, TIMEOUT_MS, () => performance.now());
}

function askBus(container: MedusaContainer): Promise<unknown> {
  return environment.redisUrl
    ? pingRedis(environment.redisUrl)
    : container.resolve(Modules.EVENT_BUS).emit(PROBE, { internal: true });
}

/** The catalogue is in memory, and the engine that answers questions in words is the one configured. */
async function askCatalogue(container: MedusaContainer): Promise<void> {
  const [{ text }] = await Promise.all([
    openCatalogue(container),
    container.resolve(Modules.SEARCH).listIndexes(),
  ]);
  await text.check();
}

/** Whether this process should get traffic: 200 when ready or degraded, 503 when unavailable. */
export const GET = async (req: MedusaRequest, res: MedusaResponse<Readiness>): Promise<void> => {
  const container = req.scope;
  const [database, bus, search] = await Promise.all([
    check(async () => container.resolve(ContainerRegistrationKeys.PG_CONNECTION).raw("select 1")),
    check(() => askBus(container)),
    check(() => askCatalogue(container)),
  ]);
  const readiness = summarise({ database, bus, search }, isDraining());
  res.status(readiness.status === "unavailable" ? 503 : 200).json(readiness);
};
