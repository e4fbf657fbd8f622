import { safeFileName } from "#domain/wording/file-name.ts";

type Taken = { readonly kind: "file" | "folder"; readonly path: string };

/**
 * Gives each file a path of its own within a folder: every part a safe name, a taken one with a number. Names that differ only
 * in case are one name on some systems, and so are they here.
 */
export function takenNames(): { free(file: string): string } {
  const taken = new Map<string, Taken>();
  const place = (within: string, name: string, kind: Taken["kind"]): string => {
    const dot = kind === "file" ? name.lastIndexOf(".") : -1;
    const at = dot > 0 ? dot : name.length;
    for (let n = 1; ; n += 1) {
      const path = `${within}${n === 1 ? name : `${name.slice(0, at)} (${n})${name.slice(at)}`}`;
      const there = taken.get(path.toLowerCase());
      if (there === undefined) taken.set(path.toLowerCase(), { kind, path });
      else if (kind === "file" || there.kind === "file") continue;
      return there?.path ?? path;
    }
  };
  return {
    free(file) {
      const parts = file.split("/").map(safeFileName);
      const folder = parts.slice(0, -1).reduce((within, name) => `${place(within, name, "folder")}/`, "");
      return place(folder, parts.at(-1)!, "file");
    },
  };
}
