import Testing

@testable import Broadsheet

@Suite("The index of names")
struct HashIndexTests {
    @Test("keys that agree in most of their bits are all found again, and no other")
    func alike() {
        var index = HashIndex(capacity: 4)
        for key in 0..<5000 { index.set(UInt64(key) << 40, Int32(key)) }
        #expect((0..<5000).allSatisfy { index.value(UInt64($0) << 40) == Int32($0) })
        #expect(index.value(7) == nil)
    }

    @Test("a hash that two things share tells nothing")
    func shared() {
        var index = HashIndex(capacity: 4)
        index.setUnique(9, 1)
        index.setUnique(9, 1)
        #expect(index.value(9) == 1)
        index.setUnique(9, 2)
        #expect(index.value(9) == -1)
    }
}
