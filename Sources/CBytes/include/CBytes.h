// The two loops that see every byte that is ever read, with the processor's own instructions where it has them:
// positions of bytes of a set, and SHA-256. Both say the same without them. No library, and nothing else is in C.
#ifndef CBYTES_H
#define CBYTES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A set of byte values, prepared for looking up many bytes at once.
typedef struct {
  bool contains[256];
  /// A byte is in the set if low[byte & 15] & high[byte >> 4] is not 0.
  uint8_t low[16];
  uint8_t high[16];
  /// False if eight bits were too few to tell the set this way.
  bool has_nibbles;
} cbytes_set;

/// Prepares the set of all values whose entry in `contains` is true.
void cbytes_prepare(cbytes_set *set);

/// Writes the offsets of all bytes of the set into `offsets` and returns how many there are.
/// `offsets` has room for `count` entries.
size_t cbytes_find(const cbytes_set *set, const uint8_t *bytes, size_t count, uint32_t *offsets);

/// True if a byte has its highest bit set.
bool cbytes_has_high(const uint8_t *bytes, size_t count);

/// True if `cbytes_sha256` may be called on this processor.
bool cbytes_has_sha256(void);

/// Takes `count` blocks of 64 bytes into `state` (FIPS 180-4, 6.2.2), on any processor.
void cbytes_sha256_plain(uint32_t state[8], const uint8_t *blocks, size_t count);

/// The same with the processor's instructions for it.
void cbytes_sha256(uint32_t state[8], const uint8_t *blocks, size_t count);

#endif
