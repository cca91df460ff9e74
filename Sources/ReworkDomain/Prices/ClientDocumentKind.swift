/// What is written for a client beside its reworks.
package enum ClientDocumentKind: String, Codable, CaseIterable, Sendable {
    /// «Розрахунок вартості підтримки» (rule 23).
    case quotation
    /// «Підготовка свого співробітника»: its quotation and programme (rule 24).
    case training
}
