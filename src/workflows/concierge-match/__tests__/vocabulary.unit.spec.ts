import { MEETING_MODES } from "../../../modules/concierge/lib/brief-vocabulary";
import { SPECIALTIES_OF_OCCASION } from "../../../modules/concierge/lib/match/occasions";
import { SPECIALTIES } from "../../../modules/stylist/lib/specialties";
import { SERVICE_MODES } from "../../../modules/stylist/lib/vocabulary";

describe("what matching and stylists both speak of", () => {
  it("are specialties that stylists have", () => {
    const served = Object.values(SPECIALTIES_OF_OCCASION).flatMap((one) => Object.keys(one));
    const known: readonly string[] = SPECIALTIES;
    expect(served.filter((specialty) => !known.includes(specialty))).toEqual([]);
    expect(served.length).toBeGreaterThan(10);
  });

  it("are the same ways of meeting", () => {
    expect([...MEETING_MODES].toSorted()).toEqual([...SERVICE_MODES].toSorted());
  });
});
