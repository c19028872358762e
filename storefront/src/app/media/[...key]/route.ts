import { env } from "@/lib/env";

const SAFE_SEGMENT = /^[\w-][\w.\- ]*$/;
const PASSED_ON = ["content-type", "content-length", "etag", "last-modified"];
/** What a client says it has; the API answers 304 without the picture when that is still right. */
const CONDITIONS = ["if-none-match", "if-modified-since"];
const TIMEOUT_MS = 15_000;

/**
 * Hands on a file that the house keeps. Its name changes with its content, so it may be kept for
 * ever. Only pictures pass: anything else could run in the house's name.
 */
export async function GET(
  request: Request,
  { params }: { params: Promise<{ key: string[] }> },
): Promise<Response> {
  const segments = (await params).key.map(decodeSegment);
  if (!segments.every((segment) => segment !== null && SAFE_SEGMENT.test(segment))) {
    return notFound();
  }
  const path = segments.map((segment) => encodeURIComponent(segment ?? "")).join("/");
  const conditions = pick(request.headers, CONDITIONS);
  // Not keeping the answer would say "no-cache" upstream, which overrules the conditions.
  conditions.set("cache-control", "max-age=0");
  const upstream = await firstWithFile(path, conditions);
  if (!upstream) {
    return new Response(null, { status: 502, headers: { "cache-control": "no-store" } });
  }
  const type = upstream.headers.get("content-type") ?? "";
  const isUnchanged = upstream.status === 304;
  if (!isUnchanged && (!upstream.ok || !/^image\/(webp|avif|png|jpeg)/.test(type))) {
    await upstream.body?.cancel();
    return notFound();
  }
  const headers = pick(upstream.headers, PASSED_ON);
  headers.set("cache-control", "public, max-age=31536000, immutable");
  return new Response(isUnchanged ? null : upstream.body, {
    status: isUnchanged ? 304 : 200,
    headers,
  });
}

/**
 * Asks the storage, where there is one of its own, then the API: files from before the house moved
 * them lie there.
 * @returns the answer with the file, or the last refusal; undefined when one did not answer, which may
 *   have it.
 */
async function firstWithFile(path: string, headers: Headers): Promise<Response | undefined> {
  const { MEDUSA_BACKEND_URL, S3_FILE_URL } = env();
  const bases = [...(S3_FILE_URL ? [S3_FILE_URL] : []), `${MEDUSA_BACKEND_URL}/static`];
  let refusal: Response | undefined;
  let isSilent = false;
  for (const base of bases) {
    const answer = await ask(`${base}/${path}`, headers);
    if (answer && (answer.ok || answer.status === 304)) {
      return answer;
    }
    isSilent ||= answer === undefined;
    await refusal?.body?.cancel();
    refusal = answer ?? refusal;
  }
  if (isSilent) {
    await refusal?.body?.cancel();
    return undefined;
  }
  return refusal;
}

async function ask(url: string, headers: Headers): Promise<Response | undefined> {
  try {
    return await fetch(url, {
      cache: "no-store",
      headers,
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return undefined;
  }
}

function pick(from: Headers, names: readonly string[]): Headers {
  const headers = new Headers();
  for (const name of names) {
    const value = from.get(name);
    if (value) {
      headers.set(name, value);
    }
  }
  return headers;
}

function decodeSegment(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}

function notFound(): Response {
  return new Response(null, { status: 404, headers: { "cache-control": "public, max-age=60" } });
}
