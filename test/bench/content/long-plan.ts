// A plan whose table has as many rows as asked for, in groups of ten: what a province with all its agencies in one table comes near to.

const works = [
  'Rà soát quy trình nội bộ, cắt bớt khâu trung gian trong giải quyết hồ sơ',
  'Tập huấn kỹ năng tiếp nhận hồ sơ cho công chức mới nhận việc',
  'Công khai kết quả giải quyết hồ sơ trên trang thông tin điện tử',
  'Lấy ý kiến người dân về thái độ phục vụ tại nơi tiếp nhận hồ sơ',
  'Kiểm tra việc số hóa hồ sơ tại từng bộ phận, nhắc đơn vị còn chậm',
];

const row = (index: number): string =>
  [
    `        - task: ${works[index % works.length]} (đợt ${index + 1})`,
    `          result: |`,
    `            - Báo cáo kết quả số ${index + 1}`,
    `            - Danh sách kèm theo`,
    `          agency: |`,
    `            - Chủ trì: Văn phòng HĐND và UBND`,
    `            - Phối hợp: các phòng chuyên môn`,
    `          deadline: Tháng ${(index % 12) + 1}`,
  ].join('\n');

const group = (first: number, last: number): string =>
  [
    `    - title: Nhóm việc ${first / 10 + 1}`,
    '      items:',
    ...Array.from({ length: last - first }, (_, at) => row(first + at)),
  ].join('\n');

export function longPlan(rows: number): string {
  const groups: string[] = [];
  for (let first = 0; first < rows; first += 10) groups.push(group(first, Math.min(rows, first + 10)));
  return `type: quyet-dinh
year: 2026
unit: { kind: phường, name: Hoa Gạo, parent: { kind: tỉnh, name: Bình Minh } }
authority: chairman
signatory: { name: Trần Thị Mận }
decision:
  subject: Ban hành {{plan.title}}
  citations:
    - { kind: Luật, name: Tổ chức chính quyền địa phương, date: 2025-06-16 }
  articles:
    - Ban hành kèm theo Quyết định này {{plan.title}}.
    - Quyết định này có hiệu lực kể từ ngày ký.
  recipients: [Như Điều 2]
  archive: VT
plan:
  subject: Cải cách hành chính năm {{year}}
  content:
    - title: Nhiệm vụ
      content:
        - table: tasks
tasks:
  columns: nhiem-vu-5
  groupNumbering: [A, I]
  groups:
${groups.join('\n')}
`;
}
