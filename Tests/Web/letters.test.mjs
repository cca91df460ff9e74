import assert from "node:assert/strict";
import test from "node:test";
import { foreignLanguage } from "../../web/js/lib/letters.js";

test("on an English page a mostly Ukrainian text is Ukrainian", () => {
    for (const text of ["Ірина Савчук", "Ціни в PDF-пропозиції не ті", "№ 3 з 6: файл CSV, роздільник «;»"]) {
        assert.equal(foreignLanguage(text, "en"), "uk", text);
    }
    for (const text of ["What you can do", "question to the client: ні", "AC-1", "24 Nov, 12:54", ""]) {
        assert.equal(foreignLanguage(text, "en"), null, text);
    }
});

test("on a Ukrainian page only whole English words are English", () => {
    for (const text of ["Furniture factory", "Martha Kendall", "The total must match the invoice."]) {
        assert.equal(foreignLanguage(text, "uk"), "en", text);
    }
    const long = "See https://example.com/a: the total on the invoice must match «Сума» in the order, AC-1.";
    assert.equal(foreignLanguage(long, "uk"), "en");
    const own = ["Що можна зробити", "AC-1", "CSV", "PDF", "https://test.rework.example/reports", "Europe/Kyiv",
        "04b8…f722", "Rework", "g h", "Ctrl Enter Файл", "olena@example.com"];
    for (const text of own) assert.equal(foreignLanguage(text, "uk"), null, text);
});
