import { writeSync } from "node:fs";

// Loaded before the measured command: it shows its stages as it does to a person, and says at its end what it used.

process.stderr.isTTY = true;
process.on("exit", () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  writeSync(2, `\nused ${JSON.stringify({ cpu: (userCPUTime + systemCPUTime) / 1e6, peak: maxRSS / 1024 })}\n`);
});
