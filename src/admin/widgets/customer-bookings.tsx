import { defineWidgetConfig } from "@medusajs/admin-sdk";
import type { AdminCustomer, DetailWidgetProps } from "@medusajs/framework/types";
import { Button } from "@medusajs/ui";
import { useState } from "react";
import { BookingDrawer } from "../components/booking-drawer";
import { BookingList } from "../components/booking-list";
import { Nothing, NotRead, Reading, Section } from "../components/states";
import { useBookings } from "../lib/use-bookings";

const PAGE = 5;
const MOST = 100;

/** The client's appointments on the client's page, the latest first. */
const CustomerBookings = ({ data: customer }: DetailWidgetProps<AdminCustomer>) => {
  const [limit, setLimit] = useState(PAGE);
  const [open, setOpen] = useState<string>();
  const { data, isPending, error, refetch, isFetching } = useBookings({
    customer_id: customer.id,
    order: "desc",
    limit,
    offset: 0,
  });
  return (
    <Section title="Appointments">
      {error ? (
        <NotRead what="The appointments" error={error} onRetry={() => void refetch()} />
      ) : isPending ? (
        <Reading what="appointments" />
      ) : data.bookings.length === 0 ? (
        <Nothing title="No appointments">This client has not met a stylist yet.</Nothing>
      ) : (
        <>
          <BookingList bookings={data.bookings} onOpen={setOpen} />
          {data.count > data.bookings.length && limit < MOST ? (
            <div className="px-6 py-3">
              <Button
                size="small"
                variant="transparent"
                isLoading={isFetching}
                onClick={() => setLimit(MOST)}
              >
                Show all {data.count}
              </Button>
            </div>
          ) : null}
        </>
      )}
      <BookingDrawer id={open} onClose={() => setOpen(undefined)} />
    </Section>
  );
};

export const config = defineWidgetConfig({ zone: "customer.details.side.after" });

export default CustomerBookings;
