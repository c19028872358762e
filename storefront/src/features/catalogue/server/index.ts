export { crumbsJsonLd } from "../json-ld";
