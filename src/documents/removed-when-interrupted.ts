import { rmdirSync, rmSync } from "node:fs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Until `over`, a folder is removed when the process is interrupted (Ctrl-C), told to end, or ends by itself; the signal then
 * does what it would have done. `above` are the folders that were made for it, the innermost first: they go too as far as they are
 * empty.
 */
export function removedWhenInterrupted(folder: string, above: readonly string[]): { over(): void } {
  const remove = (): void => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
    try {
      for (const each of above) rmdirSync(each);
    } catch {
      // Something else lies there by now: it and what is above it stay.
    }
  };
  const onSignal = (signal: NodeJS.Signals): void => {
    over();
    try {
      remove();
    } finally {
      process.kill(process.pid, signal);
    }
  };
  const over = (): void => {
    for (const signal of signals) process.off(signal, onSignal);
    process.off("exit", remove);
  };
  for (const signal of signals) process.on(signal, onSignal);
  process.on("exit", remove);
  return { over };
}
