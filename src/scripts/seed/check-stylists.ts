import type { DemoProblem } from "./demo-data-error";
import { type DemoData, IMAGE_MAX_BYTES } from "./schema";
import type { DemoStylist } from "./stylist-schema";

type Report = (field: string, reason: string) => void;

function checkPictures(
  { portrait, portfolio }: DemoStylist,
  described: ReadonlySet<string>,
  imageSize: (file: string) => number | undefined,
  report: Report,
): void {
  const shown = [
    ...(portrait ? [{ ...portrait, field: "portrait.file" }] : []),
    ...portfolio.map((work, index) => ({ ...work, field: `portfolio.${index}.file` })),
  ];
  for (const { file, alt, field } of shown) {
    const bytes = imageSize(file);
    if (bytes === undefined) {
      report(field, `demo/media/${file} does not exist`);
    } else if (bytes > IMAGE_MAX_BYTES) {
      report(field, `has ${bytes} bytes, ${IMAGE_MAX_BYTES} at most`);
    }
    if (alt === undefined && !described.has(file)) {
      report(field, "is shown by no piece, so it needs an alt of its own");
    }
  }
}

/**
 * Checks what the file of a stylist cannot know: pictures, clients, and one another.
 *
 * @param data everything that was read
 * @param imageSize size of a picture under demo/media in bytes, undefined when it is not there
 * @returns all problems, none when the data is sound
 */
export function checkStylists(
  { stylists, clients, pieces }: DemoData,
  imageSize: (file: string) => number | undefined,
): DemoProblem[] {
  const described = new Set(pieces.flatMap(({ images }) => images.map(({ file }) => file)));
  const known = new Set(clients.map(({ key }) => key));
  const portraits = stylists.flatMap(({ portrait }) => portrait?.file ?? []);
  return stylists.flatMap((stylist) => {
    const problems: DemoProblem[] = [];
    const file = `stylists/${stylist.handle}.json`;
    const report: Report = (field, reason) => void problems.push({ file, field, reason });
    checkPictures(stylist, described, imageSize, report);
    const { portrait, reviews } = stylist;
    if (portraits.filter((one) => one === portrait?.file).length > 1) {
      report("portrait.file", "is the portrait of somebody else, too");
    }
    reviews.forEach(({ client }, index) => {
      if (!known.has(client)) {
        report(`reviews.${index}.client`, `"${client}" is not in clients.json`);
      }
      if (reviews.findIndex((review) => review.client === client) !== index) {
        report(`reviews.${index}.client`, `"${client}" has written already`);
      }
    });
    return problems;
  });
}
