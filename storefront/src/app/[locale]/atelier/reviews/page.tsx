import { getTranslations } from "next-intl/server";

import { AtelierFrame } from "@/features/atelier/frame/atelier-frame";
import { Pager } from "@/features/atelier/parts/pager";
import { ReviewsList } from "@/features/atelier/reviews/reviews-list";
import { readReviews } from "@/features/atelier/server/reads";
import { asStylist } from "@/features/atelier/server/require-stylist";
import { pageLocale } from "@/lib/session/page-locale";
import { atelierMetadata } from "@/lib/session/private-metadata";
import { pageNumber } from "@/lib/session/search-params";

const PER_PAGE = 20;
const addressOf = (page: number) => `/atelier/reviews${page > 1 ? `?page=${page}` : ""}`;

export const generateMetadata = atelierMetadata("reviews");

export default async function ReviewsPage({
  params,
  searchParams,
}: PageProps<"/[locale]/atelier/reviews">) {
  const locale = await pageLocale(params);
  const page = pageNumber((await searchParams).page);
  const { stylist, reviews, count, rating } = await asStylist(
    locale,
    { room: "reviews", here: addressOf(page) },
    async ({ visitor, stylist }) => ({ stylist, ...(await readReviews(visitor, page, PER_PAGE)) }),
  );
  const t = await getTranslations("atelier.reviews");
  return (
    <AtelierFrame
      stylist={stylist}
      title={t("title")}
      intro={
        rating.average === null
          ? undefined
          : t("average", { average: rating.average, count: rating.count })
      }
    >
      {reviews.length > 0 ? (
        <ReviewsList initial={reviews} name={stylist.display_name} />
      ) : (
        <p>{t("empty")}</p>
      )}
      <Pager page={page} pages={Math.ceil(count / PER_PAGE)} href={addressOf} />
    </AtelierFrame>
  );
}
