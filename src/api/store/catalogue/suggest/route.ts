import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerFromCatalogue } from "../answers";
import { parseQuery } from "../parse-query";
import { suggestQuery } from "../validators";

/** What somebody who is still typing may mean. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerFromCatalogue(req, res, async (reader, reading, askEngine) => {
    const query = { ...parseQuery(suggestQuery, req.query), ...reading };
    return Buffer.from(JSON.stringify(await reader.suggest(query, askEngine)));
  });
}
