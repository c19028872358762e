"use client";

import { AppRouterCacheProvider } from "@mui/material-nextjs/v16-appRouter";
import { ThemeProvider } from "@mui/material/styles";
import { type ReactNode } from "react";

import { theme } from "./theme";

/**
 * Gives MUI the house's theme. Its styles go into a layer of their own, so that the house's
 * stylesheets always come last.
 */
export function HouseTheme({ children }: { children: ReactNode }) {
  return (
    <AppRouterCacheProvider options={{ enableCssLayer: true, key: "house" }}>
      <ThemeProvider theme={theme}>{children}</ThemeProvider>
    </AppRouterCacheProvider>
  );
}
