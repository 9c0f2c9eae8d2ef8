export { type Budget, type BudgetLine, type Funding, sources, useBudgetVersions, useFunding } from "./finance-api";
export { FundingSheet } from "./funding-sheet";
