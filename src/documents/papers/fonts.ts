import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** The two font files that every PDF is drawn with, from the package; no font of the machine is needed. */
export function fontFiles(): { readonly regular: string; readonly bold: string } {
  const folder = dirname(require.resolve("@expo-google-fonts/noto-serif-sc/package.json"));
  return {
    regular: join(folder, "400Regular", "NotoSerifSC_400Regular.ttf"),
    bold: join(folder, "700Bold", "NotoSerifSC_700Bold.ttf"),
  };
}
