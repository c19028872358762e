import { Button, DropdownMenu, IconButton, toast } from "@medusajs/ui";
import { EllipsisHorizontal } from "@medusajs/icons";
import { useState } from "react";
import type { Stylist, StylistDecision } from "../lib/types";
import { useStylistDecision } from "../lib/use-stylists";
import { DecisionPrompt, type Question } from "./decision-prompt";

type Words = { action: string; done: string; question: (name: string) => Question };

const TOLD = "It goes to the stylist by mail, in these words.";

const WORDS: Readonly<Record<StylistDecision, Words>> = {
  approve: {
    action: "Approve",
    done: "is approved and can be booked now.",
    question: (name) => ({
      title: `Approve ${name}?`,
      description:
        "The profile is shown to everybody from now on, and clients can book. The stylist is told by mail.",
      confirm: "Approve",
    }),
  },
  request_changes: {
    action: "Ask for changes",
    done: "has been asked for changes.",
    question: (name) => ({
      title: `Ask ${name} for changes?`,
      description: "The application goes back. The stylist can change it and send it in again.",
      confirm: "Ask for changes",
      note: { label: "What should change", hint: TOLD },
    }),
  },
  reject: {
    action: "Reject",
    done: "has been rejected.",
    question: (name) => ({
      title: `Reject ${name}?`,
      description: "The application is closed. You can reopen it later.",
      confirm: "Reject",
      danger: true,
      note: { label: "Why", hint: TOLD },
    }),
  },
  suspend: {
    action: "Suspend",
    done: "is suspended and can no longer be booked.",
    question: (name) => ({
      title: `Suspend ${name}?`,
      description:
        "The profile disappears at once and nobody can book. Bookings that stand stay in the calendar: move or cancel them there.",
      confirm: "Suspend",
      danger: true,
      note: { label: "Why", hint: TOLD },
    }),
  },
  reinstate: {
    action: "Reinstate",
    done: "is back and can be booked now.",
    question: (name) => ({
      title: `Reinstate ${name}?`,
      description: "The profile is shown again and clients can book, with the hours as they were.",
      confirm: "Reinstate",
    }),
  },
  reopen: {
    action: "Reopen",
    done: "may send in another application.",
    question: (name) => ({
      title: `Reopen the application of ${name}?`,
      description: "The stylist can change the application and send it in again.",
      confirm: "Reopen",
      note: { label: "What should change", hint: TOLD },
    }),
  },
};

/** What staff may do about a stylist now: the first choice as a button, the others behind it. */
export function StylistDecisions({ stylist }: { stylist: Stylist }) {
  const { id, display_name: name, can } = stylist;
  const [asked, setAsked] = useState<StylistDecision | null>(null);
  const [question, setQuestion] = useState<Question | null>(null);
  const { mutate, isPending } = useStylistDecision(id);
  const [first, ...others] = can;

  function ask(decision: StylistDecision) {
    setAsked(decision);
    setQuestion(WORDS[decision].question(name));
  }

  function decide(note: string) {
    if (!asked) {
      return;
    }
    mutate(
      { decision: asked, note },
      {
        onSuccess: () => {
          toast.success(`${name} ${WORDS[asked].done}`);
          setQuestion(null);
        },
        onError: (error) => toast.error("Nothing has changed", { description: error.message }),
      },
    );
  }

  if (!first) {
    return null;
  }
  return (
    <div className="flex items-center gap-x-2">
      {others.length > 0 ? (
        <DropdownMenu>
          <DropdownMenu.Trigger asChild>
            <IconButton size="small" variant="transparent" aria-label="Other decisions">
              <EllipsisHorizontal />
            </IconButton>
          </DropdownMenu.Trigger>
          <DropdownMenu.Content align="end">
            {others.map((decision) => (
              <DropdownMenu.Item key={decision} onSelect={() => ask(decision)}>
                {WORDS[decision].action}
              </DropdownMenu.Item>
            ))}
          </DropdownMenu.Content>
        </DropdownMenu>
      ) : null}
      <Button
        size="small"
        variant={WORDS[first].question(name).danger ? "secondary" : "primary"}
        onClick={() => ask(first)}
      >
        {WORDS[first].action}
      </Button>
      <DecisionPrompt
        question={question}
        isPending={isPending}
        onConfirm={decide}
        onClose={() => setQuestion(null)}
      />
    </div>
  );
}
