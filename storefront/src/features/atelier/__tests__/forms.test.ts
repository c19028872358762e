/** @jest-environment node */
import { doorProblems } from "../door/door-problems";
import { newTypeValues, typeOf, typeProblems, typeValues } from "../offer/type-values";
import { documentProblem, pictureProblem } from "../parts/file-check";
import { movedTo, titleOfFile } from "../portfolio/order";
import { profileBody, profileProblems, valuesOf } from "../profile/profile-values";
import { stylistOf, typeBody } from "../shape";

const blank = stylistOf({ id: "sty_1", handle: "amara", status: "draft" });

describe("a profile", () => {
  it("has every field in the form, also when the API knows none of them", () => {
    expect(valuesOf(blank)).toMatchObject({ headline: "", languages: [], rate_amount: "" });
  });

  it("goes to the API with gaps as null and numbers as numbers", () => {
    const before = valuesOf(blank);
    const values = {
      ...before,
      headline: "  Quiet tailoring ",
      years_experience: "21",
      rate_amount: "240.5",
      currency_code: "jpy",
    };
    const body = profileBody(values, before);
    expect(body).toMatchObject({
      headline: "Quiet tailoring",
      biography: null,
      years_experience: 21,
      rate: { amount: 240.5, currency_code: "jpy" },
      client_capacity: null,
    });
    expect(body).not.toHaveProperty("display_name");
    expect(profileBody({ ...values, display_name: "Amara" }, before).display_name).toBe("Amara");
  });

  it("may have gaps, but no nonsense", () => {
    const values = { ...valuesOf(blank), display_name: "Amara" };
    expect(profileProblems(values)).toEqual([]);
    expect(
      profileProblems({
        ...values,
        display_name: " ",
        years_experience: "71",
        rate_amount: "1e3",
        client_capacity: "0",
      }),
    ).toEqual(["display_name", "years_experience", "rate_amount", "client_capacity"]);
  });
});

describe("an appointment type", () => {
  const values = { ...newTypeValues(["video"], "eur"), name: "First fitting", price: "180" };

  it("comes back from the form as it went in", () => {
    const type = { id: "apt_1", ...typeOf(values) };
    expect(type.minimum_notice_minutes).toBe(24 * 60);
    expect(typeOf(typeValues(type))).toEqual(typeOf(values));
  });

  it("is flat for the API", () => {
    expect(typeBody(typeOf(values))).toMatchObject({
      price_amount: 180,
      deposit_amount: 0,
      currency_code: "eur",
      confirmation: "on_request",
    });
  });

  it("names what the API would refuse", () => {
    expect(typeProblems(values)).toEqual([]);
    expect(
      typeProblems({
        ...values,
        name: "",
        duration_minutes: "14",
        slot_interval_minutes: "7.5",
        notice_hours: "",
        deposit: "181",
        modes: [],
      }),
    ).toEqual([
      "name",
      "duration_minutes",
      "slot_interval_minutes",
      "notice_hours",
      "deposit",
      "modes",
    ]);
  });
});

describe("at the door", () => {
  it("problems come in the order of the form", () => {
    expect(doorProblems({ display_name: "", email: "amara@", newPassword: "elevenchars" })).toEqual(
      ["display_name", "email", "newPassword"],
    );
    expect(doorProblems({ email: "amara@example.com", password: "x" })).toEqual([]);
  });
});

describe("files", () => {
  it("are refused before they are sent when they cannot be what is asked for", () => {
    expect(pictureProblem({ type: "image/gif", size: 10 })).toBe("picture_type");
    expect(pictureProblem({ type: "image/jpeg", size: 16 * 1024 * 1024 })).toBe("picture_large");
    expect(pictureProblem({ type: "image/jpeg", size: 1024 })).toBeNull();
    expect(documentProblem({ type: "text/html", size: 10 })).toBe("document_type");
    expect(documentProblem({ type: "application/pdf", size: 11 * 1024 * 1024 })).toBe(
      "document_large",
    );
    expect(documentProblem({ type: "application/pdf", size: 1024 })).toBeNull();
  });

  it("give a picture its first title", () => {
    expect(titleOfFile("evening-in_silk.final.JPG")).toBe("Evening in silk.final");
    expect(titleOfFile(".png")).toBe("");
  });
});

describe("the order of a wall", () => {
  it("changes by one piece, and stays within the wall", () => {
    const wall = ["a", "b", "c"];
    expect(movedTo(wall, 2, 0)).toEqual(["c", "a", "b"]);
    expect(movedTo(wall, 0, 1)).toEqual(["b", "a", "c"]);
    expect(movedTo(wall, 0, 9)).toEqual(["b", "c", "a"]);
    expect(movedTo(wall, 0, -1)).toBe(wall);
    expect(movedTo(wall, 7, 0)).toBe(wall);
  });
});
