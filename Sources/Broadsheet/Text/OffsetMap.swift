/// The unit of the spans that go out.
public enum OffsetUnit: String, Sendable, CaseIterable {
    /// UTF-8 bytes of the input, as C and Swift count.
    case bytes
    /// Code points, as Python counts.
    case codepoints
    /// UTF-16 code units, as JavaScript and `NSString` count.
    case utf16
}

/// Turns byte offsets of a text into offsets of the input in the unit asked for.
///
/// One number is kept every 64 bytes, so that an offset costs a look-up and a short count; nothing is kept where
/// offsets stay as they are.
struct OffsetMap: Sendable {
    private enum Kind { case identity, repairedBytes, counted }

    private let kind: Kind
    private let padded: [UInt8]
    private let count: Int
    private let repairs: [Text.Repair]
    private let unit: OffsetUnit
    private let checkpoints: [UInt32]

    private static let stride = 64

    init(_ text: Text, _ unit: OffsetUnit) {
        count = text.count
        self.unit = unit
        if text.isASCII || (unit == .bytes && text.repairs.isEmpty) {
            kind = .identity
        } else {
            kind = unit == .bytes ? .repairedBytes : .counted
        }
        // No more is kept than the kind needs, so that the text may go before its spans do.
        repairs = kind == .repairedBytes ? text.repairs : []
        padded = kind == .counted ? text.padded : []
        checkpoints = kind == .counted ? Self.checkpoints(text, unit) : []
    }

    /// Whether spans stay as they are.
    var isIdentity: Bool { kind == .identity }

    func callAsFunction(_ span: TextSpan) -> TextSpan {
        switch kind {
        case .identity: span
        case .repairedBytes: TextSpan(inputOffset(span.start), inputOffset(span.end))
        case .counted: TextSpan(counted(span.start), counted(span.end))
        }
    }

    /// How many units the bytes before each stride hold.
    private static func checkpoints(_ text: Text, _ unit: OffsetUnit) -> [UInt32] {
        var checkpoints: [UInt32] = []
        checkpoints.reserveCapacity(text.count / stride + 1)
        var units: UInt32 = 0
        for index in 0..<text.count {
            if index % stride == 0 { checkpoints.append(units) }
            units &+= units16(text.padded[index], unit)
        }
        if text.count % stride == 0 { checkpoints.append(units) }
        return checkpoints
    }

    /// What a byte adds: its scalar's units at the lead byte, nothing at the others.
    @inline(__always)
    private static func units16(_ byte: UInt8, _ unit: OffsetUnit) -> UInt32 {
        if byte & 0xC0 == 0x80 { return 0 }
        return byte >= 0xF0 && unit == .utf16 ? 2 : 1
    }

    private func counted(_ offset: Int) -> Int {
        let bounded = min(max(0, offset), count)
        let slot = min(bounded / Self.stride, checkpoints.count - 1)
        guard slot >= 0 else { return bounded }
        var units = checkpoints[slot]
        for index in slot * Self.stride..<bounded { units &+= Self.units16(padded[index], unit) }
        return Int(units)
    }

    /// The offset in the caller's bytes: shifted by what the repairs before it changed.
    private func inputOffset(_ offset: Int) -> Int {
        var low = 0
        var high = repairs.count
        while low < high {
            let middle = (low + high) / 2
            if Int(repairs[middle].offset) < offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return offset }
        return offset + Int(repairs[low - 1].shift)
    }
}
