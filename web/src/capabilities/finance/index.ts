export { type BudgetLine } from "./finance-api";
