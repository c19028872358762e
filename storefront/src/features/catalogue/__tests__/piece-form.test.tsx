import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";

import { renderIn } from "@/ui/__tests__/render";

import { type ChoosablePiece, PieceForm } from "../piece/piece-form";

const add = jest.fn(() => Promise.resolve(true));
jest.mock("@/features/bag", () => ({
  useAddToBag: () => ({ add, state: { isAdding: false, error: null } }),
}));

const price = (amount: number) => ({ amount, original: null, currency: "usd", from: false });

const GOWN: ChoosablePiece = {
  price: { ...price(900), from: true },
  leadTimeWeeks: null,
  options: [
    {
      id: "size",
      title: "Size",
      values: [
        { id: "s", label: "FR 36" },
        { id: "m", label: "FR 38" },
      ],
    },
  ],
  variants: [
    {
      id: "variant_s",
      sku: null,
      values: { size: "s" },
      price: price(900),
      left: 1,
      available: true,
      toOrder: false,
    },
    {
      id: "variant_m",
      sku: null,
      values: { size: "m" },
      price: price(950),
      left: 0,
      available: false,
      toOrder: false,
    },
  ],
};

beforeEach(() => add.mockClear());

describe("PieceForm", () => {
  it("asks for a size first and leads there", async () => {
    renderIn("en-us", <PieceForm piece={GOWN} market="us" />);
    await userEvent.click(screen.getByRole("button", { name: "Choose size" }));
    expect(add).not.toHaveBeenCalled();
    expect(screen.getByRole("radio", { name: "FR 36" })).toHaveFocus();
  });

  it("says what is left and the price of the choice, then lays it into the bag", async () => {
    renderIn("en-us", <PieceForm piece={GOWN} market="us" />);
    expect(screen.getByText("From $900")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("radio", { name: "FR 36" }));
    expect(screen.getByRole("status")).toHaveTextContent("One left");
    expect(screen.getByText("$900")).toBeInTheDocument();
    await userEvent.click(screen.getByRole("button", { name: "Add to bag" }));
    expect(add).toHaveBeenCalledWith("variant_s", 1);
  });

  it("shows a sold-out size struck, and does not sell it", async () => {
    renderIn("en-us", <PieceForm piece={GOWN} market="us" />);
    await userEvent.click(screen.getByRole("radio", { name: /FR 38, sold out/ }));
    const button = screen.getByRole("button", { name: "Sold out" });
    expect(button).toHaveAttribute("aria-disabled", "true");
    await userEvent.click(button);
    expect(add).not.toHaveBeenCalled();
  });

  it("speaks French, and says how long a piece takes that is made to order", () => {
    const [first] = GOWN.variants;
    renderIn(
      "fr-eu",
      <PieceForm
        market="eu"
        piece={{
          ...GOWN,
          leadTimeWeeks: 8,
          options: [{ id: "size", title: "Coupe", values: [{ id: "s", label: "À vos mesures" }] }],
          variants: first ? [{ ...first, left: 0, toOrder: true }] : [],
        }}
      />,
    );
    expect(screen.getByRole("status")).toHaveTextContent("Réalisée pour vous en 8 semaines");
    expect(screen.getByText("Taxes comprises")).toBeInTheDocument();
    expect(screen.getByRole("button", { name: "Ajouter au panier" })).toBeInTheDocument();
  });
});
