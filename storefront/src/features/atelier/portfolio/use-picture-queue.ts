"use client";

import { useLocale, useTranslations } from "next-intl";
import { useState } from "react";

import { useFailureSentence } from "@/features/bag";
import type { Locale } from "@/i18n/markets";

import { pictureProblem } from "../parts/file-check";
import { upload } from "../parts/upload";
import type { PortfolioPiece } from "../types";
import { titleOfFile } from "./order";

/** One picture on its way, or one that did not arrive. */
export interface QueuedPicture {
  key: string;
  file: File;
  progress: number;
  problem: string | null;
  /** The same file may be sent again: nothing is wrong with it. */
  canRetry: boolean;
}

let queued = 0;

/**
 * Sends pictures one after the other.
 * @param onAdded called with each piece that the house has taken in.
 */
export function usePictureQueue(onAdded: (piece: PortfolioPiece) => void) {
  const locale = useLocale() as Locale;
  const files = useTranslations("atelier.files");
  const sentence = useFailureSentence("atelier");
  const [queue, setQueue] = useState<QueuedPicture[]>([]);

  const change = (key: string, next: Partial<QueuedPicture>) =>
    setQueue((before) => before.map((one) => (one.key === key ? { ...one, ...next } : one)));
  const drop = (key: string) => setQueue((before) => before.filter((one) => one.key !== key));

  async function send({ key, file }: QueuedPicture) {
    change(key, { progress: 0, problem: null });
    const form = new FormData();
    form.append("title", titleOfFile(file.name) || files("untitled"));
    form.append("file", file);
    const result = await upload<{ portfolio_piece: PortfolioPiece }>({
      path: "portfolio",
      form,
      locale,
      onProgress: (progress) => change(key, { progress }),
    });
    if ("error" in result) {
      const { status } = result.error;
      const isTheFile = status === 400 || status === 413;
      change(key, { problem: sentence(result.error), canRetry: !isTheFile });
    } else {
      drop(key);
      onAdded(result.data.portfolio_piece);
    }
  }

  async function add(chosen: File[]) {
    const fresh = chosen.map((file): QueuedPicture => {
      const wrong = pictureProblem(file);
      return {
        key: `picture-${(queued += 1)}`,
        file,
        progress: 0,
        problem: wrong && files(wrong),
        canRetry: false,
      };
    });
    setQueue((before) => [...before, ...fresh]);
    for (const one of fresh) {
      if (!one.problem) {
        await send(one);
      }
    }
  }

  return { queue, add, retry: send, drop };
}
