// What Sanad uses of libxml2: the SAX2 parser, the HTML parser and schema validation.
#include <libxml/HTMLparser.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/tree.h>
#include <libxml/xmlerror.h>
#include <libxml/xmlmemory.h>
#include <libxml/xmlschemas.h>

/// `xmlFree` is a variable in libxml2, which Swift will not call: this is the function.
static inline void sanad_xml_free(void *pointer) { xmlFree(pointer); }
