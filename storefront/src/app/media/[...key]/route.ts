import { env } from "@/lib/env";

const SAFE_SEGMENT = /^[\w-][\w.\- ]*$/;
const PASSED_ON = ["content-type", "content-length", "etag", "last-modified"];
/** What a client says it has; the API answers 304 without the picture when that is still right. */
const CONDITIONS = ["if-none-match", "if-modified-since"];
const TIMEOUT_MS = 15_000;

/**
 * Hands on a file that the API keeps. Its name changes with its content, so it may be kept for
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
  let upstream: Response;
  try {
    upstream = await fetch(`${env().MEDUSA_BACKEND_URL}/static/${path}`, {
      cache: "no-store",
      headers: conditions,
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
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
