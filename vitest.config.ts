import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["src/**/*.test.ts", "test/**/*.test.ts"],
    // The tests are of pure code and of child processes: a fresh worker for each file costs 80 ms a file and gains nothing.
    isolate: false,
    // Tests that start the linter or the command line take seconds on a busy machine with two cores.
    testTimeout: 60_000,
  },
});
