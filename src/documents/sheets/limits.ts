/**
 * How much a file may hold. The largest honest files known (a province's 400,000 repayments) need a tenth of these; a file
 * made to choke its reader needs far more.
 */
export const limits = {
  /** Bytes of a workbook or text file on the disk. */
  fileBytes: 1 << 30,
  /** An old .xls is read whole: 65,536 rows of 20 columns take about 20 MB. */
  oldFileBytes: 100 * 1024 * 1024,
  entries: 20_000,
  /** Bytes of one part of a workbook once unpacked, and of all parts that are read. */
  partBytes: 3 * 2 ** 30,
  allBytes: 6 * 2 ** 30,
  /** Packed to less than one part in so many: sheets of real data pack to 1/8 to 1/40, empty formatted ones to 1/150. */
  ratio: 400,
  /** A part so small may be packed to any ratio. */
  ratioBytes: 64 * 1024 * 1024,
  /** Bytes of the parts that are held in memory: texts used by cells; everything else but the sheets. */
  textBytes: 768 * 1024 * 1024,
  smallPartBytes: 64 * 1024 * 1024,
  cells: 50_000_000,
  merges: 200_000,
} as const;
