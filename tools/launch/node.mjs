// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawnSync } from "node:child_process";
import { join } from "node:path";

/** The oldest major version of Node that runs the program: it takes TypeScript as it is. */
export const neededMajor = 24;

const systemNames = { linux: "linux", win32: "win", darwin: "darwin" };

/** Name of the npm package that would carry Node for this machine; it need not exist. */
export const packageName = `node-${systemNames[process.platform] ?? process.platform}-${process.arch}`;

/** Path of the Node that npm installs for this machine, whether it is there or not. */
export function packagedNode(root) {
  return join(root, "node_modules", packageName, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** The machine's own Node, the one that runs this file, where it is new enough. */
export function ownNode() {
  return majorOf(process.version) >= neededMajor ? process.execPath : undefined;
}

/**
 * Path of a Node that truly starts: the package's first, then the machine's own. `{ path }`, or `{ reason }`
 * with why the package's one does not start (a library is missing, another processor, not there).
 */
export function findNode(root) {
  const trial = spawnSync(packagedNode(root), ["--version"], { encoding: "utf8", timeout: 20_000 });
  if (trial.status === 0 && majorOf(trial.stdout) >= neededMajor) return { path: packagedNode(root) };
  const own = ownNode();
  if (own) return { path: own };
  return { reason: trial.error?.code ?? (trial.stderr?.trim() || `exit ${trial.status ?? trial.signal}`) };
}

function majorOf(version) {
  return Number(/^v(\d+)/.exec(version)?.[1] ?? 0);
}
