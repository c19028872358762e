import { hash } from "node:crypto";
import type { MedusaRequest, MedusaResponse } from "@medusajs/framework/http";
import { LRUCache } from "lru-cache";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { environment } from "../../../config";
import { tooManyRequests } from "../../../lib/house-error";
import type { CatalogueLanguage } from "../../../lib/catalogue/document";
import { AskedBefore } from "../../../modules/catalogue/lib/asked-before";
import type { CatalogueAudience } from "../../../modules/catalogue/lib/catalogue-query";
import type { CatalogueReader } from "../../../modules/catalogue/view/reader";
import { audienceOf, signedInClient } from "./audience";
import { openCatalogue } from "./reader";

const MAX_BYTES = 64 * 1024 * 1024;
/** Questions in words that had to be asked of the engine, per address and minute. */
const SEARCHES_PER_MINUTE = 600;

type Answer = { generation: number; etag: string; body: Buffer };
type Reading = { language: CatalogueLanguage; audience: CatalogueAudience };

/** Of all processes' databases; who shares a mark with another is at worst kept a question too early. */
const asked = new AskedBefore();
const answers = new WeakMap<CatalogueReader, LRUCache<string, Answer>>();
const searches = new RateLimiterMemory({
  points: SEARCHES_PER_MINUTE * environment.rateLimitScale,
  duration: 60,
});

function answersOf(reader: CatalogueReader): LRUCache<string, Answer> {
  let kept = answers.get(reader);
  if (!kept) {
    kept = new LRUCache({ maxSize: MAX_BYTES, sizeCalculation: ({ body }) => body.length + 200 });
    answers.set(reader, kept);
  }
  return kept;
}

/** Counts a question that costs the database something. */
async function chargeSearch(ip: string): Promise<void> {
  try {
    await searches.consume(ip);
  } catch (refusal) {
    if (refusal instanceof Error) {
      throw refusal;
    }
    throw tooManyRequests(Math.ceil((refusal as RateLimiterRes).msBeforeNext / 1000) || 1);
  }
}

function send(req: MedusaRequest, res: MedusaResponse, { etag, body }: Answer): void {
  const shared = signedInClient(req) === undefined;
  res.setHeader("ETag", etag);
  // Shared caches may keep it and have to ask every time whether it is still true.
  res.setHeader(
    "Cache-Control",
    shared ? "public, max-age=0, must-revalidate" : "private, max-age=0, must-revalidate",
  );
  res.vary("x-medusa-locale, authorization, cookie");
  const asked = req.headers["if-none-match"];
  if (asked?.split(",").some((tag) => tag.trim().replace(/^W\//, "") === etag)) {
    res.status(304).end();
    return;
  }
  res.setHeader("Content-Type", "application/json; charset=utf-8");
  res.setHeader("Content-Length", body.length);
  res.end(body);
}

/**
 * Answers from what was answered before to the same question, as long as the catalogue has not
 * changed since; computes otherwise, and keeps what is asked a second time. The entity tag is the hash of the body, so that it is the same
 * in every process.
 *
 * @param compute the answer, as the JSON that is sent; it calls `askEngine` before it asks the text engine,
 *   which is counted per address
 */
export async function answerFromCatalogue(
  req: MedusaRequest,
  res: MedusaResponse,
  compute: (
    reader: CatalogueReader,
    reading: Reading,
    askEngine: () => Promise<void>,
  ) => Promise<Buffer>,
): Promise<void> {
  const [reader, audience] = await Promise.all([openCatalogue(req.scope), audienceOf(req)]);
  const language: CatalogueLanguage = req.locale?.startsWith("fr") ? "fr" : "en";
  const key = `${audience} ${language} ${req.originalUrl}`;
  const kept = answersOf(reader);
  const known = kept.get(key);
  if (known?.generation === reader.view.generation) {
    send(req, res, known);
    return;
  }
  const { generation } = reader.view;
  const askEngine = () => chargeSearch(req.ip ?? "unknown");
  const body = await compute(reader, { language, audience }, askEngine);
  const answer = { generation, etag: `"${hash("sha1", body, "base64url")}"`, body };
  if (asked.note(key) && reader.view.generation === generation) {
    kept.set(key, answer);
  }
  send(req, res, answer);
}
