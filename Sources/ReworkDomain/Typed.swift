/// What was typed into a plain form, by field name, and what was wrong with it: nothing typed is lost.
package struct Typed: Sendable {
    package let fields: [String: String]
    package let refusal: Refusal?

    package init(fields: [String: String] = [:], refusal: Refusal? = nil) {
        self.fields = fields
        self.refusal = refusal
    }

    /// nil for an empty field: a field left alone says nothing.
    package func text(_ name: String) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    package func fault(at pointer: String) -> Fault? {
        refusal?.faults.first { $0.pointer == pointer }
    }
}
