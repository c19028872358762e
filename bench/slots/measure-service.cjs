/** Run by `medusa exec`: the module alone, without HTTP. Prints `SLOTS_RESULT` and the times as JSON. */
const WARM_UP = 5;

exports.default = async function measureService({ container, args }) {
  const [stylists = "500", rounds = "60"] = args;
  const service = container.resolve("booking");
  const stylist_ids = Array.from({ length: Number(stylists) }, (_, index) => `sty_bench_${index}`);
  const ask = async () => {
    const from = performance.now();
    const slots = await service.nextFreeSlots({ stylist_ids, count: 3 });
    return { ms: performance.now() - from, slots };
  };
  const { slots } = await ask();
  for (let round = 1; round < WARM_UP; round += 1) {
    await ask();
  }
  const times = [];
  for (let round = 0; round < Number(rounds); round += 1) {
    times.push((await ask()).ms);
  }
  const complete = [...slots.values()].filter((list) => list.length === 3).length;
  const days = [...slots.values()].map(
    ([first]) => (Date.parse(first?.starts_at ?? "") - Date.now()) / 86_400_000,
  );
  const mean_days = days.reduce((sum, one) => sum + one, 0) / days.length;
  console.log(`SLOTS_RESULT ${JSON.stringify({ times, complete, mean_days })}`);
};
