import { readFileSync } from "node:fs";
import { readdir, readFile, stat } from "node:fs/promises";
import { basename, dirname, extname, join, relative, resolve, sep } from "node:path";
import type { NamedText, PolicySource } from "#app/ports.ts";

const yamlNames = [".yaml", ".yml", ".json"];

/**
 * Policies in folders: `<folder>/<id>/policy.yaml`, with `parameters.demo.yaml`, `cases/` and `templates/` beside it. Of two folders that hold
 * the same id the first counts, and a folder of that name at hand after them. A path is taken as it stands: a file, a folder with a
 * `policy.yaml`, or `-` for standard input.
 */
export function policyFiles(folders: readonly string[], workingFolder: string): PolicySource {
  const shown = (path: string): string => {
    const near = relative(workingFolder, path);
    return near.startsWith("..") ? path : near.split(sep).join("/");
  };
  const readNamed = async (path: string): Promise<NamedText | undefined> => {
    const text = await readFile(path, "utf8").catch(whenAbsent);
    return text === undefined ? undefined : { name: shown(path), text: withoutMark(text) };
  };
  const find = async (idOrPath: string, beside?: string): Promise<string | undefined> => {
    for (const path of candidates(idOrPath, { folders, workingFolder, beside })) if (await isFile(path)) return path;
    return undefined;
  };
  return {
    async list() {
      const found = await Promise.all(folders.map(policiesIn));
      return [...new Set(found.flat())].toSorted();
    },
    async readPolicy(idOrPath, beside) {
      if (idOrPath === "-" && beside === undefined) return { name: "-", text: withoutMark(readFileSync(0, "utf8")) };
      const path = await find(idOrPath, beside);
      return path === undefined ? undefined : readNamed(path);
    },
    async lookedFor(idOrPath) {
      const path = resolve(workingFolder, idOrPath);
      const isFolder = await stat(path).then((found) => found.isDirectory(), whenAbsent);
      if (!looksLikePath(idOrPath) && !isFolder) return [];
      return yamlNames.includes(extname(path)) && !isFolder ? [shown(path)] : [shown(join(path, "policy.yaml"))];
    },
    async readDemoParameters(idOrPath) {
      const path = await find(idOrPath);
      if (path === undefined || basename(path) !== "policy.yaml") return undefined;
      return readNamed(join(dirname(path), "parameters.demo.yaml"));
    },
    async readCases(idOrPath) {
      const path = await find(idOrPath);
      if (path === undefined || basename(path) !== "policy.yaml") return [];
      const folder = join(dirname(path), "cases");
      const names = (await readdir(folder).catch(whenAbsent)) ?? [];
      const wanted = names.filter((name) => yamlNames.includes(extname(name))).toSorted();
      const read = await Promise.all(wanted.map((name) => readNamed(join(folder, name))));
      return read.filter((each) => each !== undefined);
    },
    async readTemplate(id, paper, policyFile) {
      const own = folders.map((each) => resolve(workingFolder, each, id));
      const near = policyFile === undefined ? [] : [dirname(resolve(workingFolder, policyFile))];
      // A policy of these folders: an earlier folder may hold a template alone. One from elsewhere brings its own.
      for (const folder of [...near.filter((each) => !own.includes(each)), ...own])
        for (const form of ["typ", "docx"] as const) {
          const path = join(folder, "templates", `${paper}.${form}`);
          const bytes = await readFile(path).catch(whenAbsent);
          if (bytes) return { name: shown(path), form, bytes };
        }
      return undefined;
    },
  };
}

/** Some editors put a byte-order mark before the text. */
function withoutMark(text: string): string {
  return text.replace(/^\uFEFF/, "");
}

type Lookup = { folders: readonly string[]; workingFolder: string; beside: string | undefined };

function candidates(idOrPath: string, { folders, workingFolder, beside }: Lookup): string[] {
  if (beside === undefined && looksLikePath(idOrPath)) {
    const path = resolve(workingFolder, idOrPath);
    return [path, join(path, "policy.yaml")];
  }
  const near = beside === undefined ? [] : besideOf(resolve(workingFolder, beside), idOrPath);
  const here = beside === undefined ? [resolve(workingFolder, idOrPath, "policy.yaml")] : [];
  return [...near, ...folders.map((folder) => join(folder, idOrPath, "policy.yaml")), ...here];
}

function looksLikePath(given: string): boolean {
  return /[/\\]/.test(given) || yamlNames.includes(extname(given)) || given.startsWith(".");
}

/** `policies/a/policy.yaml` finds `b` in `policies/b/policy.yaml`; `here/a.yaml` in `here/b.yaml`. */
function besideOf(file: string, id: string): string[] {
  const folder = dirname(file);
  return [
    ...yamlNames.map((end) => join(folder, `${id}${end}`)),
    join(folder, id, "policy.yaml"),
    join(dirname(folder), id, "policy.yaml"),
  ];
}

async function policiesIn(folder: string): Promise<string[]> {
  const names = (await readdir(folder).catch(whenAbsent)) ?? [];
  const isPolicy = await Promise.all(names.map((name) => isFile(join(folder, name, "policy.yaml"))));
  return names.filter((_, index) => isPolicy[index]);
}

async function isFile(path: string): Promise<boolean> {
  return (await stat(path).catch(whenAbsent))?.isFile() ?? false;
}

/** No such file, or a file where a folder should be: absent. Any other trouble is a fault of the machine and is thrown. */
function whenAbsent(error: NodeJS.ErrnoException): undefined {
  if (error.code === "ENOENT" || error.code === "ENOTDIR") return undefined;
  throw error;
}
