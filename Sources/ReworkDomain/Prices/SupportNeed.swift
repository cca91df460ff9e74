/// Rule 3: four yes/no questions at a client's first plan, what they recommend, and why.
package struct SupportNeed: Equatable, Codable, Sendable {
    package let answers: Answers
    /// What was recommended then, whatever would be today.
    package let recommended: PlanKind

    package struct Answers: Equatable, Codable, Sendable {
        /// It often takes on new staff.
        package var takesOnStaff: Bool
        /// Nobody on its side is responsible for the CRM or ERP.
        package var hasNobodyResponsible: Bool
        /// It is training an employee to administer it.
        package var trainsAdministrator: Bool
        /// It orders many reworks.
        package var ordersManyReworks: Bool

        package init(
            takesOnStaff: Bool, hasNobodyResponsible: Bool, trainsAdministrator: Bool, ordersManyReworks: Bool
        ) {
            self.takesOnStaff = takesOnStaff
            self.hasNobodyResponsible = hasNobodyResponsible
            self.trainsAdministrator = trainsAdministrator
            self.ordersManyReworks = ordersManyReworks
        }

        /// Those answered with yes: each is a reason.
        package var reasons: [Question] {
            zip(Question.allCases, [takesOnStaff, hasNobodyResponsible, trainsAdministrator, ordersManyReworks])
                .filter(\.1).map(\.0)
        }
    }

    package enum Question: String, CaseIterable, Sendable {
        case takesOnStaff, hasNobodyResponsible, trainsAdministrator, ordersManyReworks
    }

    /// Where nobody is responsible somebody has to lead all of the client's requests, and that is what a manager does
    /// (rule 18); any other reason needs consultations or reworks, which paid support is the least to give (rules 4, 6);
    /// without a reason bugs are all there is to solve.
    package init(_ answers: Answers) {
        self.answers = answers
        if answers.hasNobodyResponsible {
            recommended = .individual
        } else {
            recommended = answers.reasons.isEmpty ? .free : .paid
        }
    }

    /// - Throws: `Refusal` `.notAllowed` for anyone but a specialist or a lead.
    package static func assess(_ answers: Answers, by person: Person) throws(Refusal) -> ClientFact {
        guard person.isActive, !person.roles.isDisjoint(with: [.specialist, .lead]) else {
            throw Refusal(.notAllowed)
        }
        return .needAssessed(SupportNeed(answers))
    }
}
