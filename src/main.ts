process.stderr.write(
  "用法：huidan <命令>（命令行尚未就绪）\nusage: huidan <command> (the commands are not there yet)\n",
);
process.exitCode = 2;
