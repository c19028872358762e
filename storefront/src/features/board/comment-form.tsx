"use client";

import { type FormEvent, type ReactNode, useState } from "react";

import { Button, Field, Notice } from "@/ui";

import styles from "./comments.module.css";

const MAX_LENGTH = 2000;

interface CommentFormProps {
  /** To whom it goes. */
  label: string;
  /** Word of the button. */
  action: string;
  /** One of several ways on its screen. */
  quiet?: boolean;
  isSending: boolean;
  /** Why the last one was refused. */
  problem: string | null;
  /** @returns whether the house has it now. */
  onSend: (text: string) => Promise<boolean>;
  /** What is asked before the words. */
  children?: ReactNode;
}

/** A line to say something on a board; what was refused stays in it. */
export function CommentForm({
  label,
  action,
  quiet = false,
  isSending,
  problem,
  onSend,
  children,
}: CommentFormProps) {
  const [text, setText] = useState("");
  const typed = text.trim();

  async function send(event: FormEvent) {
    event.preventDefault();
    if (typed && !isSending && (await onSend(typed))) {
      setText("");
    }
  }

  return (
    <form onSubmit={send} noValidate className={styles.form}>
      {children}
      <Field
        label={label}
        name="comment"
        multiline
        maxLength={MAX_LENGTH}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      {problem && <Notice tone="error">{problem}</Notice>}
      <div>
        <Button
          type="submit"
          variant={quiet ? "quiet" : "primary"}
          loading={isSending}
          disabled={typed === ""}
        >
          {action}
        </Button>
      </div>
    </form>
  );
}
