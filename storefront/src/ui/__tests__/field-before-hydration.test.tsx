import { screen } from "@testing-library/react";
import { act, useState } from "react";
import { hydrateRoot } from "react-dom/client";
import { renderToString } from "react-dom/server";

import { Field } from "../field";

function Letter({ multiline = false }: { multiline?: boolean }) {
  const [text, setText] = useState("");
  const [sent, setSent] = useState<string>();
  return (
    <form>
      <Field
        label="Message"
        name="message"
        multiline={multiline}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
        }}
      />
      <button
        type="button"
        onClick={() => {
          setSent(text);
        }}
      >
        Send
      </button>
      <output>{sent}</output>
    </form>
  );
}

describe("a field that was written into before the page woke up", () => {
  it.each([false, true])("keeps the words (several lines: %s)", async (multiline) => {
    const container = document.createElement("div");
    container.innerHTML = renderToString(<Letter multiline={multiline} />);
    document.body.replaceChildren(container);
    const field = screen.getByLabelText<HTMLInputElement>("Message");
    field.value = "For Lucia";
    await act(async () => {
      hydrateRoot(container, <Letter multiline={multiline} />);
      await Promise.resolve();
    });
    expect(field).toHaveValue("For Lucia");
    act(() => {
      screen.getByRole("button").click();
    });
    expect(screen.getByRole("status")).toHaveTextContent("For Lucia");
    expect(field).toHaveValue("For Lucia");
  });
});
