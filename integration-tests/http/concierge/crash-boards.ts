import type { Client } from "pg";
import type { FreezePoint } from "../../helpers/freezing-proxy";
import { type BoardAnswer, expectStatus } from "./board-house";
import { coupleOf, type CrashCase, rowOf, type Server } from "./crash-house";

type Plan = {
  does: "share" | "approve" | "complete";
  dies: keyof typeof POINTS;
  /** A piece is taken out of the shop before anybody asks again. */
  isGone?: true;
};

const POINTS = {
  // Whoever changes a board holds its row.
  "before it is committed": (board) => ({
    statement: "COMMIT",
    about: `from board where id = '${board}' for update`,
    when: "before",
  }),
  "after it is committed": (board) => ({
    statement: "COMMIT",
    about: `from board where id = '${board}' for update`,
    when: "after",
  }),
  "before the cart is committed": (board) => ({
    statement: "COMMIT",
    about: `"board_id":"${board}","engagement_id"`,
    when: "before",
  }),
  "before the cart is attached": (board) => ({
    statement: "COMMIT",
    about: `"board_id":"${board}","engagement_id"`,
    when: "after",
  }),
  // Of one board only: nothing in this statement says which.
  "before anybody is told": () => ({
    statement: "update board_approval set cart_id",
    about: "",
    when: "after",
  }),
} satisfies Record<string, (board: string) => FreezePoint>;

const PLANS: readonly Plan[] = [
  { does: "share", dies: "before it is committed" },
  { does: "share", dies: "after it is committed" },
  { does: "approve", dies: "before it is committed" },
  { does: "approve", dies: "after it is committed" },
  { does: "approve", dies: "before the cart is committed" },
  { does: "approve", dies: "before the cart is attached" },
  { does: "approve", dies: "before the cart is attached", isGone: true },
  { does: "approve", dies: "before anybody is told" },
  // What is not committed is that the order is the board's.
  { does: "complete", dies: "before it is committed" },
];

/** How many couples of the cast the cases take. */
export const BOARD_COUPLES = PLANS.length;

const STATE = `
  select b.status as board, b.revision,
    (select count(*)::int from board_approval a
      where a.board_id = b.id and a.deleted_at is null) as approvals,
    (select count(a.cart_id)::int from board_approval a
      where a.board_id = b.id and a.deleted_at is null) as attached,
    (select count(*)::int from cart c
      where c.metadata ->> 'board_id' = b.id and c.deleted_at is null) as carts,
    (select count(*)::int from "order" o where o.metadata ->> 'board_id' = b.id) as orders,
    (select coalesce(array_agg(v.kind order by v.kind), '{}') from engagement_event v
      where v.data ->> 'board_id' = b.id and v.kind like 'board%') as told
  from board b where b.id = $1`;

const DRAFT = {
  board: "draft",
  revision: 0,
  approvals: 0,
  attached: 0,
  carts: 0,
  orders: 0,
  told: [] as string[],
};
const SHARED = { ...DRAFT, board: "shared", revision: 1, told: ["board_shared"] };
const APPROVED = {
  ...SHARED,
  board: "approved",
  approvals: 1,
  told: ["board_approved", "board_shared"],
};
const IN_A_CART = { ...APPROVED, carts: 1, attached: 1 };
const ORDERED = {
  ...IN_A_CART,
  board: "ordered",
  orders: 1,
  told: ["board_approved", "board_ordered", "board_shared"],
};
const REOPENED = { ...SHARED, told: ["board_approved", "board_reopened", "board_shared"] };

function statesOf({ does, dies, isGone }: Plan): Pick<CrashCase, "left" | "end" | "again"> {
  if (does === "share") {
    const isShared = dies === "after it is committed";
    // The second to share is told that it is.
    return { left: isShared ? SHARED : DRAFT, end: SHARED, again: [isShared ? 409 : 200, 409] };
  }
  if (does === "complete") {
    return { left: { ...IN_A_CART, orders: 1 }, end: ORDERED, again: [200, 200] };
  }
  const left = {
    "before it is committed": SHARED,
    "after it is committed": APPROVED,
    "before the cart is committed": APPROVED,
    "before the cart is attached": { ...APPROVED, carts: 1 },
    "before anybody is told": IN_A_CART,
  }[dies];
  return isGone
    ? { left, end: REOPENED, again: [409] }
    : { left, end: IN_A_CART, again: [200, 200] };
}

async function prepare(
  plan: Plan,
  index: number,
  house: Server,
  database: Client,
  pieces: readonly string[],
): Promise<CrashCase> {
  const { does, dies, isGone } = plan;
  const { client, stylist } = coupleOf(index);
  const { boards } = house;
  const engagement = await house.concierge.engage(client, stylist);
  const made = await house.api.post(
    `/stylist/engagements/${engagement}/boards`,
    { title: "First thoughts" },
    stylist,
  );
  const { id, version } = expectStatus(made, 201).board as BoardAnswer;
  const items = pieces.map((variant_id) => ({ variant_id, quantity: 1 }));
  expectStatus(await boards.compose(stylist, id, version, items), 200);
  const share = (server: Server) => server.api.post(`/stylist/boards/${id}/share`, {}, stylist);
  let hash: string | null = null;
  let cart = "";
  if (does !== "share") {
    expectStatus(await share(house), 200);
    hash = (await boards.keepAll(client, id)).content_hash;
  }
  if (does === "complete") {
    cart = expectStatus(await boards.approve(client, id, hash), 200).cart_id;
    await boards.checkout(client, cart);
  }
  const putUp = (status: "draft" | "published") =>
    database.query(
      `update product set status = $1
       where id = (select product_id from product_variant where id = $2)`,
      [status, pieces[0]],
    );
  const approve = async (server: Server) => {
    const board = await server.boards.read(client, id);
    if (board.cart_id === null && !board.can.includes("approve")) {
      throw new Error(`Its client cannot go on with a board that is ${board.status}.`);
    }
    return server.boards.approve(client, id, board.content_hash);
  };
  return {
    name: `${does} a board, dying ${dies}`,
    dies: POINTS[dies](id),
    ask: {
      share,
      approve,
      complete: (server: Server) => server.boards.complete(client, cart),
    }[does],
    state: () => rowOf(database, STATE, [id]),
    byJob: does === "complete",
    // The order is the client's before anything is noted about its board.
    isTold: does === "complete",
    ...(isGone && { meanwhile: async () => void (await putUp("draft")) }),
    ...statesOf(plan),
    // Its cart has missed what follows its creation; or it has another one by then.
    ...(dies === "before the cart is attached" && {
      goOn: async (server: Server) => {
        if (isGone) {
          await putUp("published");
        }
        const { cart_id } = expectStatus(await approve(server), 200);
        await server.boards.checkout(client, cart_id);
        const { order } = expectStatus(await server.boards.complete(client, cart_id), 200);
        const board = await server.boards.read(client, id);
        expect(order.total).toBe(board.total.amount);
      },
    }),
  };
}

/**
 * Boards, each over which a server dies.
 *
 * @param first the first couple of the cast that is theirs
 * @param pieces variants: those of the first boards, and those of the boards whose piece goes
 */
export function boardCases(
  house: Server,
  database: Client,
  first: number,
  pieces: { kept: readonly string[]; going: readonly string[] },
): Promise<CrashCase[]> {
  return Promise.all(
    PLANS.map((plan, index) =>
      prepare(plan, first + index, house, database, plan.isGone ? pieces.going : pieces.kept),
    ),
  );
}
