export { type Budget, type BudgetLine, sources, useBudgetVersions } from "./finance-api";
