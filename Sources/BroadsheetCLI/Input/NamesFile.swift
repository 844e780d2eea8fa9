import Broadsheet
import BroadsheetJSON

/// The file of `--names`: a JSON array, the value that `names` has in the configuration of a desk.
enum NamesFile {
    /// The configuration with the names of a file.
    static func read(
        _ path: String, into configuration: Desk.Configuration
    ) -> Result<Desk.Configuration, FileReader.Failure> {
        FileReader.read(path, maximum: Text.largestMaximum, holds: "a JSON array of names").flatMap { bytes in
            var configuration = configuration
            return bytes.withUnsafeBytes { raw in
                do throws(BroadsheetError) {
                    try configuration.takeNames(json: raw, as: "the names")
                    return .success(configuration)
                } catch {
                    return .failure(FileReader.Failure(message: error.message))
                }
            }
        }
    }
}
