// A short plan with one of each kind of fact, for tests of the whole way. Units and people are invented.

export const smallPlan = `type: quyet-dinh
year: 2026
unit: { kind: phường, name: Hoa Ban, parent: { kind: tỉnh, name: Trung Sơn } }
signatory: { capacity: KT, position: Phó Chủ tịch, name: Lò Thị Mai Hương }
decision:
  number: "7"
  date: 2026-02-05
  subject: Ban hành {{plan.title}}
  citations:
    - { kind: Luật, name: Tổ chức chính quyền địa phương, number: 72/2025/QH15, date: 2025-06-16 }
    - - { kind: Nghị định, number: 63/2010/NĐ-CP, date: 2010-06-08, issuer: Chính phủ, subject: về kiểm soát thủ tục hành chính }
      - { kind: Nghị định, number: 48/2013/NĐ-CP, date: 2013-05-14, issuer: Chính phủ, subject: sửa đổi các nghị định về kiểm soát thủ tục hành chính, link: và }
    - text: Công văn của tỉnh về việc *xây dựng kế hoạch* năm 2026
  proposal: Văn phòng HĐND và UBND phường
  articles:
    - text: Ban hành kèm theo Quyết định này {{plan.title}}.
    - Quyết định này có hiệu lực kể từ ngày ký.
    - Chánh Văn phòng và các bộ phận liên quan chịu trách nhiệm thi hành.
  recipients: [Như Điều 3, UBND tỉnh (để báo cáo)]
  archive: VT, VP
  drafter: { initials: LH, copies: 12 }
plan:
  subject: Cải cách thủ tục hành chính năm {{year}} của {{unit}}
  content:
    - title: Mục đích
      text: Rút ngắn thời gian giải quyết hồ sơ cho người dân, theo chỉ tiêu tại Phụ lục kèm theo.
    - title: Nhiệm vụ
      content:
        - table: tasks
tasks:
  columns: nhiem-vu-6
  groups:
    - title: Công khai thủ tục
      items:
        - { task: Niêm yết danh mục thủ tục tại trụ sở, lead: Văn phòng, support: Bộ phận Một cửa, product: Bảng niêm yết, deadline: Quý I }
        - { task: Rà soát hồ sơ, lead: Tư pháp, support: Văn phòng, product: Báo cáo, deadline: Quý II }
        - { task: Rà soát hồ sơ, lead: Tư pháp, support: Văn phòng, product: Báo cáo, deadline: Quý II }
    - title: Kiểm tra
      items:
        - task: Kiểm tra việc tiếp nhận hồ sơ tại các điểm trả kết quả trên địa bàn phường trong năm
          lead: Văn phòng
          product: |
            - Kế hoạch kiểm tra
            - Biên bản kiểm tra
          deadline: Quý III
          items:
            - { task: Kiểm tra lần 1, deadline: Tháng 7 }
            - { task: Kiểm tra lần 2, deadline: Tháng 9 }
annexes:
  - title: Chỉ tiêu năm {{year}}
    orientation: landscape
    content:
      - indicators:
          columns: chi-tieu-5
          items:
            - { name: Hồ sơ nộp trực tuyến, unit: "%", target: "84,5", agency: Bộ phận Một cửa }
            - { name: Hồ sơ số hóa, unit: hồ sơ, target: "1.250,5", agency: Văn phòng }
sample: true
`;
