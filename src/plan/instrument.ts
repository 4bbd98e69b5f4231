// One administrative text with its own head and foot: a decision, a plan, a letter. Which of these facts a type uses is said in its
// own folder (templates/<type>/type.yaml).

import { z } from 'zod';
import { said } from '../data/said.js';
import { type ContentNode, contentSchema, factLabels } from './content.js';
import { date, integer, referenceText, text } from './scalars.js';
import { state } from './statement.js';
import { numeralStyles } from './table.js';

// A "Căn cứ": data from which the line is made, or free text where no pattern fits.

const legalDocumentSchema = z
  .strictObject({
    kind: text('name').meta({ title: 'tên loại văn bản', description: 'Luật, Nghị định, Quyết định, Kế hoạch …' }),
    name: text('citation')
      .optional()
      .meta({ title: 'tên luật', description: 'Với Luật, Bộ luật, Pháp lệnh: tên không kèm tên loại' }),
    number: text('number').optional().meta({ title: 'số, ký hiệu', description: 'Ví dụ: 63/2010/NĐ-CP' }),
    date: date().optional().meta({ title: 'ngày ban hành', description: 'Ví dụ: 2010-06-08' }),
    issuer: text('citation').optional().meta({ title: 'cơ quan ban hành', description: 'Ví dụ: Chính phủ' }),
    subject: text('citation')
      .optional()
      .meta({ title: 'trích yếu', description: 'Bắt đầu bằng "về", "quy định", "ban hành" …' }),
    link: text('name')
      .optional()
      .meta({ title: 'từ nối với văn bản đứng trước', description: 'Mặc định dấu chấm phẩy; ví dụ: và' }),
  })
  .refine(
    (document) => document.name !== undefined || document.number !== undefined || document.subject !== undefined,
    {
      ...said({
        vi: 'Văn bản căn cứ phải có name (tên luật), number (số, ký hiệu) hoặc subject (trích yếu).',
        en: 'A cited document needs a name, a number or a subject.',
      }),
    },
  )
  .meta({ id: 'legalDocument', title: 'văn bản căn cứ' });

/** One legal document as it is cited. `issuer` and `number` are absent for laws (NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.a). */
export type LegalDocument = z.output<typeof legalDocumentSchema>;

export const citationSchema = z
  .union([
    text('citation'),
    z.strictObject({
      text: text('citation').meta({ title: 'lời văn của căn cứ' }),
      lead: text('citation')
        .optional()
        .meta({ title: 'từ đứng đầu dòng', description: 'Mặc định "Căn cứ"; ví dụ: Thực hiện' }),
    }),
    legalDocumentSchema,
    z.array(legalDocumentSchema).min(1),
  ])
  .meta({
    id: 'citation',
    title: 'căn cứ',
    description: 'Một văn bản, một danh sách văn bản viết trên một dòng, hoặc lời văn tự do',
  });

export type Citation = z.output<typeof citationSchema>;

// Who signs, and with what power. The lines of the signature ("TM.", "KT.") follow from this and from the authority of the plan.

/** NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.7.b. `TM` is the head signing for the collective: the same as leaving it out. */
export const capacities = ['TM', 'Q', 'KT', 'TL', 'TUQ'] as const;
export type Capacity = (typeof capacities)[number];

const capacity = () => state(z.enum(capacities), 'name', 'within');

export const signatorySchema = z
  .strictObject({
    capacity: z
      .union([capacity(), z.array(capacity()).min(1).max(2)])
      .transform((value) => (Array.isArray(value) ? value : [value]))
      .optional()
      .meta({
        title: 'quyền hạn',
        description:
          'KT (cấp phó ký thay), TL (thừa lệnh), TUQ (thừa ủy quyền), Q (quyền); bỏ trống khi người đứng đầu ký',
      }),
    position: text('name').optional().meta({
      title: 'chức vụ người ký',
      description: 'Ví dụ: Phó Chủ tịch. Bỏ trống khi người đứng đầu ký',
    }),
    deputyOf: text('name')
      .optional()
      .meta({ title: 'chức vụ được ký thay', description: 'Khi cấp phó của người thừa lệnh ký: Chánh Văn phòng' }),
    name: text('name').optional().meta({ title: 'họ tên người ký', description: 'Không ghi học hàm, học vị' }),
  })
  .meta({ id: 'signatory', title: 'người ký' });

export type Signatory = z.output<typeof signatorySchema>;

/** What a text laid out by articles is divided into, the widest first. NĐ 30/2020/NĐ-CP, Phụ lục I, mục II.6.d. */
export const divisions = ['part', 'chapter', 'section', 'subsection'] as const;
export type Division = (typeof divisions)[number];

/** An article; or a division, by the key that holds its title, with the articles in it. */
export interface Article extends Partial<Record<Division, string | undefined>> {
  title?: string | undefined;
  number?: string | undefined;
  text?: string | undefined;
  content?: ContentNode[] | undefined;
  articles?: Article[] | undefined;
}

export const divisionOf = (article: Article): Division | undefined =>
  divisions.find((division) => article[division] !== undefined);

