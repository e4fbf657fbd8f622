import { defineConfig } from "vitest/config";

export default defineConfig({
  test: { include: ["src/**/*.test.ts", "src/**/*.property.test.ts", "test/**/*.test.ts"] },
});
