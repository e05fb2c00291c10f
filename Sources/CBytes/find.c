#include "CBytes.h"

#include <string.h>

#if defined(__x86_64__)
#include <immintrin.h>
#endif

void cbytes_prepare(cbytes_set *set) {
  // High nibbles with the same low nibbles share a bit; eight different kinds fit into a byte.
  uint16_t kinds[8];
  int known = 0;
  memset(set->low, 0, sizeof set->low);
  memset(set->high, 0, sizeof set->high);
  set->has_nibbles = true;
  for (int high = 0; high < 16; high++) {
    uint16_t lows = 0;
    for (int low = 0; low < 16; low++) {
      if (set->contains[high << 4 | low]) lows |= (uint16_t)(1u << low);
    }
    if (lows == 0) continue;
    int kind = 0;
    while (kind < known && kinds[kind] != lows) kind++;
    if (kind == 8) {
      set->has_nibbles = false;
      return;
    }
    if (kind == known) {
      kinds[known++] = lows;
      for (int low = 0; low < 16; low++) {
        if (lows >> low & 1) set->low[low] |= (uint8_t)(1u << kind);
      }
    }
    set->high[high] = (uint8_t)(1u << kind);
  }
}

static size_t find_one_by_one(
    const cbytes_set *set, const uint8_t *bytes, size_t from, size_t count, uint32_t *offsets, size_t found) {
  for (size_t i = from; i < count; i++) {
    offsets[found] = (uint32_t)i;
    found += set->contains[bytes[i]];
  }
  return found;
}

#if defined(__x86_64__)
__attribute__((target("avx2,bmi"))) static size_t find_32_at_once(
    const cbytes_set *set, const uint8_t *bytes, size_t count, uint32_t *offsets) {
  const __m256i low = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)set->low));
  const __m256i high = _mm256_broadcastsi128_si256(_mm_loadu_si128((const __m128i *)set->high));
  const __m256i nibble = _mm256_set1_epi8(0x0F);
  const __m256i nothing = _mm256_setzero_si256();
  size_t found = 0;
  size_t at = 0;
  for (; at + 32 <= count; at += 32) {
    const __m256i block = _mm256_loadu_si256((const __m256i *)(bytes + at));
    const __m256i lows = _mm256_shuffle_epi8(low, _mm256_and_si256(block, nibble));
    const __m256i highs = _mm256_shuffle_epi8(high, _mm256_and_si256(_mm256_srli_epi16(block, 4), nibble));
    const __m256i misses = _mm256_cmpeq_epi8(_mm256_and_si256(lows, highs), nothing);
    uint32_t hits = ~(uint32_t)_mm256_movemask_epi8(misses);
    while (hits != 0) {
      offsets[found++] = (uint32_t)at + _tzcnt_u32(hits);
      hits &= hits - 1;
    }
  }
  return find_one_by_one(set, bytes, at, count, offsets, found);
}
#endif

size_t cbytes_find(const cbytes_set *set, const uint8_t *bytes, size_t count, uint32_t *offsets) {
#if defined(__x86_64__)
  if (set->has_nibbles && __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")) {
    return find_32_at_once(set, bytes, count, offsets);
  }
#endif
  return find_one_by_one(set, bytes, 0, count, offsets, 0);
}

bool cbytes_has_high(const uint8_t *bytes, size_t count) {
  uint64_t any = 0;
  size_t at = 0;
  for (; at + 8 <= count; at += 8) {
    uint64_t eight;
    memcpy(&eight, bytes + at, 8);
    any |= eight;
  }
  for (; at < count; at++) any |= (uint64_t)bytes[at];
  return (any & 0x8080808080808080u) != 0;
}
