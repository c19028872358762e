"use client";

import { useLocale } from "next-intl";
import { useEffect, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";

import { upload } from "./upload";

/** Where one upload stands. */
export interface UploadState {
  /** 0 to 1; null when none is under way. */
  progress: number | null;
  /** What went wrong, in words. */
  problem: string | null;
}

/** Sends one file after the other, tells how far it is, and says what to do when it fails. */
export function useUpload() {
  const locale = useLocale() as Locale;
  const sentence = useFailureSentence("atelier");
  const [state, setState] = useState<UploadState>({ progress: null, problem: null });
  const controller = useRef<AbortController>(null);

  useEffect(() => () => controller.current?.abort(), []);

  /** @returns the API's answer; null when it failed, which `problem` explains. */
  async function send<T>(path: string, form: FormData): Promise<T | null> {
    controller.current?.abort();
    controller.current = new AbortController();
    setState({ progress: 0, problem: null });
    const result = await upload<T>({
      path,
      form,
      locale,
      onProgress: (progress) => setState({ progress, problem: null }),
      signal: controller.current.signal,
    });
    if ("error" in result) {
      setState({ progress: null, problem: sentence(result.error) });
      return null;
    }
    setState({ progress: null, problem: null });
    return result.data;
  }

  return {
    ...state,
    send,
    fail: (problem: string | null) => setState({ progress: null, problem }),
  };
}
