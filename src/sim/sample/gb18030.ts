let known: ReadonlyMap<string, Buffer> | undefined;

/**
 * A text in GB18030, the encoding of csv files from Chinese systems; Node only reads it, so the table of the two-byte
 * signs is made by reading all of them once. Signs outside the basic plane have four bytes, in the order of their numbers.
 */
export function encodeGb18030(text: string): Uint8Array {
  const table = (known ??= tableOf());
  const parts: Buffer[] = [];
  let plain = "";
  const flush = (): void => {
    if (plain !== "") parts.push(Buffer.from(plain, "ascii"));
    plain = "";
  };
  for (const sign of text) {
    const code = sign.codePointAt(0)!;
    if (code < 0x80) {
      plain += sign;
      continue;
    }
    flush();
    const bytes = code >= 0x10000 ? fourBytes(code - 0x10000, 0x90) : table.get(sign);
    if (!bytes) throw new Error(`no GB18030 for ${sign}`);
    parts.push(bytes);
  }
  flush();
  return Buffer.concat(parts);
}

function fourBytes(number: number, first: number): Buffer {
  const [tens, last] = [Math.floor(number / 10), number % 10];
  const [hundreds, third] = [Math.floor(tens / 126), tens % 126];
  return Buffer.from([first + Math.floor(hundreds / 10), 0x30 + (hundreds % 10), 0x81 + third, 0x30 + last]);
}

/** The signs of the basic plane: those of two bytes, and those of four. */
function tableOf(): Map<string, Buffer> {
  const decoder = new TextDecoder("gb18030");
  const table = new Map<string, Buffer>();
  const add = (bytes: Buffer): void => {
    const sign = decoder.decode(bytes);
    if (Array.from(sign).length === 1 && sign !== "\uFFFD" && !table.has(sign)) table.set(sign, bytes);
  };
  for (let lead = 0x81; lead <= 0xfe; lead += 1)
    for (let trail = 0x40; trail <= 0xfe; trail += 1) if (trail !== 0x7f) add(Buffer.from([lead, trail]));
  for (let number = 0; number < 39_420; number += 1) add(fourBytes(number, 0x81));
  return table;
}
