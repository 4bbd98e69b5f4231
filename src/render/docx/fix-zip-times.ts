// Sets the time stamp of every entry of a ZIP file to the same moment (PKWARE APPNOTE 4.3.7, 4.3.12, 4.3.16): the `docx` package
// stamps the present one, and the same document must give the same bytes. Done in place: packing again would cost far more.

const END_SIGNATURE = 0x06054b50;
const CENTRAL_SIGNATURE = 0x02014b50;
const LOCAL_SIGNATURE = 0x04034b50;
const END_SIZE = 22;

/** 1980-01-01 00:00, the first moment of DOS time. */
const TIME = 0x0000;
const DATE = (1 << 5) | 1;

/** @throws if the bytes are no plain ZIP file (ours always are: no archive comment, no ZIP64) */
export function fixZipTimes(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const stamp = (offset: number): void => {
    view.setUint16(offset, TIME, true);
    view.setUint16(offset + 2, DATE, true);
  };
  const expect = (offset: number, signature: number): void => {
    if (view.getUint32(offset, true) !== signature) throw new Error(`not a plain ZIP file at byte ${offset}`);
  };
  const end = zip.byteLength - END_SIZE;
  expect(end, END_SIGNATURE);
  const entries = view.getUint16(end + 10, true);
  let entry = view.getUint32(end + 16, true);
  for (let i = 0; i < entries; i += 1) {
    expect(entry, CENTRAL_SIGNATURE);
    stamp(entry + 12);
    const local = view.getUint32(entry + 42, true);
    expect(local, LOCAL_SIGNATURE);
    stamp(local + 10);
    entry +=
      46 + view.getUint16(entry + 28, true) + view.getUint16(entry + 30, true) + view.getUint16(entry + 32, true);
  }
  return zip;
}
