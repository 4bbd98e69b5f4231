// Deflate (RFC 1951) and CRC-32 of the machine at hand: several times faster than any in plain code. Where there is none, writers bring
// their own.

export interface Compressor {
  /** It cannot leave a stream open: no pieces. */
  readonly wholeOnly?: boolean;
  /**
   * Raw deflate. Pieces put one after the other are one stream; each is compressed for itself, so that a piece that comes again need not be.
   *
   * @param last ends the stream; always true where `wholeOnly` says so
   */
  deflate(bytes: Uint8Array, last: boolean): Uint8Array;
  /** @param before the sum of what stands before; 0 at the start */
  crc32(bytes: Uint8Array, before: number): number;
}
