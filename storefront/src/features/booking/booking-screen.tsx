import { useTranslations } from "next-intl";

import { type Outlook } from "@/features/stylists";
import { Button, Crumbs, PageTitle } from "@/ui";
import { EmptyState } from "@/ui/empty-state";

import { type BookingPageData } from "./booking-page";
import { BookingView } from "./booking-view";
import styles from "./booking-screen.module.css";

interface BookingScreenProps {
  page: BookingPageData;
  outlook: Outlook;
  /** First name. */
  name: string;
}

/** The page on which an hour is chosen. */
export function BookingScreen({ page, outlook, name }: BookingScreenProps) {
  const t = useTranslations("booking.flow");
  const list = useTranslations("stylists.list");
  const common = useTranslations("common.crumbs");
  const { stylist, types } = page;
  return (
    <div className={styles.screen}>
      <Crumbs
        items={[
          { href: "/", label: common("home") },
          { href: "/stylists", label: list("title") },
          { href: `/stylists/${stylist.handle}`, label: stylist.display_name },
          { label: t("title", { name }) },
        ]}
      />
      {types.length > 0 ? (
        <>
          <PageTitle title={t("title", { name })} className={styles.title} />
          <BookingView page={page} outlook={outlook} />
        </>
      ) : (
        <EmptyState
          title={t("title", { name })}
          text={t("empty", { name })}
          action={
            <Button variant="quiet" href="/stylists">
              {t("emptyAction")}
            </Button>
          }
        />
      )}
    </div>
  );
}
