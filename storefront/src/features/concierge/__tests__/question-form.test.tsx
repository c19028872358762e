/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import { storedAnswer } from "../style/answers";
import { QuestionFields } from "../style/question-fields";
import { QuestionForm } from "../style/question-form";
import { type StyleProfile } from "../types";
import { type Question } from "../vocabulary";
import { blankProfile } from "./samples";

function ask(question: Question, profile: StyleProfile = blankProfile()) {
  return renderInHouse(
    <QuestionForm
      question={question}
      stored={storedAnswer(question, profile)}
      version={profile.version}
      currency="eur"
      back={null}
      next="/account/style/materials"
      isLast={false}
    >
      <QuestionFields question={question} profile={profile} houses={[]} categories={[]} />
    </QuestionForm>,
  );
}

const kept = (version: number) => ({ body: { style_profile: blankProfile({ version }) } });

describe("a question", () => {
  it("saves each answer as it is given, with the version it was read in", async () => {
    const calls = mockNetwork(() => kept(4));
    ask("colours");
    await userEvent.click(screen.getByRole("checkbox", { name: "Ivory" }));
    expect(await screen.findByText("Kept")).toBeInTheDocument();
    expect(calls).toEqual([
      {
        method: "PUT",
        path: "/api/concierge/style-profile",
        body: { version: 3, colours_loved: ["ivory"], colours_avoided: [] },
      },
    ]);
  });

  it("takes love and refusal as one choice", async () => {
    mockNetwork(() => kept(4));
    ask("colours", blankProfile({ colours_loved: ["ivory"] }));
    await userEvent.click(screen.getByRole("checkbox", { name: /^Not for me ?: Ivory$/ }));
    expect(screen.getByRole("checkbox", { name: "Ivory" })).not.toBeChecked();
    await userEvent.click(screen.getByRole("checkbox", { name: "Ivory" }));
    expect(screen.getByRole("checkbox", { name: /^Not for me ?: Ivory$/ })).not.toBeChecked();
  });

  it("is skipped when nothing is said, and told when something is", async () => {
    const calls = mockNetwork(() => kept(4));
    const { router } = ask("dislikes");
    await userEvent.click(screen.getByRole("button", { name: "Skip this" }));
    await waitFor(() => expect(router.push).toHaveBeenCalled());
    expect(calls.at(-1)?.body).toEqual({ version: 3, dislikes: null, skipped: ["dislikes"] });
  });

  it("goes on with the last words, though the pause has not passed", async () => {
    const calls = mockNetwork(() => kept(4));
    const { router } = ask("dislikes");
    await userEvent.type(screen.getByLabelText("In your words"), "Logos");
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    await waitFor(() => expect(router.push).toHaveBeenCalledWith("/en-eu/account/style/materials"));
    expect(calls.at(-1)?.body).toMatchObject({ dislikes: "Logos", answered: ["dislikes"] });
  });

  it("lays its answer over the other ones that another device has given meanwhile", async () => {
    const calls = mockNetwork(({ body }) =>
      (body as { version: number }).version === 3
        ? {
            status: 409,
            body: {
              type: "conflict",
              code: "profile_changed",
              message: "Changed.",
              details: { style_profile: blankProfile({ version: 7, dislikes: "Wool" }) },
            },
          }
        : kept(8),
    );
    ask("silhouettes");
    await userEvent.click(screen.getByRole("checkbox", { name: "Column" }));
    expect(await screen.findByText("Kept")).toBeInTheDocument();
    expect(calls.map(({ body }) => body)).toEqual([
      { version: 3, silhouettes: ["column"] },
      { version: 7, silhouettes: ["column"] },
    ]);
  });

  it("says what is wrong, keeps what was chosen, and stays", async () => {
    mockNetwork(() => ({ status: 502, body: { type: "unavailable", code: "unavailable" } }));
    const { router } = ask("silhouettes");
    await userEvent.click(screen.getByRole("checkbox", { name: "Trumpet" }));
    await userEvent.click(screen.getByRole("button", { name: "Continue" }));
    expect(await screen.findByRole("alert")).toHaveTextContent("cannot answer right now");
    expect(screen.getByRole("checkbox", { name: "Trumpet" })).toBeChecked();
    expect(router.push).not.toHaveBeenCalled();
  });
});
