/// Counts characters: scalars that are neither white space nor combining marks nor control or format characters.
enum CharacterCounter {
    static func count(_ padded: [UInt8], _ span: TextSpan) -> Int {
        let bytes = padded.span
        var count = 0
        var index = span.start
        while index < span.end {
            let byte = bytes[index]
            if byte < 0x80 {
                count &+= byte > 0x20 && byte != 0x7F ? 1 : 0
                index &+= 1
            } else {
                let (scalar, length) = UTF8Decoding.scalar(bytes, at: index)
                switch UnicodeTable.shared.properties(scalar).category {
                case .space, .mark, .control, .format: break
                default: count &+= 1
                }
                index &+= length
            }
        }
        return count
    }
}
