import CLibXML2

/// Runs once per process, however many threads ask first.
private let libraryIsReady: Void = clibxml2_initialise()

/// Stands before every entry into libxml2: initialises it and makes it silent on the calling thread.
///
/// From then on libxml2 opens no file and no connection in this process: its loader of external entities, through
/// which it also fetches schemas, finds nothing.
func prepareLibrary() {
  libraryIsReady
  clibxml2_silence_this_thread()
}
