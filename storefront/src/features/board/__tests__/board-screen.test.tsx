/** @jest-environment ./src/store/__tests__/browser-environment.ts */
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import type { Board } from "@/lib/data/board-types";
import { sampleBoard, samplePiece } from "@/store/__tests__/board-samples";
import { type Call, mockNetwork, renderInHouse } from "@/store/__tests__/render-in-house";

import frBoard from "../../../../messages/fr/board.json";
import { BoardScreen } from "..";

const keep = { verdict: "keep" } as const;

beforeEach(() => {
  Element.prototype.scrollIntoView = () => undefined;
  window.matchMedia = () => ({ matches: true }) as MediaQueryList;
});

/** Opens a board before a house that answers changes as told, and readings with the board itself. */
function open(board: Board, answer: Parameters<typeof mockNetwork>[0]) {
  const calls = mockNetwork((call) => (call.method === "GET" ? { body: board } : answer(call)));
  const view = renderInHouse(<BoardScreen initial={board} zone="Europe/Paris" />);
  return { calls, ...view };
}

const bodies = (calls: Call[], path: RegExp) =>
  calls.filter((call) => path.test(call.path)).map(({ body }) => body);

describe("a board before its client", () => {
  it("tells whose it is and until when its prices hold, with the place", async () => {
    open(sampleBoard([samplePiece("a")]), () => ({ body: null }));
    expect(screen.getByRole("heading", { level: 1, name: "Three evenings" })).toBeInTheDocument();
    expect(screen.getByText(/Prices are held until/)).toHaveTextContent(
      "One piece in one look. Prices are held until Mon 8 Mar, 13:00 in Paris.",
    );
    await waitFor(() => expect(screen.getByText("0 kept, 1 to decide")).toBeInTheDocument());
  });

  it("keeps a piece with one tap, at once, and passes with a reason that may follow", async () => {
    const board = sampleBoard([samplePiece("a"), samplePiece("b")]);
    let letAnswer: () => void = () => undefined;
    const held = new Promise<void>((resolve) => {
      letAnswer = resolve;
    });
    const { calls } = open(board, async ({ path, body }) => {
      await held;
      const id = path.includes("/items/a/") ? "a" : "b";
      const said = body as { verdict: "keep" | "pass"; reason: null };
      const looks = board.looks.map((look) => ({
        ...look,
        items: look.items.map((item) => (item.id === id ? { ...item, ...said } : item)),
      }));
      return { body: { ...board, looks, total: { ...board.total, amount: 1200 } } };
    });
    await userEvent.click(await screen.findByRole("button", { name: "Keep Piece a" }));
    // Shown before the house has answered.
    await screen.findByRole("button", { name: "Keep Piece a", pressed: true });
    letAnswer();
    await userEvent.click(screen.getByRole("button", { name: "Pass on Piece b" }));
    await userEvent.click(await screen.findByRole("button", { name: "The colour" }));
    await waitFor(() =>
      expect(bodies(calls, /verdict$/)).toEqual([
        { verdict: "keep", reason: null },
        { verdict: "pass", reason: null },
        { verdict: "pass", reason: "colour" },
      ]),
    );
  });

  it("takes a word back that the house refuses, and says why", async () => {
    open(sampleBoard([samplePiece("a")]), () => ({
      status: 409,
      body: { type: "conflict", code: "board_expired", message: "" },
    }));
    const button = await screen.findByRole("button", { name: "Keep Piece a" });
    await userEvent.click(button);
    expect(await screen.findByRole("alert")).toHaveTextContent(/no longer held/);
    await waitFor(() => expect(button).toHaveAttribute("aria-pressed", "false"));
  });

  it("does not let a piece be kept that is gone, and marks it", async () => {
    const { calls } = open(sampleBoard([samplePiece("a", { marks: ["sold_out"] })]), () => ({
      body: null,
    }));
    expect(screen.getByText("Sold out since it was shared.")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Keep Piece a" }));
    expect(calls.filter(({ method }) => method !== "GET")).toEqual([]);
  });

  it("asks for another size without losing the verdict", async () => {
    const board = sampleBoard([samplePiece("a", keep)]);
    const { calls } = open(board, () => ({ body: board }));
    await userEvent.click(await screen.findByRole("button", { name: "Another size of Piece a" }));
    await userEvent.click(screen.getByRole("button", { name: "Ask for size FR 40" }));
    await waitFor(() =>
      expect(bodies(calls, /verdict$/)).toEqual([
        { verdict: "keep", reason: null, requested_size: "FR 40" },
      ]),
    );
  });
});

describe("the approval", () => {
  const board = sampleBoard([samplePiece("a", keep), samplePiece("b")]);

  it("repeats exactly what will be bought, and leads to a checkout of its own", async () => {
    const { calls, router } = open(board, () => ({
      body: { cart_id: "cart_1", board: { ...board, status: "approved", can: ["comment"] } },
    }));
    const approval = screen.getByRole("region", { name: "What you will buy." });
    const lines = within(approval).getAllByRole("listitem");
    expect(lines.map(({ textContent }) => textContent)).toEqual([
      expect.stringMatching(/Piece aMaison Vaubrun, Ivory, FR 38€1,200$/),
    ]);
    expect(approval).toHaveTextContent("One piece is still open; it is left out.");
    await userEvent.dblClick(
      within(approval).getByRole("button", { name: "Approve and buy for €1,200" }),
    );
    await waitFor(() =>
      expect(router.push).toHaveBeenCalledWith(`/en-eu/checkout?board=${board.id}`),
    );
    expect(bodies(calls, /approve$/)).toEqual([{ content_hash: board.content_hash }]);
  });

  it("shows every difference when the board has changed, and buys nothing until it was read", async () => {
    open(board, () => ({
      status: 409,
      body: {
        type: "conflict",
        code: "board_changed",
        message: "",
        details: {
          content_hash: "b".repeat(64),
          differences: [
            { kind: "size", item_id: "a", title: "Piece a", before: "FR 38", after: "FR 40" },
            { kind: "repriced", item_id: "a", title: "Piece a", before: 1200, after: 1250 },
          ],
        },
      },
    }));
    await userEvent.click(screen.getByRole("button", { name: /Approve and buy/ }));
    const notice = await screen.findByRole("alert");
    expect(notice).toHaveTextContent("Nothing has been bought.");
    expect(notice).toHaveTextContent("Piece a: FR 40 instead of FR 38.");
    expect(notice).toHaveTextContent("Piece a: €1,250 instead of €1,200.");
    expect(screen.getByRole("button", { name: /Approve and buy/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    await userEvent.click(within(notice).getByRole("button"));
    await waitFor(() => expect(screen.queryByRole("alert")).toBeNull());
    expect(screen.getByRole("button", { name: /Approve and buy/ })).not.toHaveAttribute(
      "aria-disabled",
    );
  });

  it("is not to be had while a kept piece is gone", () => {
    open(sampleBoard([samplePiece("a", { ...keep, marks: ["sold_out"] })]), () => ({ body: null }));
    expect(screen.getByRole("button", { name: /Approve and buy/ })).toHaveAttribute(
      "aria-disabled",
      "true",
    );
    expect(screen.getByText(/Pass on it, and the rest can be approved/)).toBeInTheDocument();
  });

  it("says beside where the button was that a board has been withdrawn meanwhile", async () => {
    let now: Board = board;
    mockNetwork(({ method }) => {
      now = method === "GET" ? now : { ...board, status: "withdrawn", can: [] };
      return method === "GET"
        ? { body: now }
        : { status: 409, body: { type: "conflict", code: "board_withdrawn", message: "" } };
    });
    renderInHouse(<BoardScreen initial={board} zone="Europe/Paris" />);
    const approval = screen.getByRole("region", { name: "What you will buy." });
    await userEvent.click(within(approval).getByRole("button", { name: /Approve and buy/ }));
    await waitFor(() => expect(approval).toHaveAccessibleName("What you kept."));
    expect(within(approval).getByRole("alert")).toHaveTextContent(/has withdrawn this board/);
    expect(within(approval).queryByRole("button", { name: /Approve and buy/ })).toBeNull();
  });

  it("is asked for again when the house had to break off before there was a bag", async () => {
    const half: Board = { ...board, status: "approved", can: ["comment", "approve"] };
    const { calls } = open(half, () => ({
      body: { cart_id: "cart_1", board: { ...half, can: ["comment"], cart_id: "cart_1" } },
    }));
    expect(screen.queryByRole("link", { name: "To the checkout" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: /Approve and buy/ }));
    await waitFor(() =>
      expect(bodies(calls, /approve$/)).toEqual([{ content_hash: board.content_hash }]),
    );
  });

  it("leads on to the checkout once given, and offers no more verdicts", () => {
    open({ ...board, status: "approved", can: ["comment"], cart_id: "cart_1" }, () => ({
      body: null,
    }));
    expect(screen.getAllByRole("link", { name: "To the checkout" })[0]).toHaveAttribute(
      "href",
      `/en-eu/checkout?board=${board.id}`,
    );
    expect(screen.queryByRole("button", { name: /^Keep/ })).toBeNull();
  });
});

describe("what is said about a board", () => {
  it("is sent once, and stays in the line when the house did not take it", async () => {
    const board = sampleBoard([samplePiece("a")]);
    const comment = {
      id: "c1",
      item_id: null,
      text: "Warm enough?",
      created_at: "2027-03-02T12:00:00.000Z",
    };
    const author = { type: "customer", name: "Claire" } as const;
    let isDown = true;
    const { calls } = open(board, () =>
      isDown
        ? { status: 409, body: { type: "conflict", code: "too_many_comments", message: "" } }
        : { body: { ...board, comments: [{ ...comment, author }] } },
    );
    await userEvent.click(await screen.findByRole("button", { name: "Say something to Amara" }));
    const talk = within(await screen.findByRole("dialog"));
    await userEvent.type(talk.getByLabelText("To Amara"), " Warm enough? ");
    await userEvent.click(talk.getByRole("button", { name: "Send" }));
    expect(await talk.findByRole("alert")).toHaveTextContent(/as many comments/);
    expect(talk.getByLabelText("To Amara")).toHaveValue(" Warm enough? ");
    isDown = false;
    await userEvent.click(talk.getByRole("button", { name: "Send" }));
    const said = await talk.findByRole("listitem");
    expect(said).toHaveTextContent(/^You.*Warm enough\?$/);
    await waitFor(() => expect(talk.getByLabelText("To Amara")).toHaveValue(""));
    expect(bodies(calls, /comments$/)).toEqual([
      { text: "Warm enough?" },
      { text: "Warm enough?" },
    ]);
  });
});

describe("taxes", () => {
  const dollars = (is_tax_inclusive: boolean): Board => ({
    ...sampleBoard([samplePiece("a", { ...keep, is_tax_inclusive }), samplePiece("b")]),
    currency_code: "usd",
    total: { amount: 1200, currency_code: "usd", is_tax_inclusive },
  });
  const told = () => screen.getByRole("region", { name: "What you will buy." });

  it("are said to be added where prices are without, whatever the market of the page", () => {
    open(dollars(false), () => ({ body: null }));
    expect(told()).toHaveTextContent("Total before sales tax$1,200");
    expect(told()).toHaveTextContent(
      "Sales tax is worked out from your address and added at the checkout, before you pay. Delivery is chosen there.",
    );
    expect(
      within(told()).getByRole("button", { name: "Approve and buy for $1,200 plus tax" }),
    ).toBeInTheDocument();
    expect(screen.getByText("1 kept, 1 to decide, before tax")).toBeInTheDocument();
    expect(screen.getByText(/Prices are held until/)).toHaveTextContent(
      /Sales tax is added at checkout\.$/,
    );
  });

  it("are said to be within where they are, and nothing of a sales tax", () => {
    open(dollars(true), () => ({ body: null }));
    expect(told()).toHaveTextContent("Total, taxes included$1,200");
    expect(told()).toHaveTextContent(
      "Delivery is chosen at the checkout and shown before you pay.",
    );
    expect(document.body).not.toHaveTextContent(/sales tax/i);
  });

  it("are told in French, too", () => {
    const texts = { board: frBoard };
    mockNetwork(() => ({ body: dollars(false) }));
    renderInHouse(<BoardScreen initial={dollars(false)} zone="Europe/Paris" />, "fr-us", texts);
    const approval = screen.getByRole("region", { name: "Ce que vous achetez." });
    expect(approval).toHaveTextContent("Total hors taxe de vente");
    expect(approval).toHaveTextContent(
      "La taxe de vente se calcule d’après votre adresse et s’ajoute à la caisse, avant le paiement.",
    );
    expect(
      within(approval).getByRole("button", {
        name: /^Approuver et acheter pour .+ hors taxe$/,
      }),
    ).toBeInTheDocument();
  });

  it("are no longer promised once it was bought: the order says what they were", () => {
    open({ ...dollars(false), status: "ordered", can: [] }, () => ({ body: null }));
    expect(document.body).toHaveTextContent("Total before sales tax");
    expect(document.body).not.toHaveTextContent(/added at the checkout/);
  });
});
