import { deflateSync, inflateSync } from 'node:zlib';

/** The quickest level: a minute is packed between two polls, and its words repeat so much that more gains little. */
const LEVEL = 1;

/** A value as deflated JSON. The checksum of the format tells damage when it is unpacked. */
export function pack(value: unknown): Uint8Array {
  // Copied: what deflates hands out a view of a buffer that is many times as large.
  return new Uint8Array(deflateSync(JSON.stringify(value), { level: LEVEL }));
}

/** `null` where the bytes are damaged; else what was packed. */
export function unpack(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(inflateSync(bytes).toString());
  } catch {
    return null;
  }
}
