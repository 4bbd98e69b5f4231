// How a template engine names what it fills. Brackets stand for the engine's braces until the template is a file, since our writer keeps
// braces apart.

export interface Tags {
  /** @param broken whether its value may hold line breaks */
  field(name: string, broken?: boolean): string;
  /** The tags of a list, once for every time that its pattern stands in the template. */
  list(name: string): readonly ListTags[];
}

export interface ListTags {
  readonly open: string;
  readonly close: string;
  readonly inside: Tags;
}

/** `{name}`, `{#list}…{/list}`: docxtemplater and easy-template-x. */
export const mustacheTags: Tags = {
  field: (name) => `⟦${name}⟧`,
  list: (name) => [{ open: `⟦#${name}⟧`, close: `⟦/${name}⟧`, inside: mustacheTags }],
};

/** `{d.name}`; a list has its pattern once with `[i]` and begins once more with `[i+1]`. */
export const carboneTags = (path = 'd'): Tags => ({
  field: (name, broken) => `⟦${path}.${name}${broken ? ':convCRLF' : ''}⟧`,
  list: (name) =>
    ['i', 'i+1'].map((next) => ({ open: '', close: '', inside: carboneTags(`${path}.${name}[${next}]`) })),
});

export const withBraces = (text: string): string => text.replaceAll('⟦', '{').replaceAll('⟧', '}');
