import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminOrder, DetailWidgetProps } from "@medusajs/framework/types";
import { Link } from "react-router-dom";
import { Fact, NotRead, Reading, Section } from "../components/states";
import { useEngagement } from "../lib/use-engagements";

/** Whose choice an order was: the stylist and the engagement of the board it came from. */
const OrderStylist = ({ data: order }: DetailWidgetProps<AdminOrder>) => {
  const id = order.metadata?.engagement_id;
  const engagementId = typeof id === "string" ? id : undefined;
  const { data: engagement, error, refetch } = useEngagement(engagementId);
  if (!engagementId) {
    return null;
  }
  return (
    <Section title="Styled by">
      {engagement ? (
        <>
          <Fact label="Stylist">
            <Link className="text-ui-fg-interactive" to={`/stylists/${engagement.stylist.id}`}>
              {engagement.stylist.display_name}
            </Link>
          </Fact>
          <Fact label="Engagement">
            <Link className="text-ui-fg-interactive" to={`/engagements/${engagement.id}`}>
              {engagement.title}
            </Link>
          </Fact>
        </>
      ) : error ? (
        <NotRead what="The engagement" error={error} onRetry={() => void refetch()} />
      ) : (
        <Reading what="the engagement" lines={2} />
      )}
    </Section>
  );
};

export const config = defineWidgetConfig({ zone: "order.details.side.before" });

export default OrderStylist;
