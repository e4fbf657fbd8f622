// Plain JavaScript for Node 20: this runs before anything is installed.
import { spawn } from "node:child_process";
import * as fs from "node:fs";
import { basename, join } from "node:path";
import { findNode, ownNode, packagedNode } from "./node.mjs";
import { announce, LaunchError } from "./notice.mjs";

/**
 * Path of the Node to run, with everything of the lock file installed.
 *
 * `node_modules/.huidan-installed` is written last of all: a first line (which system, whose Node) and then the lock
 * file itself. While that file agrees with `package-lock.json`, nothing else is looked at: two small reads a start.
 */
export async function ensureInstalled(root) {
  const lock = fs.readFileSync(join(root, "package-lock.json"));
  const node = stampedNode(root, lock);
  if (node) return node;
  // A linked folder belongs to another checkout: it is used as it is, and never installed into.
  if (isLink(join(root, "node_modules"))) return startableNode(root);
  return await withInstallLock(root, async (hold) => {
    // Another start may have done it while this one waited.
    const done = stampedNode(root, lock);
    if (done) return done;
    if (missingPackages(root, lock).length > 0) await npmCi(root, hold);
    return settle(root, lock);
  });
}

/** Forgets that the installation is whole: the next start looks again. */
export function forgetInstalled(root) {
  fs.rmSync(stampPath(root), { force: true });
}

function stampPath(root) {
  return join(root, "node_modules", ".huidan-installed");
}

function stampHead(whose) {
  return Buffer.from(`${process.platform} ${process.arch} ${whose}\n`);
}

/** The Node that the stamp names, or `undefined` where the stamp is missing or of another lock file or machine. */
function stampedNode(root, lock) {
  const stamp = readIfThere(stampPath(root));
  if (!stamp) return undefined;
  if (stamp.equals(Buffer.concat([stampHead("packaged"), lock]))) return packagedNode(root);
  if (stamp.equals(Buffer.concat([stampHead("own"), lock]))) return ownNode();
  return undefined;
}

/** After an installation: looks whether it is whole, finds the Node to run, writes the stamp. */
function settle(root, lock) {
  const missing = missingPackages(root, lock);
  if (missing.length > 0) throw new LaunchError("incomplete", { missing });
  const node = startableNode(root);
  const whose = node === packagedNode(root) ? "packaged" : "own";
  const fresh = `${stampPath(root)}.${process.pid}`;
  fs.writeFileSync(fresh, Buffer.concat([stampHead(whose), lock]));
  fs.renameSync(fresh, stampPath(root));
  return node;
}

function startableNode(root) {
  const found = findNode(root);
  if (!found.path) throw new LaunchError("no-node", { reason: found.reason });
  return found.path;
}

function isLink(path) {
  return fs.lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

/**
 * Paths of the lock file's packages that this machine needs and does not have. npm writes its own `.package-lock.json` when it has finished, so an interrupted one lacks
 * it; and it drops an optional package that failed without a word, so those made for this machine are looked for.
 */
function missingPackages(root, lock) {
  const hidden = readIfThere(join(root, "node_modules", ".package-lock.json"));
  if (!hidden) return ["node_modules"];
  const wanted = JSON.parse(lock.toString("utf8")).packages;
  const present = JSON.parse(hidden.toString("utf8")).packages;
  const foreign = Object.keys(present).some(
    (path) => wanted[path]?.version !== present[path].version || wanted[path].integrity !== present[path].integrity,
  );
  if (foreign) return ["node_modules"];
  const needed = Object.keys(wanted).filter((path) => path !== "" && isNeededHere(wanted[path]));
  return needed.filter((path) => !present[path] || !fs.existsSync(join(root, path, "package.json")));
}

function isNeededHere(entry) {
  if (!entry.optional) return true;
  if (!entry.os || !entry.cpu) return false;
  const fits = (list, value) => [list].flat().includes(value);
  return fits(entry.os, process.platform) && fits(entry.cpu, process.arch) && (!entry.libc || fits(entry.libc, libc()));
}

function libc() {
  return process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
}

async function npmCi(root, hold) {
  forgetInstalled(root);
  announce("installing");
  const flags = ["ci", "--ignore-scripts", "--include=dev", "--include=optional", "--no-audit", "--no-fund"];
  const [command, ...first] = npmCommand();
  // Everything npm says goes to stderr: stdout belongs to the task.
  const child = spawn(command, [...first, ...flags, "--loglevel=error"], {
    cwd: root,
    stdio: ["ignore", 2, 2],
    shell: command === "npm" && process.platform === "win32",
  });
  hold(child.pid);
  const status = await new Promise((resolve) => {
    child.on("error", () => resolve("error"));
    child.on("exit", (code, signal) => resolve(signal ?? code));
  });
  if (status !== 0) throw new LaunchError("npm-failed", { status });
}

/** npm as a program of this very Node where its path is known, else `npm` of the search path. */
function npmCommand() {
  const given = process.env.npm_execpath;
  if (given && basename(given) === "npm-cli.js") return [process.execPath, given];
  return ["npm"];
}

/**
 * Runs the work while holding `.install-lock`, which names the processes at work: this one, and npm, which outlives
 * it when it is killed. A second start waits for them; where all are dead, it takes over.
 */
async function withInstallLock(root, work) {
  const path = join(root, ".install-lock");
  for (let waited = 0; !takeLock(path); waited += 1) {
    if (waited === 0) announce("waiting");
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  try {
    return await work((pid) => fs.writeFileSync(path, `${process.pid} ${pid}`));
  } finally {
    fs.rmSync(path, { force: true });
  }
}

function takeLock(path) {
  try {
    fs.writeFileSync(path, String(process.pid), { flag: "wx" });
    return true;
  } catch (error) {
    if (error.code !== "EEXIST") throw error;
  }
  const holders = readIfThere(path)?.toString();
  if (holders === undefined || isHeld(path, holders)) return false;
  // Moved aside under a name of our own, so that of two that saw the same dead holder only one takes it away.
  const aside = `${path}.${process.pid}`;
  try {
    fs.renameSync(path, aside);
    if (fs.readFileSync(aside, "utf8") !== holders) fs.linkSync(aside, path);
    fs.rmSync(aside, { force: true });
  } catch (error) {
    if (error.code !== "ENOENT" && error.code !== "EEXIST") throw error;
  }
  return takeLock(path);
}

function isHeld(path, holders) {
  if (holders !== "") return holders.split(" ").some((pid) => isAlive(Number(pid)));
  // Made and not yet written; after ten seconds nobody is going to.
  const stat = fs.statSync(path, { throwIfNoEntry: false });
  return stat !== undefined && Date.now() - stat.mtimeMs < 10_000;
}

function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

function readIfThere(path) {
  try {
    return fs.readFileSync(path);
  } catch {
    return undefined;
  }
}
