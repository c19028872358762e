export { environment } from "./environment";
