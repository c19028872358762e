import { BOOKING_MODULE } from "../../modules/booking";
import type BookingModuleService from "../../modules/booking/service";
import { STYLIST_MODULE } from "../../modules/stylist";
import type StylistModuleService from "../../modules/stylist/service";
import { createAppointmentTypeWorkflow } from "../../workflows/booking/workflows/create-appointment-type";
import { setAvailabilityWorkflow } from "../../workflows/booking/workflows/set-availability";
import { addStylistDocumentWorkflow } from "../../workflows/stylist/workflows/add-stylist-document";
import { updateStylistProfileWorkflow } from "../../workflows/stylist/workflows/update-stylist-profile";
import { addPortfolioPieceWorkflow } from "../../workflows/stylist-portfolio/workflows/add-portfolio-piece";
import { setPortraitWorkflow } from "../../workflows/stylist-portfolio/workflows/set-portrait";
import type { SeedContext } from "./context";
import { demoDocument } from "./demo-document";
import type { DemoStylist } from "./stylist-schema";
import type { StoredPictures } from "./stylist-pictures";
import { availabilityOf } from "./stylist-times";

async function addDocuments(
  { container }: SeedContext,
  id: string,
  { display_name, documents }: DemoStylist,
): Promise<void> {
  const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
  const known = await service.listStylistDocuments({ stylist_id: id }, { select: ["kind"] });
  for (const kind of documents) {
    if (known.some((document) => document.kind === kind)) {
      continue;
    }
    const file = demoDocument([
      "Demo house",
      `${display_name}: ${kind}`,
      "Of no value outside it.",
    ]);
    await addStylistDocumentWorkflow(container).run({
      input: {
        stylist_id: id,
        kind,
        name: `${kind}.pdf`,
        mime: "application/pdf",
        bytes: file.length,
        content: file.toString("base64"),
      },
    });
  }
}

async function addWork(
  { container }: SeedContext,
  id: string,
  { portrait, portfolio }: DemoStylist,
  pictureOf: StoredPictures,
): Promise<void> {
  const service = container.resolve<StylistModuleService>(STYLIST_MODULE);
  if (portrait) {
    await setPortraitWorkflow(container).run({
      input: { stylist_id: id, portrait: pictureOf(portrait.file, portrait.alt) },
    });
  }
  const [, shown] = await service.listAndCountPortfolioPieces({ stylist_id: id }, { take: 1 });
  for (const { file, alt, title, occasion, tags } of portfolio.slice(shown)) {
    await addPortfolioPieceWorkflow(container).run({
      input: { stylist_id: id, image: pictureOf(file, alt), title, occasion, tags },
    });
  }
}

async function addAppointmentTypes(
  { container }: SeedContext,
  id: string,
  { appointment_types, currency_code }: DemoStylist,
): Promise<void> {
  const service = container.resolve<BookingModuleService>(BOOKING_MODULE);
  const known = await service.listAppointmentTypes({ stylist_id: id }, { select: ["name"] });
  for (const [position, type] of appointment_types.entries()) {
    if (!known.some(({ name }) => name === type.name)) {
      await createAppointmentTypeWorkflow(container).run({
        input: { ...type, stylist_id: id, currency_code, position },
      });
    }
  }
}

/**
 * Fills in an application, from wherever an earlier run has left it: profile, documents, portrait,
 * portfolio, hours and appointment types.
 *
 * @param now the day from which exceptions are counted
 */
export async function fillApplication(
  context: SeedContext,
  id: string,
  stylist: DemoStylist,
  pictureOf: StoredPictures,
  now: Date,
): Promise<void> {
  const { container } = context;
  const { phone, headline, biography, languages, city, country_code, time_zone, modes } = stylist;
  const { specialties, style_tags, years_experience, rate_amount, currency_code } = stylist;
  await updateStylistProfileWorkflow(container).run({
    input: {
      id,
      profile: {
        phone,
        headline,
        biography,
        languages,
        city,
        country_code,
        time_zone,
        modes,
        specialties,
        style_tags,
        years_experience,
        rate_amount,
        currency_code,
        client_capacity: stylist.client_capacity,
      },
    },
  });
  await addDocuments(context, id, stylist);
  await addWork(context, id, stylist, pictureOf);
  await setAvailabilityWorkflow(container).run({
    input: { stylist_id: id, availability: availabilityOf(stylist, now) },
  });
  await addAppointmentTypes(context, id, stylist);
}
