import { Container } from "@medusajs/ui";
import { useParams } from "react-router-dom";
import { NotRead, Reading } from "../../../components/states";
import { StylistDecisions } from "../../../components/stylist-decisions";
import { StylistDocuments } from "../../../components/stylist-documents";
import { StylistHistory } from "../../../components/stylist-history";
import { StylistPortfolio } from "../../../components/stylist-portfolio";
import { StylistContact, StylistFacts, StylistHead } from "../../../components/stylist-profile";
import { StylistReviews } from "../../../components/stylist-reviews";
import { useStylist } from "../../../lib/use-stylists";

/** Everything of one stylist, and what staff can decide. */
const StylistPage = () => {
  const { id = "" } = useParams();
  const { data: stylist, error, refetch } = useStylist(id);
  if (!stylist) {
    return (
      <Container className="p-0">
        {error ? (
          <NotRead what="The stylist" error={error} onRetry={() => void refetch()} />
        ) : (
          <Reading what="the stylist" lines={8} />
        )}
      </Container>
    );
  }
  return (
    <div className="flex w-full flex-col gap-3 xl:flex-row xl:items-start">
      <div className="flex w-full min-w-0 flex-col gap-y-3">
        <StylistHead stylist={stylist} actions={<StylistDecisions stylist={stylist} />} />
        <StylistPortfolio stylist={stylist} />
        <StylistReviews stylistId={stylist.id} />
      </div>
      <div className="flex w-full flex-col gap-y-3 xl:max-w-[440px]">
        <StylistDocuments stylist={stylist} />
        <StylistContact stylist={stylist} />
        <StylistFacts stylist={stylist} />
        <StylistHistory stylist={stylist} />
      </div>
    </div>
  );
};

export const handle = { breadcrumb: () => "Stylist" };

export default StylistPage;
