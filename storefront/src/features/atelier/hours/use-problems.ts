"use client";

import type { SerializedError } from "@reduxjs/toolkit";
import type { FetchBaseQueryError } from "@reduxjs/toolkit/query";

import { useFailureSentence } from "@/features/bag";
import { readFailure } from "@/store/house-failure";

import type { HoursDraft } from "./draft";
import { findProblems } from "./problems";
import { refusedBlock } from "./refused-block";
import type { BlockWords } from "./use-block-words";

/**
 * What is wrong, by block and in words: what the page sees itself, and what the house refused.
 * @param error of the last saving.
 */
export function useProblems(
  draft: HoursDraft,
  error: FetchBaseQueryError | SerializedError | undefined,
  words: BlockWords,
) {
  const sentence = useFailureSentence("atelier");
  const own = findProblems(draft);
  const refused = refusedBlock(readFailure(error)?.details ?? {}, draft);
  const keys = [...own.keys()];
  return {
    /** Keys of the blocks that must be changed before saving. */
    keys,
    /** The block that the house refused, if it was about one. */
    refused,
    of: (key: string): string[] => {
      const sentences = (own.get(key) ?? []).map(words.problem);
      const said = key === refused ? sentence(error) : null;
      return said && sentences.length === 0 ? [said] : sentences;
    },
  };
}
