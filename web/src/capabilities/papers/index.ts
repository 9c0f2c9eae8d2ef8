export { PapersMenu } from "./papers-menu";
export { RecordPapers } from "./record-papers";
