// What Sanad uses of zlib: gzip streams, packed and unpacked piece by piece.
#include <zlib.h>

/// `inflateInit2` is a macro, which Swift does not see: this is the function, for gzip and zlib.
static inline int sanad_inflate_init(z_stream *stream) { return inflateInit2(stream, 15 + 32); }

/// `deflateInit2` is a macro too: this is the function, for gzip.
static inline int sanad_deflate_init(z_stream *stream, int level) {
  return deflateInit2(stream, level, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
}
