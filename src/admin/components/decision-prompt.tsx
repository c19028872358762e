import { Button, Label, Prompt, Text, Textarea } from "@medusajs/ui";
import { type FormEvent, useEffect, useId, useState } from "react";
import { typed } from "../lib/typed";

const NOTE_MAX = 1000;

export type Question = {
  title: string;
  description: string;
  confirm: string;
  /** What happens cannot be taken back, or hurts. */
  danger?: boolean;
  /** Whether somebody has to be told why; `optional` offers it. */
  note?: { label: string; hint: string; optional?: boolean };
};

type DecisionPromptProps = {
  /** Nothing is asked while this is null. */
  question: Question | null;
  isPending: boolean;
  onConfirm: (note: string) => void;
  onClose: () => void;
};

/** Asks before something is done, and for the words that go with it. Stays open while it is done. */
export function DecisionPrompt({ question, isPending, onConfirm, onClose }: DecisionPromptProps) {
  const id = useId();
  const [note, setNote] = useState("");
  useEffect(() => setNote(""), [question]);
  const isMissing = Boolean(question?.note && !question.note.optional && !note.trim());

  function submit(event: FormEvent) {
    event.preventDefault();
    if (!isMissing && !isPending) {
      onConfirm(note.trim());
    }
  }

  return (
    <Prompt
      open={question !== null}
      variant={question?.danger ? "danger" : "confirmation"}
      onOpenChange={(open) => (open ? undefined : onClose())}
    >
      <Prompt.Content>
        <form onSubmit={submit}>
          <Prompt.Header>
            <Prompt.Title>{question?.title}</Prompt.Title>
            <Prompt.Description>{question?.description}</Prompt.Description>
          </Prompt.Header>
          {question?.note ? (
            <div className="flex flex-col gap-y-1 px-6 pt-4">
              <Label htmlFor={id} size="small" weight="plus">
                {question.note.label}
              </Label>
              <Textarea
                id={id}
                rows={4}
                maxLength={NOTE_MAX}
                value={note}
                onChange={(event) => setNote(typed(event))}
              />
              <Text size="small" className="text-ui-fg-subtle">
                {question.note.hint}
              </Text>
            </div>
          ) : null}
          <Prompt.Footer>
            <Prompt.Cancel type="button" disabled={isPending}>
              Back
            </Prompt.Cancel>
            <Button
              type="submit"
              size="small"
              variant={question?.danger ? "danger" : "primary"}
              isLoading={isPending}
              disabled={isMissing}
            >
              {question?.confirm}
            </Button>
          </Prompt.Footer>
        </form>
      </Prompt.Content>
    </Prompt>
  );
}
