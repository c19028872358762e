import { env } from "@/lib/env";

const SAFE_SEGMENT = /^[\w-][\w.\- ]*$/;
const PASSED_ON = ["content-type", "content-length", "etag", "last-modified"];
const TIMEOUT_MS = 15_000;

/**
 * Hands on a file that the API keeps. Its name changes with its content, so it may be kept for
 * ever. Only pictures pass: anything else could run in the house's name.
 */
export async function GET(
  _request: Request,
  { params }: { params: Promise<{ key: string[] }> },
): Promise<Response> {
  const segments = (await params).key.map(decodeSegment);
  if (!segments.every((segment) => segment !== null && SAFE_SEGMENT.test(segment))) {
    return notFound();
  }
  const path = segments.map((segment) => encodeURIComponent(segment ?? "")).join("/");
  let upstream: Response;
  try {
    upstream = await fetch(`${env().MEDUSA_BACKEND_URL}/static/${path}`, {
      cache: "no-store",
      redirect: "error",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
  } catch {
    return new Response(null, { status: 502, headers: { "cache-control": "no-store" } });
  }
  const type = upstream.headers.get("content-type") ?? "";
  if (!upstream.ok || !/^image\/(webp|avif|png|jpeg)/.test(type)) {
    await upstream.body?.cancel();
    return notFound();
  }
  const headers = new Headers({ "cache-control": "public, max-age=31536000, immutable" });
  for (const name of PASSED_ON) {
    const value = upstream.headers.get(name);
    if (value) {
      headers.set(name, value);
    }
  }
  return new Response(upstream.body, { headers });
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
