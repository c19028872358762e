"use client";

import { cssVariables } from "@/ui/theme/css-variables";
import "@/ui/theme/global.css";

/** The last resort, when even the house's own frame could not be drawn: no texts to look up. */
export default function GlobalError({ retry }: { error: unknown; retry: () => void }) {
  return (
    <html lang="en">
      <head>
        <title>Style by Zaga</title>
        <style dangerouslySetInnerHTML={{ __html: cssVariables() }} />
      </head>
      <body>
        <main style={{ display: "grid", placeContent: "center", gap: "1.5rem", padding: "2rem" }}>
          <h1>The house is not answering</h1>
          <p>Something on our side did not work. Please try again in a moment.</p>
          <p lang="fr">
            Quelque chose n’a pas fonctionné de notre côté. Veuillez réessayer dans un instant.
          </p>
          <p>
            <button type="button" onClick={() => retry()} style={{ textDecoration: "underline" }}>
              Try again / <span lang="fr">Réessayer</span>
            </button>
          </p>
        </main>
      </body>
    </html>
  );
}
