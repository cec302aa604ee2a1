// The readers of RDF under libFuzzer, which looks for texts that take new ways through them.
//
// Here `unsafe` stands for the arguments and the bytes that libFuzzer borrows and lends.
internal import CFuzzer
internal import SanadFuzzing
internal import SanadRDF

/// Reads a text; its first two bytes tell the syntax and how it is cut.
///
/// The end of the process is what libFuzzer takes for a finding; its own `main`, which is linked but not used,
/// asks for the name.
@_cdecl("LLVMFuzzerTestOneInput")
func readText(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  guard count > 2 else { return 0 }
  let bytes = unsafe Array(UnsafeBufferPointer(start: start, count: count))
  let formats = RDFFormat.allCases
  let format = formats[Int(bytes[0]) % formats.count]
  let check = FuzzCheck(format, cut: 1 + Int(bytes[1]) % 40)
  do throws(FuzzFinding) {
    _ = try check.reads(Array(bytes[2...]))
  } catch {
    fatalError("\(format.name): \(error.message)")
  }
  return 0
}

var argumentCount = CommandLine.argc
var arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>? = unsafe CommandLine.unsafeArgv
_ = unsafe LLVMFuzzerRunDriver(&argumentCount, &arguments) { unsafe readText($0, $1) }
