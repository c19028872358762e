export { SearchPanel } from "./search-panel";
