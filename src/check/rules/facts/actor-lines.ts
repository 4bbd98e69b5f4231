// A task or indicator with agencies that co-operate but none that leads; and a lead named as its own co-operator.

export const actors = (text: string): string[] =>
  text
    .split(/[;\n]|(?:^|\s)[-+•]\s/u)
    .map((each) => each.trim().replace(/[.,]+$/, ''))
    .filter((each) => each !== '');
