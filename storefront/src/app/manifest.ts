import { type MetadataRoute } from "next";

import { colours } from "@/ui/theme/tokens";

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: "Style by Zaga",
    short_name: "Zaga",
    start_url: "/",
    display: "standalone",
    background_color: colours.paper,
    theme_color: colours.paper,
    icons: [
      { src: "/house/icon-192.png", sizes: "192x192", type: "image/png" },
      { src: "/house/icon-512.png", sizes: "512x512", type: "image/png" },
    ],
  };
}
