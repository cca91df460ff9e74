/// What guessers try first: words, keys that lie together, years.
enum CommonPasswords {
    /// Letters that signs and digits stand in for.
    static let lookalikes: [Character: Character] = [
        "0": "o", "1": "i", "3": "e", "4": "a", "5": "s", "7": "t", "@": "a", "$": "s", "!": "i",
    ]

    /// Characters of the longest common word that the text begins with; 0 for none.
    static func wordLength(in text: ArraySlice<Character>) -> Int {
        let candidates = text.first.flatMap { words[$0] } ?? []
        return candidates.filter { text.starts(with: $0) }.map(\.count).max() ?? 0
    }

    /// Characters at the beginning that are one repeated, or follow each other in the alphabet or on the keyboard; at least 1.
    static func runLength(in text: ArraySlice<Character>) -> Int {
        guard let first = text.first else { return 0 }
        let repeated = text.prefix { $0 == first }.count
        let longest = (runs[first] ?? []).map { run in zip(text, run).prefix { $0 == $1 }.count }.max() ?? 0
        return max(repeated, longest >= shortestRun ? longest : 1)
    }

    /// 4 when the text begins with a year from 1900 to 2099, else 0.
    static func yearLength(in text: ArraySlice<Character>) -> Int {
        let year = text.prefix(4)
        guard year.count == 4, year.allSatisfy({ $0.isASCII && $0.isNumber }) else { return 0 }
        return year.starts(with: "19") || year.starts(with: "20") ? 4 : 0
    }

    private static let shortestRun = 3

    /// Every place where a run may begin, forwards and backwards, by its character: a password is looked at from each of
    /// its own.
    private static let runs: [Character: [ArraySlice<Character>]] = Dictionary(
        grouping: wholeRuns.flatMap { run in run.indices.map { run[$0...] } }, by: { $0[$0.startIndex] })

    private static let wholeRuns: [[Character]] = [
        "abcdefghijklmnopqrstuvwxyz", "абвгґдеєжзиіїйклмнопрстуфхцчшщьюя", "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "01234567890", "!@#$%^&*()_+", "!\"№;%:?*()_+",
        "qwertyuiop[]", "asdfghjkl;'", "zxcvbnm,./", "йцукенгшщзхїґ", "фівапролджє", "ячсмитьбю.",
        "йцукенгшщзхъ", "фывапролджэ", "qwertzuiop", "azertyuiop", "qsdfghjklm",
        "1qaz2wsx3edc4rfv5tgb6yhn7ujm8ik,9ol.0p;/", "1q2w3e4r5t6y7u8i9o0p", "q1w2e3r4t5y6u7i8o9p0",
        "qazwsxedcrfvtgbyhnujmikolp", "qweasdzxcrtyfghvbn", "zaq12wsxcde34rfvbgt56yhn", "147258369", "741852963",
        "159357", "a1b2c3d4e5f6g7h8i9", "1a2b3c4d5e6f7g8h9",
    ].flatMap { [Array($0), Array($0.reversed())] }

    /// Common words by their first character.
    private static let words: [Character: [[Character]]] = Dictionary(
        grouping: wordList.split(whereSeparator: \.isWhitespace).map(Array.init), by: { $0[0] })

    private static let wordList = """
        password passwort passphrase pass parol administrator admin root login logon signin user username guest test tester
        testing demo default changeme changeit secret welcome letmein openup access enter master mypassword thisismy newpassword
        temporary temp iloveyou loveyou love lovely hello trustno1 whatever nothing freedom forever friends family blessed
        monkey dragon shadow sunshine princess superman batman spiderman starwars pokemon football baseball basketball hockey
        soccer liverpool chelsea arsenal barcelona dynamo juventus manchester jordan michael jennifer jessica ashley charlie
        daniel thomas andrew joshua robert matthew anthony nicole michelle samantha alexander nataliya tetiana oleksandr volodymyr
        andriy olena iryna natalia maria anna computer internet samsung google facebook microsoft windows android iphone
        january february march april june july august september october november december summer winter spring autumn monday
        tuesday wednesday thursday friday saturday sunday flower butterfly chocolate cookie cheese banana orange purple silver
        golden killer hunter ranger maverick mustang ferrari mercedes porsche corvette harley yamaha correct horse battery staple
        correcthorsebatterystaple qwerty qwert company office support helpdesk service rework ukraine ukraina slavaukraini
        heroyamslava kyiv kiev lviv odesa kharkiv dnipro parol123 privet pryvit lubov kohana sonce sonechko
        пароль мійпароль адмін адміністратор користувач привіт вітаю україна славаукраїні героямслава київ львів одеса харків
        дніпро любов кохання кохана сонце сонечко мама тато родина щастя весна літо осінь зима наталія тетяна олександр
        володимир андрій олена ірина марія підтримка доробка йцукен люблю администратор привет любовь наташа солнышко
        """
}
