import { readdirSync } from "node:fs";
import { URL } from "node:url";
import js from "@eslint/js";
import reactHooks from "eslint-plugin-react-hooks";
import tseslint from "typescript-eslint";

// The order of the capability map: each may ask only those before it, and only by their index.ts.
const capability_order = [
  "parameters", "staff", "people", "access", "papers", "partners", "finance", "casework",
  "programmes", "support", "placements", "settlement", "care", "food", "events", "violence",
  "recognition", "results", "publishing", "desk",
];

const capabilities = readdirSync(new URL("./src/capabilities", import.meta.url));

function forbid(patterns) {
  return { "no-restricted-imports": ["error", { patterns }] };
}

const direction_zones = capabilities.map((capability) => {
  const later = capability_order.slice(capability_order.indexOf(capability) + 1);
  return {
    files: [`src/capabilities/${capability}/**/*.{ts,tsx}`],
    rules: forbid([
      { group: ["@/app/*"], message: "app is above the capabilities" },
      ...(later.length > 0
        ? [{ group: later.map((name) => `@/capabilities/${name}*`), message: "asks only along the map" }]
        : []),
      { group: ["@/capabilities/*/*"], message: "ask another capability by its index.ts" },
    ]),
  };
});

export default tseslint.config(
  { ignores: ["dist", "node_modules", "src/platform/api-types.ts"] },
  js.configs.recommended,
  ...tseslint.configs.recommended,
  {
    plugins: { "react-hooks": reactHooks },
    rules: {
      "react-hooks/rules-of-hooks": "error",
      "react-hooks/exhaustive-deps": "error",
      "@typescript-eslint/no-unused-vars": ["error", { argsIgnorePattern: "^_" }],
      "no-restricted-syntax": [
        "error",
        { selector: "JSXAttribute[name.name='dangerouslySetInnerHTML']", message: "no raw HTML" },
        { selector: "MemberExpression[property.name='innerHTML']", message: "no raw HTML" },
        { selector: "MemberExpression[object.name='sessionStorage']", message: "nothing of persons stays in the browser" },
      ],
    },
  },
  { files: ["src/platform/**/*.{ts,tsx}"], rules: forbid([{ group: ["@/app/*", "@/capabilities/*", "@/ui/*"], message: "platform knows nobody above it" }]) },
  { files: ["src/ui/**/*.{ts,tsx}"], rules: forbid([{ group: ["@/app/*", "@/capabilities/*"], message: "ui knows nobody above it" }]) },
  ...direction_zones,
);
