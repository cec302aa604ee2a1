// What Sanad uses of libxml2: the SAX2 parser, the HTML parser and schema validation.
//
// Where libxml2 was built with ICU its headers include ICU's, which clash with the copy of ICU inside
// Foundation. They are left out: they only add fields to the end of a struct that libxml2 allocates.
#include <libxml/xmlversion.h>
#undef LIBXML_ICU_ENABLED
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlschemas.h>

/// `xmlFree` is a variable in libxml2, which Swift will not call: this is the function.
static inline void sanad_xml_free(void *pointer) { xmlFree(pointer); }

/// Takes a message of libxml2 and says nothing.
static inline void sanad_xml_ignore(void *context, const char *message, ...) {}

/// Keeps libxml2 from writing to standard error what it tells no handler, in this thread: a variadic function cannot be
/// written in Swift.
static inline void sanad_xml_silence(void) { xmlSetGenericErrorFunc(NULL, sanad_xml_ignore); }
