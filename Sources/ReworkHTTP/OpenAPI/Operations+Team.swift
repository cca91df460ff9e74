import HTTPTypes
import ReworkDomain

extension Operation {
    /// Who is on duty, who leads whom, and how specialists become managers (rules 16 to 20).
    static let team = duty + certification + managers + passports

    private static let duty = [
        get("/api/v1/team", "team", "team", "Specialists and leads: duty, load, clients, absences", .json(.team)),
        make(
            "/api/v1/people/{person}/absences", "beAway", "team",
            "Say that somebody, or oneself, will be away, and who acts meanwhile (rule 18)", .absenceForm, .teamMember
        ).changing,
        post(
            "/api/v1/people/{person}/absences/{absence}/ending", "comeBack", "team",
            "Say when somebody is back; the substitute acts no longer", .backForm, .teamMember
        ).changing,
    ]

    private static let certification = [
        post(
            "/api/v1/people/{person}/internship", "beginInternship", "team",
            "Begin the internship of an eligible specialist (a lead; rule 20)", .internshipForm, .teamMember
        ).changing,
        post(
            "/api/v1/people/{person}/internship/ending", "endInternship", "team",
            "End an internship without a certification (a lead)", .reason, .teamMember
        ).changing,
        post(
            "/api/v1/people/{person}/certification", "certify", "team",
            "Certify whoever has served their internship (a lead; rule 20)", .certificationForm, .teamMember
        ).changing,
        post(
            "/api/v1/people/{person}/certification/withdrawal", "withdrawCertification", "team",
            "Withdraw a certification from one who leads no individual client (a lead)", .reason, .teamMember
        ).changing,
    ]

    private static let managers = [
        post(
            "/api/v1/clients/{client}/manager", "changeSpecialist", "clients",
            "Let another specialist or manager lead the client; its live requests go along (a lead)", .managerForm,
            .client
        ).changing,
        post(
            "/api/v1/clients/{client}/projects", "changeProjects", "clients",
            "Set how many of a manager's places the client takes (a lead; rule 19)", .projectsForm, .client
        ).changing,
        post(
            "/api/v1/clients/{client}/manager-wait", "awaitManager", "clients",
            "Put the client in line for a manager, or for any (a lead; rule 19)", .managerWaitForm, .client
        ).changing,
        post(
            "/api/v1/clients/{client}/manager-wait/ending", "leaveLine", "clients",
            "Take the client out of the line (a lead)", .reason, .client
        ).changing,
    ]

    private static let passports = [
        get(
            "/api/v1/clients/{client}/passport", "passport", "clients",
            "The passport of the client's project (rule 19)", .json(.passport)),
        post(
            "/api/v1/clients/{client}/passport/notes", "notePassport", "clients",
            "Write the passport's own text anew; one that loses a race is kept beside the winner", .passportForm,
            .passport
        ).changing,
    ]
}
