extension NameReader {
    /// The record of a name; of a configured one as it was configured.
    func record(_ name: NameMention, _ configured: ConfiguredNames?) -> NameRecord {
        var record = record(Int(name.firstToken), Int(name.endToken), name.type, name.confidence)
        guard name.configured >= 0, let configured else { return record }
        let country = configured.entries[Int(name.configured)].country
        if record.country != country { record.form = .name }
        record.country = country
        record.type = name.type
        record.configured = name.configured
        record.start &+= name.skipped
        return record
    }
}

extension ConfiguredNames {
    /// Tells a draft what it is, if a record of it is configured.
    func fix(_ draft: inout EntityDraft, _ record: NameRecord) {
        if record.configured >= 0, draft.configured < 0 {
            draft.configured = record.configured
            draft.configuredNames = self
            draft.fixedType = names[Int(record.configured)].type
            draft.fixedKind = names[Int(record.configured)].kind
        }
        if draft.configured >= 0 { draft.country = entries[Int(draft.configured)].country }
    }

    /// The entity of a draft, named as it was configured; nil where it is none of these.
    func entity(_ id: Int, _ draft: EntityDraft, _ mentions: [EntityMention]) -> Entity? {
        guard draft.configured >= 0 else { return nil }
        let number = Int(draft.configured)
        return Entity(
            id: id, key: entries[number].key, type: draft.type, kind: draft.kind, name: names[number].name,
            confidence: 1, mentions: mentions)
    }
}
