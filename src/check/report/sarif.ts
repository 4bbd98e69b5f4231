// Findings as SARIF 2.1.0 (OASIS), which editors and code forges show at their places.

import type { Language, Severity } from '../../diagnostics/index.js';
import { nameInData } from '../../workspace/paths.js';
import type { CheckFinding } from '../check-document.js';
import type { ListedRule } from '../rule.js';

const levels: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'note' };

/** RFC 3986: a name from the folder of the report. */
const uriOf = (file: string): string => nameInData(file).split('/').map(encodeURIComponent).join('/');

/** @param version of kehoach */
export function sarifReport(
  findings: readonly CheckFinding[],
  rules: readonly ListedRule[],
  language: Language,
  version: string,
): object {
  const used = rules.filter(({ id }) => findings.some(({ rule }) => rule === id));
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'kehoach',
            version,
            rules: used.map((rule) => ({
              id: rule.id,
              shortDescription: { text: rule.title[language] },
              ...(rule.basis === undefined ? {} : { help: { text: rule.basis } }),
              defaultConfiguration: { level: levels[rule.severity] },
              properties: { strength: rule.strength, group: rule.group },
            })),
          },
        },
        results: findings.map((finding) => {
          const { place, quote, remedy } = finding;
          return {
            ruleId: finding.rule,
            ruleIndex: used.findIndex(({ id }) => id === finding.rule),
            level: levels[finding.severity],
            message: {
              text: [finding.message[language], remedy?.[language]].filter((text) => text !== undefined).join(' '),
            },
            locations: [
              {
                physicalLocation: {
                  artifactLocation: { uri: uriOf(place?.file ?? '') },
                  ...(place?.line === undefined
                    ? {}
                    : {
                        region: {
                          startLine: place.line,
                          ...(place.column === undefined ? {} : { startColumn: place.column }),
                          ...(quote === undefined ? {} : { snippet: { text: quote } }),
                        },
                      }),
                },
                ...(place?.spot === undefined ? {} : { logicalLocations: [{ fullyQualifiedName: place.spot }] }),
              },
            ],
          };
        }),
      },
    ],
  };
}
