import { Button, Text, toast } from "@medusajs/ui";
import { useState } from "react";
import type { StyleProfile } from "../lib/engagement-types";
import { useStyleProfile } from "../lib/use-engagements";
import { moneyWords, wordOf } from "../lib/words";
import { DecisionPrompt, type Question } from "./decision-prompt";
import { Fact, Nothing, Section } from "./states";

const QUESTION: Question = {
  title: "Open this client's profile?",
  description: "It is private. That you opened it, and why, is kept.",
  confirm: "Open the profile",
  note: { label: "Reason", hint: "In a sentence, such as the request of the client." },
};

const words = (values: readonly string[]) => values.map(wordOf).join(", ") || "–";

function sizeWords(sizes: StyleProfile["sizes"]): string {
  const each = Object.entries(sizes).map(([garment, size]) => `${wordOf(garment)} ${size}`);
  return each.join(", ") || "–";
}

function budgetWords(budgets: StyleProfile["budgets"]): string {
  const each = Object.entries(budgets).map(
    ([category, { min, max, currency_code }]) =>
      `${wordOf(category)} ${moneyWords(min, currency_code)} to ${moneyWords(max, currency_code)}`,
  );
  return each.join("; ") || "–";
}

function learnedWords(counts: readonly { value: string; kept: number; passed: number }[]): string {
  return (
    counts
      .map(({ value, kept, passed }) => `${wordOf(value)} (${kept} kept, ${passed} passed)`)
      .join(", ") || "–"
  );
}

function OpenProfile({ profile }: { profile: StyleProfile }) {
  if (profile.version === 0) {
    return <Nothing title="No profile yet">This client has not answered a question.</Nothing>;
  }
  return (
    <>
      <Fact label="Silhouettes">{words(profile.silhouettes)}</Fact>
      <Fact label="Colours loved">{words(profile.colours_loved)}</Fact>
      <Fact label="Colours avoided">{words(profile.colours_avoided)}</Fact>
      <Fact label="Materials loved">{words(profile.materials_loved)}</Fact>
      <Fact label="Materials avoided">{words(profile.materials_avoided)}</Fact>
      <Fact label="Houses loved">{words(profile.brands_loved)}</Fact>
      <Fact label="Houses avoided">{words(profile.brands_avoided)}</Fact>
      <Fact label="Sizes">{sizeWords(profile.sizes)}</Fact>
      <Fact label="Budgets">{budgetWords(profile.budgets)}</Fact>
      {profile.fit_notes ? <Fact label="Fit">{profile.fit_notes}</Fact> : null}
      {profile.dislikes ? <Fact label="Dislikes">{profile.dislikes}</Fact> : null}
      <Fact label="Houses, by verdict">{learnedWords(profile.learned.brands)}</Fact>
      <Fact label="Colours, by verdict">{learnedWords(profile.learned.colours)}</Fact>
    </>
  );
}

/** A client's style profile, shut until somebody says why they open it. */
export function StyleProfileSection({ customerId }: { customerId: string }) {
  const [question, setQuestion] = useState<Question | null>(null);
  const { mutate, data: profile, isPending } = useStyleProfile(customerId);
  function open(reason: string) {
    mutate(reason, {
      onSuccess: () => setQuestion(null),
      onError: (error) => toast.error("Not opened", { description: error.message }),
    });
  }
  return (
    <Section
      title="Style profile"
      aside={
        profile ? null : (
          <Button size="small" variant="secondary" onClick={() => setQuestion(QUESTION)}>
            Open
          </Button>
        )
      }
    >
      {profile ? (
        <OpenProfile profile={profile} />
      ) : (
        <div className="px-6 py-4">
          <Text size="small" className="text-ui-fg-subtle">
            Private to the client and their stylist. Opening it leaves a row with your reason.
          </Text>
        </div>
      )}
      <DecisionPrompt
        question={question}
        isPending={isPending}
        onConfirm={open}
        onClose={() => setQuestion(null)}
      />
    </Section>
  );
}
