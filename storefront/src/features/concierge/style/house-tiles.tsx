import { Picture, Plate } from "@/ui";

import { type StyleProfile } from "../types";
import { TasteTile, Tiles } from "./tiles";

/** A house with one of its pieces to know it by. */
export interface HouseChoice {
  handle: string;
  name: string;
  city: string | null;
  picture: { url: string; background: string | null; blur: string | null } | null;
}

interface HouseTilesProps {
  label: string;
  houses: readonly HouseChoice[];
  profile: Pick<StyleProfile, "brands_loved" | "brands_avoided">;
  avoidWord: string;
}

const SIZES = "(min-width: 900px) 18vw, (min-width: 640px) 22vw, 30vw";

/** Houses, each by one of its pieces. */
export function HouseTiles({ label, houses, profile, avoidWord }: HouseTilesProps) {
  return (
    <Tiles label={label} kind="swatches">
      {houses.map(({ handle, name, city, picture }) => (
        <TasteTile
          key={handle}
          kind="brands"
          value={handle}
          loved={profile.brands_loved.includes(handle)}
          avoided={profile.brands_avoided.includes(handle)}
          face={
            picture ? (
              <Picture
                src={picture.url}
                alt=""
                background={picture.background}
                blur={picture.blur}
                ratio="4/5"
                sizes={SIZES}
              />
            ) : (
              <Plate title={name} house={city} ratio="4/5" />
            )
          }
          word={name}
          hint={city ?? undefined}
          avoidWord={avoidWord}
        />
      ))}
    </Tiles>
  );
}
