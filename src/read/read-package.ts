// Why an Office file could not be opened for reading, as it is told.

import { type Diagnostic, failed, type Localized, type Result } from '../diagnostics/index.js';
import { type OfficePackage, type PackageFault, PackageRefusal, withPackage } from '../ooxml/open-package.js';

const faults: Readonly<
  Record<Exclude<PackageFault, 'no-main' | 'not-zip'>, readonly [code: string, vi: string, en: string]>
> = {
  broken: ['broken-package', 'Tệp bị hỏng, không giải nén được.', 'The file is broken and cannot be unpacked.'],
  encrypted: ['encrypted', 'Tệp có mật khẩu hoặc là tệp đời cũ.', 'The file has a password, or is of an old kind.'],
  'too-large': [
    'too-large',
    'Tệp quá lớn hoặc bung ra quá lớn, có thể là tệp phá hoại.',
    'The file is too large or unpacks to too much; it may be hostile.',
  ],
  'document-type': [
    'xml-document-type',
    'Tệp chứa khai báo XML không được phép.',
    'The file holds an XML declaration that is not allowed.',
  ],
  'too-deep': ['xml-too-deep', 'Tệp lồng nhau quá nhiều bậc.', 'The file is nested too deeply.'],
  'too-many-nodes': ['xml-too-large', 'Nội dung của tệp quá lớn.', 'The content of the file is too large.'],
  'not-well-formed': [
    'xml-not-well-formed',
    'Tệp bị hỏng: phần XML không đúng cú pháp.',
    'The file is broken: its XML is not well formed.',
  ],
};

const remedy: Localized = {
  vi: 'Mở tệp bằng Word/Excel, lưu lại thành tệp mới rồi nhập tệp đó.',
  en: 'Open it in Word or Excel, save it as a new file and import that.',
};

/** @param other what is told of bytes that are no such package, without the main part that is looked for */
export function readPackage<T>(
  bytes: Uint8Array,
  file: string,
  other: Diagnostic,
  read: (office: OfficePackage) => Result<T>,
): Result<T> {
  const result = withPackage(bytes, read);
  if (!(result instanceof PackageRefusal)) return result;
  if (result.fault === 'no-main' || result.fault === 'not-zip') return failed(other);
  const [code, vi, en] = faults[result.fault];
  return failed({ code: `import/${code}`, severity: 'error', place: { file }, message: { vi, en }, remedy });
}
