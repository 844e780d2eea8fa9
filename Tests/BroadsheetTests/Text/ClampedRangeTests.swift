import Testing

@testable import Broadsheet

@Suite("Ranges")
struct ClampedRangeTests {
    @Test("ends that cross leave an empty range")
    func crossed() {
        let (start, end) = (7, 3)
        let range = start..<end
        #expect(range.isEmpty && range.lowerBound == 7)
    }
}
