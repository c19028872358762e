import { BOOKING_STATUSES } from "../booking-status";
import { meetingPlace } from "../meeting-place";

const places = { video_link: "https://room.example/a", studio_address: "4 rue Elzévir, Paris" };

describe("meetingPlace", () => {
  it.each(BOOKING_STATUSES)("tells of a stylist's own places only when confirmed: %s", (status) => {
    const isExpected = status === "confirmed";
    const at = (mode: "in_person" | "video" | "at_home") =>
      meetingPlace({ mode, status, location: "The client's door" }, places);
    expect(at("in_person")).toBe(isExpected ? places.studio_address : null);
    expect(at("video")).toBe(isExpected ? places.video_link : null);
    expect(at("at_home")).toBe("The client's door");
  });
});
