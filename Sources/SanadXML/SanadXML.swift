// The only importer of libxml2.
internal import CLibXML2
