// The nodes of a pdfmake document definition as this writer builds them. pdfmake's own types are unions so wide that they check
// little; what a node may carry is said where it is made.

export type PdfNode = Record<string, unknown>;
