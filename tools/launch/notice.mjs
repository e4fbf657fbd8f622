// Plain JavaScript for Node 20: this runs before anything is installed.
import { neededMajor, packageName } from "./node.mjs";

/** What the launcher says, to stderr, in both languages: nothing is known yet about the reader. */
const notices = {
  installing: () => [
    "正在安装依赖（仅首次运行或依赖有变化时）…",
    "Installing what is needed (the first time, or when it has changed) …",
  ],
  waiting: () => ["另一个进程正在安装，请稍候…", "Another start is installing; waiting for it …"],
  "npm-failed": ({ status }) => [
    `安装失败（npm ci：${status}）。请检查网络后再试一次；不需要管理员权限。`,
    `The installation failed (npm ci: ${status}). Check the network and start again; no administrator rights are needed.`,
  ],
  incomplete: ({ missing }) => [
    `安装不完整，缺少：${missing.join("、")}。请删除 node_modules 文件夹后再试一次。`,
    `The installation is not whole, missing: ${missing.join(", ")}. Remove the folder node_modules and start again.`,
  ],
  "no-node": ({ reason }) => [
    `需要 Node ${neededMajor} 或更高版本。本机的 Node 是 ${process.version}；随包的 ${packageName} 不能运行（${reason}）。` +
      `请从 nodejs.org 安装 Node ${neededMajor}，再运行一次。`,
    `Node ${neededMajor} or newer is needed. This machine's Node is ${process.version}; the packaged one, ${packageName}, ` +
      `does not start (${reason}). Install Node ${neededMajor} from nodejs.org and start again.`,
  ],
  "unknown-task": ({ task, tasks }) => [
    `没有这个任务：${task ?? "（空）"}。可用：${tasks.join("、")}`,
    `No such task: ${task ?? "(none)"}. There are: ${tasks.join(", ")}`,
  ],
};

/** Says one notice on stderr. */
export function announce(key, params = {}) {
  process.stderr.write(`${notices[key](params).join("\n")}\n`);
}

/** Trouble that a person can mend: said in both languages, then exit 2. */
export class LaunchError extends Error {
  constructor(key, params) {
    super(key);
    this.key = key;
    this.params = params;
  }
}