const articlesSchema: z.ZodType<Article[]> = z.lazy(() => z.array(articleSchema).min(1));

const divisionTitle = (title: string) => text('title').optional().meta({ title, description: 'Được in hoa tự động' });

const articleSchema: z.ZodType<Article> = z
  .union([
    text('prose').transform((value): Article => ({ text: value })),
    z
      .strictObject({
        title: text('title').optional().meta({ title: 'tên điều' }),
        number: text('number').optional().meta({ title: 'số của điều', description: 'Chỉ ghi khi khác số tự tính' }),
        text: text('prose').optional().meta({ title: 'lời văn của điều' }),
        content: contentSchema.optional().meta({ title: 'các khoản, điểm' }),
        part: divisionTitle('tên phần'),
        chapter: divisionTitle('tên chương'),
        section: divisionTitle('tên mục'),
        subsection: divisionTitle('tên tiểu mục'),
        articles: articlesSchema.optional().meta({ title: 'các điều trong phần, chương, mục' }),
      })
      .superRefine((article, ctx) => {
        const named = divisions.filter((division) => article[division] !== undefined);
        const own = article.title !== undefined || article.text !== undefined || article.content !== undefined;
        const sound =
          named.length === 0 ? article.articles === undefined : named.length === 1 && article.articles && !own;
        if (sound) return;
        ctx.addIssue({
          code: 'custom',
          ...said(
            {
              vi: 'Phần, chương, mục, tiểu mục chỉ có tên và articles (các điều trong đó); một điều không có articles.',
              en: 'A part, chapter, section or subsection has its title and its articles; an article has no articles.',
            },
            {
              vi: 'Viết "chapter: Tên chương" rồi "articles:", mỗi điều một mục.',
              en: 'Write "chapter: Title", then "articles:" with an entry for each article.',
            },
          ),
        });
      }),
  ])
  .meta({ id: 'article', title: 'điều; phần, chương, mục có các điều' });

const proposalSchema = z
  .union([
    text('prose').transform((value) => ({ by: value })),
    z.strictObject({ by: text('prose').meta({ title: 'cơ quan đề nghị' }) }),
    z.strictObject({ text: text('prose').meta({ title: 'lời văn của dòng đề nghị' }) }),
  ])
  .meta({ id: 'proposal', title: 'đề nghị của', description: 'Cơ quan đề nghị; hoặc { text: … } cho lời văn khác' });

export const instrumentSchema = z
  .strictObject({
    number: text('number')
      .optional()
      .meta({ title: 'số văn bản', description: 'Chỉ phần số, ví dụ 12; bỏ trống khi chưa có số' }),
    symbol: text('name').optional().meta({
      title: 'ký hiệu',
      description: 'Chữ sau dấu gạch chéo; chỉ ghi khi khác ký hiệu tự tính. Ví dụ: QĐ-UBND',
    }),
    date: date().optional().meta({ title: 'ngày ký', description: '2026-01-20; chưa có ngày thì 2026-01' }),
    kind: text('name')
      .optional()
      .meta({ title: 'tên loại', description: 'Chỉ ghi khi khác tên loại của mẫu. Ví dụ: Quy định' }),
    subject: text('title').optional().meta({ title: 'trích yếu' }),
    reference: referenceText().optional(),
    addressees: z.array(text('prose')).min(1).optional().meta({ title: 'kính gửi' }),
    citations: z.array(citationSchema).min(1).optional().meta({ title: 'các căn cứ' }),
    proposal: proposalSchema.optional(),
    opening: text('prose').optional().meta({ title: 'đoạn mở đầu' }),
    articles: articlesSchema.optional().meta({
      title: 'các điều',
      description: 'Số của điều, chương, mục được tính tự động',
    }),
    numbering: z.array(z.enum(numeralStyles)).min(1).optional().meta({
      title: 'kiểu số của các mục theo từng cấp',
      description: 'Ví dụ: [I, "1", a]',
    }),
    labels: factLabels().optional(),
    content: contentSchema.optional().meta({ title: 'nội dung' }),
    recipients: z
      .array(text('prose'))
      .min(1)
      .optional()
      .meta({ title: 'nơi nhận', description: 'Không ghi dấu "-", ";"; dòng Lưu ghi ở archive' }),
    archive: text('prose').optional().meta({ title: 'lưu', description: 'Ví dụ: VT, VP' }),
    draftedBy: text('name').optional().meta({
      title: 'chữ viết tắt của đơn vị soạn thảo',
      description: 'Có trong ký hiệu của công văn. Ví dụ: VP cho 12/UBND-VP',
    }),
    drafter: z
      .strictObject({
        initials: text('name').meta({ title: 'ký hiệu người soạn thảo', description: 'Ví dụ: PL' }),
        copies: state(integer(1, 100_000), 'number').meta({ title: 'số lượng bản phát hành' }),
      })
      .optional()
      .meta({ title: 'ký hiệu người soạn thảo và số bản' }),
  })
  .meta({ id: 'instrument', title: 'văn bản' });

export type Instrument = z.output<typeof instrumentSchema>;
