// The text of a document in pieces: each large table is a piece of its own, so that one that many documents share is compressed once.

export interface XmlPiece {
  readonly text: string;
  /** What a shared piece is known by; its bytes depend on nothing else. */
  readonly shared?: { packed?: PackedPiece };
}

export interface PackedPiece {
  readonly bytes: Uint8Array;
  readonly deflated: Uint8Array;
}
