import { createTheme } from "@mui/material/styles";

import { colours, DESK_MIN_WIDTH, durations, easing, fonts, fontSizes } from "./tokens";

const FEEDBACK_MS = parseInt(durations.feedback, 10);
const FURNITURE_MS = parseInt(durations.furniture, 10);

/**
 * The tokens as a MUI theme. MUI gives behaviour and accessibility; ripples, elevation, rounded
 * corners and its own motion are taken out here, once.
 */
export const theme = createTheme({
  cssVariables: { cssVarPrefix: "mui", nativeColor: false },
  breakpoints: { values: { xs: 0, sm: 600, md: DESK_MIN_WIDTH, lg: 1200, xl: 1600 } },
  palette: {
    mode: "light",
    primary: { main: colours.ink, contrastText: colours.paper },
    secondary: { main: colours.champagne, contrastText: colours.ink },
    error: { main: colours.oxblood, contrastText: colours.paper },
    success: { main: colours.emerald, contrastText: colours.paper },
    info: { main: colours.midnight, contrastText: colours.paper },
    text: { primary: colours.ink, secondary: colours.umber },
    background: { default: colours.paper, paper: colours.paper },
    divider: colours.sand,
  },
  shape: { borderRadius: 0 },
  spacing: 8,
  typography: {
    fontFamily: fonts.text,
    h1: { fontFamily: fonts.display, fontWeight: 300, fontSize: fontSizes["display-l"] },
    h2: { fontFamily: fonts.display, fontWeight: 300, fontSize: fontSizes["display-m"] },
    h3: { fontFamily: fonts.display, fontWeight: 400, fontSize: fontSizes["display-s"] },
    body1: { fontSize: fontSizes.text, lineHeight: 1.55 },
    body2: { fontSize: fontSizes.small, lineHeight: 1.55 },
    button: { textTransform: "none", fontSize: fontSizes.text },
  },
  transitions: {
    easing: { easeInOut: easing, easeOut: easing, easeIn: easing, sharp: easing },
    duration: {
      shortest: FEEDBACK_MS,
      shorter: FEEDBACK_MS,
      short: FEEDBACK_MS,
      standard: FURNITURE_MS,
      complex: FURNITURE_MS,
      enteringScreen: FURNITURE_MS,
      leavingScreen: FURNITURE_MS,
    },
  },
  components: {
    MuiButtonBase: { defaultProps: { disableRipple: true, disableTouchRipple: true } },
    MuiPaper: { defaultProps: { elevation: 0, square: true } },
    MuiBackdrop: { styleOverrides: { root: { backgroundColor: colours.veil } } },
  },
});
