import { cameBack, keepPlace, takePlace } from "../list/list-place";

function scrolledTo(y: number) {
  Object.defineProperty(window, "scrollY", { value: y, configurable: true });
}

it("keeps the place beside what the router keeps, and gives it back once", () => {
  window.history.replaceState({ __NA: true, tree: ["c"] }, "");
  scrolledTo(4977);
  keepPlace();
  expect(window.history.state).toEqual({ __NA: true, tree: ["c"], listPlace: 4977 });
  expect(takePlace()).toBe(4977);
  expect(takePlace()).toBeNull();
  expect(window.history.state).toEqual({ __NA: true, tree: ["c"] });
});

it.each([null, "text", { listPlace: "4977" }])("finds no place in a state of %j", (state) => {
  window.history.replaceState(state, "");
  expect(takePlace()).toBeNull();
});

it("knows whether the visitor has come back", () => {
  expect(cameBack()).toBe(false);
  window.dispatchEvent(new PopStateEvent("popstate"));
  expect(cameBack()).toBe(true);
});
