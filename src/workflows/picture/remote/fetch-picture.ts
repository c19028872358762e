import { lookup as resolveName } from "node:dns";
import { type IncomingMessage, request as requestHttp } from "node:http";
import { request as requestHttps } from "node:https";
import type { LookupFunction } from "node:net";
import { PictureError } from "../../../lib/pictures/picture-error";
import { isTrustedHost } from "../../../lib/pictures/trusted-host";
import { isPublicAddress } from "./public-address";
import { readRemoteAddress } from "./remote-address";

const REDIRECTS_MAX = 3;
const HEADER_MAX_BYTES = 16 * 1024;
const REDIRECTS: ReadonlySet<number> = new Set([301, 302, 303, 307, 308]);

type FetchPictureOptions = {
  /** `host:port` of servers that may be asked wherever they are. */
  trustedHosts: readonly string[];
  /** From the first name looked up to the last byte, over all redirects. */
  timeoutMs: number;
  maxBytes: number;
};

/**
 * Looks a name up and gives the connection these very addresses: whoever owns the name cannot change
 * it between the check and the connection. One that is not public spoils them all.
 */
const publicLookup: LookupFunction = (host, { family, all }, callback) => {
  resolveName(host, { all: true, family, verbatim: true }, (error, addresses) => {
    const [first] = addresses ?? [];
    if (error || !first) {
      callback(error ?? new PictureError("unreachable"), "");
    } else if (!addresses.every(({ address }) => isPublicAddress(address))) {
      callback(new PictureError("address_refused"), "");
    } else if (all) {
      callback(null, addresses);
    } else {
      callback(null, first.address, first.family);
    }
  });
};

function ask(url: URL, trusted: boolean, signal: AbortSignal): Promise<IncomingMessage> {
  const request = url.protocol === "https:" ? requestHttps : requestHttp;
  return new Promise((resolve, reject) => {
    request(url, {
      // A connection of its own: one that somebody else opened would not have been checked.
      agent: false,
      signal,
      maxHeaderSize: HEADER_MAX_BYTES,
      ...(!trusted && { lookup: publicLookup }),
      headers: {
        accept: "image/avif,image/webp,image/png,image/jpeg",
        "accept-encoding": "identity",
        "user-agent": "StyleByZaga",
      },
    })
      .once("response", resolve)
      .once("error", reject)
      .end();
  });
}

async function readAll(answer: IncomingMessage, maxBytes: number): Promise<Buffer> {
  if (Number(answer.headers["content-length"] ?? 0) > maxBytes) {
    throw new PictureError("too_large");
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of answer) {
    const bytes = chunk as Buffer;
    size += bytes.length;
    // What a server says of its length is not relied on.
    if (size > maxBytes) {
      throw new PictureError("too_large");
    }
    chunks.push(bytes);
  }
  return Buffer.concat(chunks, size);
}

async function follow(
  address: string,
  { trustedHosts, maxBytes }: FetchPictureOptions,
  signal: AbortSignal,
): Promise<Buffer> {
  let next = address;
  for (let redirects = 0; redirects <= REDIRECTS_MAX; redirects += 1) {
    const url = readRemoteAddress(next, trustedHosts);
    const answer = await ask(url, isTrustedHost(url, trustedHosts), signal);
    try {
      const { statusCode = 0, headers } = answer;
      if (statusCode === 200) {
        return await readAll(answer, maxBytes);
      }
      const { location } = headers;
      if (!REDIRECTS.has(statusCode) || !location || !URL.canParse(location, url.href)) {
        throw new PictureError("not_given");
      }
      next = new URL(location, url).href;
    } finally {
      answer.destroy();
    }
  }
  throw new PictureError("redirected_too_often");
}

/**
 * Fetches a file from somebody else's server, safely: only from public addresses (checked after the
 * name is resolved, for every redirect again, and connected to as checked), with an end in time and
 * in size. What the bytes are is not looked at.
 *
 * @param address from outside
 * @throws PictureError `address_refused`, `redirected_too_often`, `too_large`, or what may pass by
 *   itself: `unreachable`, `too_slow`, `not_given` (any answer but the file)
 */
export async function fetchPicture(address: string, options: FetchPictureOptions): Promise<Buffer> {
  const signal = AbortSignal.timeout(options.timeoutMs);
  try {
    return await follow(address, options, signal);
  } catch (error) {
    if (error instanceof PictureError) {
      throw error;
    }
    throw new PictureError(signal.aborted ? "too_slow" : "unreachable");
  }
}
