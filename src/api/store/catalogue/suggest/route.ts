import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { answerFromCatalogue } from "../answers";
import { parseQuery } from "../parse-query";
import { suggestQuery } from "../validators";

/** What somebody who is still typing may mean. */
export async function GET(req: MedusaRequest, res: MedusaResponse): Promise<void> {
  await answerFromCatalogue(req, res, (reader, reading, askEngine) =>
    reader.suggest({ ...parseQuery(suggestQuery, req.query), ...reading }, askEngine),
  );
}
