import { Alert, Badge, type CSSVariablesResolver, createTheme, defaultVariantColorsResolver, type MantineColorsTuple, Modal, parseThemeColor } from "@mantine/core";

const deepteal: MantineColorsTuple = ["#e8f5f4", "#d2e9e7", "#a6d4d1", "#76beb9", "#4fa9a4", "#33908c", "#1c7f7b", "#0f706d", "#0b6664", "#064f4d"];

/** Stock shades fail the contrast of 4.5 : 1; these pass (measured with axe). */
export const theme = createTheme({
  primaryColor: "deepteal",
  primaryShade: { light: 8, dark: 8 },
  colors: { deepteal },
  autoContrast: true,
  fontFamily: "'Inter Variable', 'Segoe UI', system-ui, -apple-system, 'Noto Sans', sans-serif",
  headings: {
    fontWeight: "650",
    sizes: {
      h1: { fontSize: "1.375rem", lineHeight: "1.3" },
      h2: { fontSize: "0.9375rem", lineHeight: "1.4" },
      h3: { fontSize: "0.875rem", lineHeight: "1.4" },
    },
  },
  fontSizes: { xs: "0.75rem", sm: "0.8125rem", md: "0.875rem", lg: "1rem", xl: "1.125rem" },
  spacing: { xs: "0.5rem", sm: "0.75rem", md: "1rem", lg: "1.5rem", xl: "2rem" },
  defaultRadius: "sm",
  focusRing: "auto",
  respectReducedMotion: true,
  cursorType: "pointer",
  variantColorResolver: (input) => {
    if (input.variant !== "status") return defaultVariantColorsResolver(input);
    const { color } = parseThemeColor({ color: input.color ?? "gray", theme: input.theme });
    return { background: `var(--w-${color}-soft)`, hover: `var(--w-${color}-soft)`, color: `var(--w-${color}-strong)`, border: "1px solid transparent" };
  },
  components: {
    // Titles in the colour of the alert have too little contrast; icon and frame carry the colour.
    Alert: Alert.extend({ styles: { title: { color: "var(--mantine-color-text)" } } }),
    Badge: Badge.extend({ defaultProps: { size: "md" } }),
    // The lock of the page's scrolling writes a style element without the nonce.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true } }),
  },
});

const tones = ["green", "red", "orange", "blue", "gray"];

export const colourVariables: CSSVariablesResolver = (current) => {
  const colour = (name: string, shade: number) => current.colors[name]![shade]!;
  const soft = (shade: number, prefix: string) => Object.fromEntries(tones.map((name) => [`--w-${name}-${prefix}`, colour(name, shade)]));
  return {
    variables: {},
    light: {
      "--mantine-color-error": colour("red", 9),
      "--mantine-color-dimmed": colour("gray", 7),
      "--mantine-color-placeholder": colour("gray", 7),
      "--mantine-color-body": "#f7f8f8",
      "--mantine-color-text": "#16201f",
      "--mantine-color-anchor": colour("deepteal", 8),
      "--w-card": "#ffffff",
      "--w-quiet": "#eef2f2",
      "--w-quiet-strong": "#dde5e4",
      "--w-active": "#e8f5f4",
      ...soft(0, "soft"),
      "--w-gray-soft": colour("gray", 2),
      "--w-green-strong": "#1c5f2b",
      "--w-red-strong": "#a61e1e",
      "--w-orange-strong": "#8a3d00",
      "--w-blue-strong": "#0f4c86",
      "--w-gray-strong": colour("gray", 8),
    },
    dark: {
      "--mantine-color-error": colour("red", 4),
      "--mantine-color-dimmed": colour("dark", 1),
      "--mantine-color-placeholder": colour("dark", 1),
      "--mantine-color-anchor": colour("deepteal", 3),
      "--w-card": colour("dark", 6),
      "--w-quiet": colour("dark", 5),
      "--w-quiet-strong": colour("dark", 4),
      "--w-active": "#12403f",
      "--w-green-soft": "#16361d",
      "--w-red-soft": "#451a1a",
      "--w-orange-soft": "#45270a",
      "--w-blue-soft": "#12304d",
      "--w-gray-soft": colour("dark", 4),
      "--w-green-strong": "#a9e5b5",
      "--w-red-strong": "#ffc2c2",
      "--w-orange-strong": "#ffd2a3",
      "--w-blue-strong": "#b5d8f7",
      "--w-gray-strong": colour("dark", 0),
    },
  };
};
