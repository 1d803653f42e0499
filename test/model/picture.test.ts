import { describe, expect, it } from "vitest";
import { pictureType } from "../../src/model/picture";

const bytes = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));

describe("a picture", () => {
  it("is known by its first bytes", () => {
    const heads = {
      "image/jpeg": "\xff\xd8\xff\xe0\0\x10JFIF",
      "image/png": "\x89PNG\r\n\x1a\n\0\0\0\rIHDR",
      "image/gif": "GIF89a",
      "image/webp": "RIFF\x24\0\0\0WEBPVP8 ",
      "image/avif": "\0\0\0\x20ftypavif",
    };
    for (const [type, head] of Object.entries(heads)) expect(pictureType(bytes(head))).toBe(type);
    for (const svg of [
      '<svg xmlns="x">',
      '\xef\xbb\xbf<?xml version="1.0"?>\n<!-- made -->\n<!DOCTYPE svg PUBLIC "a" "b">\n<svg>',
    ])
      expect(pictureType(bytes(svg))).toBe("image/svg+xml");
  });

  it("is no page, table or text, whatever it is called", () => {
    for (const text of [
      "",
      "<!DOCTYPE html><svg>",
      "<html><svg></svg>",
      "a,b\n1,2",
      "%PDF-1.7",
      "PNG",
      "<script><svg>",
    ])
      expect(pictureType(bytes(text))).toBeNull();
  });
});
