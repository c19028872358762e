/**
 * Places whose name decides the tax or the route of a parcel, so that they are chosen and not
 * typed. Codes are ISO 3166-2 without the country, lower case; names are as written there.
 */
const US_STATES =
  "al:Alabama,ak:Alaska,az:Arizona,ar:Arkansas,ca:California,co:Colorado,ct:Connecticut,de:Delaware,dc:District of Columbia,fl:Florida,ga:Georgia,hi:Hawaii,id:Idaho,il:Illinois,in:Indiana,ia:Iowa,ks:Kansas,ky:Kentucky,la:Louisiana,me:Maine,md:Maryland,ma:Massachusetts,mi:Michigan,mn:Minnesota,ms:Mississippi,mo:Missouri,mt:Montana,ne:Nebraska,nv:Nevada,nh:New Hampshire,nj:New Jersey,nm:New Mexico,ny:New York,nc:North Carolina,nd:North Dakota,oh:Ohio,ok:Oklahoma,or:Oregon,pa:Pennsylvania,ri:Rhode Island,sc:South Carolina,sd:South Dakota,tn:Tennessee,tx:Texas,ut:Utah,vt:Vermont,va:Virginia,wa:Washington,wv:West Virginia,wi:Wisconsin,wy:Wyoming";
const EMIRATES =
  "az:Abu Dhabi,aj:Ajman,du:Dubai,fu:Fujairah,rk:Ras Al Khaimah,sh:Sharjah,uq:Umm Al Quwain";

const LISTS: Record<string, { value: string; label: string }[]> = {
  us: parse(US_STATES),
  ae: parse(EMIRATES),
};

function parse(list: string): { value: string; label: string }[] {
  return list.split(",").map((entry) => {
    const [value = "", label = ""] = entry.split(":");
    return { value, label };
  });
}

/**
 * @param country ISO 3166-1 alpha-2, lower case.
 * @returns the states or emirates to choose from, or null where the name is typed.
 */
export function provincesOf(country: string): { value: string; label: string }[] | null {
  return LISTS[country] ?? null;
}

/** @returns a state as it is written on a label ("NY", "Dubai"), or the text as it was typed. */
export function provinceLabel(country: string, province: string): string {
  if (country === "us") {
    return province.toUpperCase();
  }
  return LISTS[country]?.find(({ value }) => value === province)?.label ?? province;
}
