// The only door to libxml2.
#ifndef ABRECHNUNG_CLIBXML2_H
#define ABRECHNUNG_CLIBXML2_H

// Debian's libxml2 is built with ICU and would draw in the system's ICU headers, which clash with those that Foundation
// brings along as soon as one file imports both. No declaration that is used here depends on them.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED

#include <string.h>

#include <libxml/SAX2.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/uri.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlschemas.h>
#include <libxml/xmlschemastypes.h>

// Swift cannot write a function with variable arguments, and libxml2 prints to standard error without one.
static inline void clibxml2_say_nothing(void *context, const char *format, ...) {
  (void)context;
  (void)format;
}

static inline xmlParserInputPtr clibxml2_load_nothing(const char *url, const char *id, xmlParserCtxtPtr context) {
  (void)url;
  (void)id;
  (void)context;
  return NULL;
}

// libxml2 keeps this handler per thread, so every entry from Swift sets it anew.
static inline void clibxml2_silence_this_thread(void) { xmlSetGenericErrorFunc(NULL, clibxml2_say_nothing); }

// Call once and before any other use: libxml2 fills its tables of types without a lock.
static inline void clibxml2_initialise(void) {
  xmlInitParser();
  clibxml2_silence_this_thread();
  xmlSetExternalEntityLoader(clibxml2_load_nothing);
  xmlSchemaInitTypes();
}

// Offset of the next such byte from `place` on; `count` if there is none.
static inline size_t clibxml2_find(const void *bytes, size_t count, size_t place, int byte) {
  const char *found = memchr((const char *)bytes + place, byte, count - place);
  return found == NULL ? count : (size_t)(found - (const char *)bytes);
}

// As libxml2's own check of xs:anyURI: characters that a URI cannot hold are escaped first.
static inline int clibxml2_is_uri(const char *text) {
  xmlChar *escaped = xmlURIEscapeStr((const xmlChar *)text, (const xmlChar *)"_.-!~*'();/?:@&=+$,#[]%");
  if (escaped == NULL) return 0;
  xmlURIPtr uri = xmlParseURI((const char *)escaped);
  xmlFree(escaped);
  if (uri == NULL) return 0;
  xmlFreeURI(uri);
  return 1;
}

// Bytes read but not yet decoded. `xmlBufUse` answers 0 for a missing buffer.
static inline size_t clibxml2_undecoded(xmlParserInputPtr input) {
  return input == NULL || input->buf == NULL ? 0 : xmlBufUse(input->buf->raw);
}

#endif
