/// What was typed into a plain form, by field name, and what was wrong with it: nothing typed is lost.
package struct Typed: Sendable {
    package let fields: [String: String]
    package let refusal: Refusal?
    /// Code of what stood in the way that is nobody's fault here, such as a full disk: sending again later will do.
    package let problem: String?

    package init(fields: [String: String] = [:], refusal: Refusal? = nil, problem: String? = nil) {
        self.fields = fields
        self.refusal = refusal
        self.problem = problem
    }

    /// nil for an empty field: a field left alone says nothing.
    package func text(_ name: String) -> String? {
        fields[name].flatMap { $0.isEmpty ? nil : $0 }
    }

    package func fault(at pointer: String) -> Fault? {
        refusal?.faults.first { $0.pointer == pointer }
    }
}
