// The agencies of a cell, one by one. A dash parts two of them only before the head of a name: "Văn hóa - Xã hội" is one.

const head =
  '(?:Các|UBND|Ủy ban|Uỷ ban|HĐND|Hội|Văn phòng|Phòng|Trung tâm|Bộ phận|Ban|Công an|Trạm|Trường|Đoàn|Tổ|Thôn|Bản|Ấp|Khu phố|Công chức|Đảng ủy|Đài|Quân sự|Chi|Sở|Đề nghị|Phối hợp|Chủ trì)';

const parts = new RegExp(`[;\\n]|^\\s*[-+•]\\s|\\s[-+•]\\s(?=${head}(?!\\p{L}))`, 'u');

export const actors = (text: string): string[] =>
  text
    .split(parts)
    .map((each) =>
      each
        .trim()
        .replace(/^[-+•]\s*/u, '')
        .replace(/[.,]+$/, ''),
    )
    .filter((each) => each !== '');
