/** Chinese, Japanese, Korean and full-width signs take the room of two digits, and so do dots, dashes and quotes in a Chinese font. */
const wide =
  /[\u00B7\u00D7\u2014\u2018-\u201D\u2026\u2103\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF00-\uFF60\uFFE0-\uFFE6]|[\uD800-\uDBFF]/;
const plain = /^[\x20-\x7E]*$/;

/** The width of a text, in digits of the workbook's font. Of several lines the longest counts. */
export function textWidth(text: string): number {
  if (plain.test(text)) return text.length;
  let longest = 0;
  let width = 0;
  for (const character of text) {
    if (character === "\n") {
      longest = Math.max(longest, width);
      width = 0;
    } else width += wide.test(character) ? 2 : 1;
  }
  return Math.max(longest, width);
}

/** How many lines a text takes in a cell of some width, by its spaces where it has some. */
export function linesIn(text: string, width: number): number {
  const room = Math.max(1, width - 1);
  let lines = 0;
  for (const line of text.split("\n")) {
    let used = 0;
    lines += 1;
    for (const word of line.split(/(?<=[ \-/])|(?<=[\u2E80-\uFF60])/)) {
      const wanted = textWidth(word);
      if (used + wanted > room + (word.endsWith(" ") ? 1 : 0) && used > 0) {
        lines += 1;
        used = 0;
      }
      if (wanted > room) lines += Math.ceil(wanted / room) - 1;
      used += wanted > room ? wanted % room : wanted;
    }
  }
  return lines;
}
