import { useLocale, useTranslations } from "next-intl";

import { type Locale } from "@/i18n/markets";
import { type PieceMoney } from "@/lib/data/shape-piece";
import { formatMoney } from "@/lib/format";
import { Price } from "@/ui/price";

/** The price of a piece: "From ..." when its variants do not all cost the same. */
export function PiecePrice({ price }: { price: PieceMoney }) {
  const t = useTranslations("common.price");
  const locale = useLocale() as Locale;
  if (price.from) {
    return <span>{t("from", { price: formatMoney(price.amount, price.currency, locale) })}</span>;
  }
  return <Price amount={price.amount} currency={price.currency} original={price.original} />;
}
