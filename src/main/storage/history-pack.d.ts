/** A value as deflated JSON. The checksum of the format tells damage when it is unpacked. */
export declare function pack(value: unknown): Uint8Array;
/** `null` where the bytes are damaged; else what was packed. */
export declare function unpack(bytes: Uint8Array): unknown;
