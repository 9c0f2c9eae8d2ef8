export { figureAddress, statementOf } from "./figure-text";
export { type FigureRow, useFigures } from "./results-api";
