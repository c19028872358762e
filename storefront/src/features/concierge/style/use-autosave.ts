"use client";

import { useEffect, useRef, useState } from "react";

import { useFailureSentence } from "@/features/bag";
import { readFailure } from "@/store/house-failure";

import { useSaveProfileMutation } from "../concierge-api";
import type { Question } from "../vocabulary";
import { type Answer, sameAnswer } from "./answers";

const PAUSE_MS = 500;

export type SaveStatus = "idle" | "saving" | "saved" | "failed";

/** What a save tells beside the answer itself. */
type Told = { answered?: Question[]; skipped?: Question[] };

interface Options {
  /** What the house has stored. */
  stored: Answer;
  /** Of the profile that the page was written from. */
  version: number;
}

/**
 * Saves an answer a moment after each change, one save after the other. Where another device was
 * quicker, its other answers stay and this one is laid over them.
 */
export function useAutosave({ stored, version }: Options) {
  const sentence = useFailureSentence("concierge");
  const [saveProfile] = useSaveProfileMutation();
  const [status, setStatus] = useState<SaveStatus>("idle");
  const [problem, setProblem] = useState<string | null>(null);
  const latest = useRef(stored);
  const kept = useRef({ answer: stored, version });
  const timer = useRef<number | null>(null);
  const tail = useRef<Promise<boolean>>(Promise.resolve(true));

  async function send(told: Told): Promise<boolean> {
    const answer = latest.current;
    if (sameAnswer(answer, kept.current.answer) && Object.keys(told).length === 0) {
      return true;
    }
    setStatus("saving");
    const change = { ...answer, ...told };
    let result = await saveProfile({ ...change, version: kept.current.version });
    const newer = result.error ? newerVersion(result.error) : null;
    if (newer !== null) {
      result = await saveProfile({ ...change, version: newer });
    }
    if (!result.data) {
      setStatus("failed");
      setProblem(sentence(result.error));
      return false;
    }
    kept.current = { answer, version: result.data.style_profile.version };
    setStatus("saved");
    setProblem(null);
    return true;
  }

  /** Saves now. @returns whether the house has it. */
  function save(told: Told = {}): Promise<boolean> {
    forget();
    tail.current = tail.current.then(() => send(told));
    return tail.current;
  }

  function forget() {
    if (timer.current !== null) {
      window.clearTimeout(timer.current);
      timer.current = null;
    }
  }

  /** Takes a change, and saves it when no other follows at once. */
  function change(answer: Answer) {
    latest.current = answer;
    forget();
    timer.current = window.setTimeout(() => void save(), PAUSE_MS);
  }

  const flush = useRef<() => void>(() => undefined);
  useEffect(() => {
    flush.current = () => {
      if (timer.current !== null) {
        void save();
      }
    };
  });
  useEffect(() => {
    const onHide = () => flush.current();
    window.addEventListener("pagehide", onHide);
    return () => {
      window.removeEventListener("pagehide", onHide);
      onHide();
    };
  }, []);

  return { status, problem, change, save };
}

/** @returns the version that the house has by now, when that was why it refused. */
function newerVersion(error: Parameters<typeof readFailure>[0]): number | null {
  const failure = readFailure(error);
  if (failure?.code !== "profile_changed") {
    return null;
  }
  const { style_profile: profile, version } = failure.details;
  const newer =
    typeof profile === "object" && profile !== null && "version" in profile
      ? profile.version
      : version;
  return typeof newer === "number" ? newer : null;
}
