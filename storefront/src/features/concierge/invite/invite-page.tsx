import { useTranslations } from "next-intl";

import { firstName, useStylistWords } from "@/features/stylists";
import { PageTitle, TextLink } from "@/ui";

import { StylistLine } from "../parts/stylist-line";
import { type Brief, type StylistFace } from "../types";
import { type OfferFacts } from "./hour-offer";
import { InviteForm } from "./invite-form";
import styles from "./invite-page.module.css";

interface InvitePageProps {
  brief: Brief;
  /** At least one. */
  stylists: readonly (StylistFace & { headline: string | null })[];
  matchId: string | null;
  offer: OfferFacts | null;
}

/** The letter to one or several stylists. */
export function InvitePage({ brief, stylists, matchId, offer }: InvitePageProps) {
  const t = useTranslations("concierge.invite");
  const { city, list } = useStylistWords();
  const names = list(stylists.map(({ display_name }) => firstName(display_name)));
  return (
    <div className={styles.page}>
      <p className={styles.back}>
        <TextLink href={`/account/briefs/${brief.id}/matches`} bare prefetch={false}>
          {t("back")}
        </TextLink>
      </p>
      <PageTitle
        title={t("title", { names })}
        intro={t("intro", { title: brief.title, count: stylists.length })}
      />
      <ul className={styles.faces}>
        {stylists.map((stylist) => (
          <li key={stylist.id}>
            <StylistLine stylist={stylist}>
              <p className={styles.name}>{stylist.display_name}</p>
              {stylist.city ? <p className={styles.quiet}>{city(stylist.city)}</p> : null}
              {stylist.headline ? <p className={styles.headline}>{stylist.headline}</p> : null}
            </StylistLine>
          </li>
        ))}
      </ul>
      <InviteForm
        briefId={brief.id}
        stylists={stylists.map(({ id, display_name }) => ({
          id,
          first_name: firstName(display_name),
        }))}
        matchId={matchId}
        offer={offer}
      />
    </div>
  );
}
