import { rmSync } from "node:fs";

const signals = ["SIGINT", "SIGTERM", "SIGHUP"] as const;

/**
 * Until `over`, a folder is removed when the process is interrupted (Ctrl-C), told to end, or ends by itself; the signal then
 * does what it would have done.
 */
export function removedWhenInterrupted(folder: string): { over(): void } {
  const remove = (): void => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
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
