/// Reading the files of web/ line by line.
enum WebFile {
    /// Every line where one of the words stands whole, in comments too.
    static func findings(of words: [String], in files: [String], rule: String) -> [Finding] {
        files.flatMap { file in
            Repository.lines(of: file).enumerated().flatMap { index, line in
                words.filter { Bytes.find(Array($0.utf8), in: Array(line.utf8)) }.map {
                    Finding(file: file, line: index + 1, rule: "\($0): \(rule)")
                }
            }
        }
    }
}
