/** The place (from 0) of the first sign that a text was not UTF-8: what could not be decoded, or a zero byte. Absent: there is none. */
export function notUtf8At(text: string): number | undefined {
  const at = text.search(/[\uFFFD\0]/);
  return at < 0 ? undefined : at;
}
