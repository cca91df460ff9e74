import ReworkSecrets
import Testing

struct PasswordPolicyTests {
    private let policy = PasswordPolicy()

    @Test("fewer than 12 characters are too few, 12 are enough")
    func shortest() {
        #expect(policy.fault(in: "") == .tooShort(minimum: 12))
        #expect(policy.fault(in: "vodograi-7k") == .tooShort(minimum: 12))
        #expect(policy.fault(in: "vodograi-7kz") == nil)
    }

    @Test("256 characters are taken, 257 are too many")
    func longest() {
        let text = String((0..<64).map { "\($0)vkq" }.joined().prefix(256))
        let full = text + String(repeating: "x", count: 256 - text.count)
        #expect(policy.fault(in: full) == nil)
        #expect(policy.fault(in: full + "x") == .tooLong(maximum: 256))
    }

    @Test("a character counts once, whatever it takes in bytes and however it is composed")
    func counting() {
        #expect(policy.fault(in: "водограй-7кж") == nil)
        #expect(policy.fault(in: "водограй-7к") == .tooShort(minimum: 12))
        #expect(policy.fault(in: "водогра\u{0438}\u{0306}-7к") == .tooShort(minimum: 12))
    }

    @Test(
        "what guessers try first is common",
        arguments: [
            "password1234", "Password2026!", "P@ssw0rd2026!", "passwordpassword", "PASSWORD12345", "administrator",
            "Admin1234567",
            "123456789012", "1234567890123", "0987654321098", "111111111111", "aaaaaaaaaaaaB", "121212121212",
            "abcdefghijkl", "zyxwvutsrqponm", "abcdabcdabcd", "qwertyuiop[]", "qwerty123456", "1qaz2wsx3edc",
            "1q2w3e4r5t6y",
            "zaq12wsxcde3", "qwertyuiopasdfgh", "iloveyou1234", "welcome12345", "Summer2026!!", "letmein12345",
            "correcthorsebatterystaple", "changeme12345", "trustno1trustno1", "football2026",
            "пароль123456", "Пароль2026!!", "йцукенгшщзхї", "Україна2026!", "СлаваУкраїні!", "паролЬпаролЬ",
        ])
    func common(password: String) {
        #expect(policy.fault(in: password) == .common)
    }

    @Test(
        "what nobody would guess is taken, words and years in it or not",
        arguments: [
            "вечірній трамвай до Куренівки", "four teal herons knit", "x7Kq-9vTz-24Lm", "Tr0ub4dor&3xkcd",
            "monkey wrench for a dragon",
            "мій пароль росте у саду", "9f86d081884c7d65", "gvzdyk-2026-lystopad",
        ])
    func taken(password: String) {
        #expect(policy.fault(in: password) == nil)
    }

    @Test("a password with its owner's login in it is common, in any case")
    func login() {
        let password = "vx7 Hnatiuk.O kq9"
        #expect(policy.fault(in: password) == nil)
        #expect(policy.fault(in: password, login: "hnatiuk.o") == .common)
        #expect(policy.fault(in: password, login: "Hnatiuk.O@example.com") == .common)
        #expect(policy.fault(in: password, login: "someone") == nil)
    }

    @Test("a login too short to mean anything is not looked for")
    func shortLogin() {
        #expect(policy.fault(in: "vx7 Hnatiuk.O kq9", login: "kq9") == nil)
        #expect(policy.fault(in: "vx7 Hnatiuk.O kq9", login: "") == nil)
    }

    @Test("the bounds are settings, and the fault tells them")
    func settings() {
        let strict = PasswordPolicy(minimum: 20, maximum: 30)
        #expect(strict.fault(in: "four teal herons kn") == .tooShort(minimum: 20))
        #expect(strict.fault(in: "four teal herons knit a scarf of") == .tooLong(maximum: 30))
    }
}
