export { ConsentBanner } from "./consent-banner";
