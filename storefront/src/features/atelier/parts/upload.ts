import type { FetchBaseQueryError } from "@reduxjs/toolkit/query";

import type { Locale } from "@/i18n/markets";

export type UploadResult<T> = { data: T } | { error: FetchBaseQueryError };

interface Upload {
  /** A path under the atelier's own routes, such as "portfolio". */
  path: string;
  form: FormData;
  locale: Locale;
  /** Called with what has been sent, 0 to 1. */
  onProgress: (fraction: number) => void;
  /** Gives the upload up. */
  signal?: AbortSignal;
}

/**
 * Sends a file and tells how far it is, which `fetch` cannot.
 * @returns the answer, or the error in the shape of every other call of the storefront.
 */
export function upload<T>({
  path,
  form,
  locale,
  onProgress,
  signal,
}: Upload): Promise<UploadResult<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("POST", `/api/atelier/${path}`);
    request.setRequestHeader("x-zaga-locale", locale);
    request.responseType = "text";
    request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0);
    request.onload = () => resolve(resultOf<T>(request.status, request.responseText));
    const broken = () => resolve({ error: { status: "FETCH_ERROR", error: "not sent" } });
    request.onerror = broken;
    request.onabort = broken;
    signal?.addEventListener("abort", () => request.abort());
    request.send(form);
  });
}

function resultOf<T>(status: number, text: string): UploadResult<T> {
  const data = parse(text);
  return status >= 200 && status < 300 ? { data: data as T } : { error: { status, data } };
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
