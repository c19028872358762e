import { type Metadata } from "next";

import { cssVariables } from "@/ui/theme/css-variables";
import { displayFont, textFont } from "@/ui/theme/fonts";
import "@/ui/theme/global.css";

export const metadata: Metadata = { title: "Style by Zaga" };

/** For files that are not there; every page is answered within an edition of the house. */
export default function GlobalNotFound() {
  return (
    <html lang="en" className={`${displayFont.variable} ${textFont.variable}`}>
      <head>
        <style dangerouslySetInnerHTML={{ __html: cssVariables() }} />
      </head>
      <body>
        <main style={{ display: "grid", placeContent: "center", gap: "1.5rem", padding: "2rem" }}>
          <h1>This page is not here</h1>
          <p lang="fr">Cette page n’est pas ici.</p>
          <p>
            {/* eslint-disable-next-line @next/next/no-html-link-for-pages -- outside every edition */}
            <a href="/" style={{ textDecoration: "underline" }}>
              Style by Zaga
            </a>
          </p>
        </main>
      </body>
    </html>
  );
}
