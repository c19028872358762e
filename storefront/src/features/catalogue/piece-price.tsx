import { useLocale, useTranslations } from "next-intl";

import { type Locale } from "@/i18n/markets";
import { type PieceMoney } from "@/lib/data/shape-piece";
import { formatMoney } from "@/lib/format";
import { Price } from "@/ui/price";

/** The price of a piece: "From ..." when its variants do not all cost the same. */
export function PiecePrice({ price }: { price: PieceMoney }) {
  const t = useTranslations("common.price");
  const locale = useLocale() as Locale;
  const { amount, currency, original, from } = price;
  if (!from) {
    return <Price amount={amount} currency={currency} original={original} />;
  }
  return (
    <Price
      amount={amount}
      currency={currency}
      original={original}
      words={t("from", { price: formatMoney(amount, currency, locale) })}
    />
  );
}
