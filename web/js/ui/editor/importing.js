import { fileFor, filesBeside, withKept } from "../../lib/pictures.js";
import { slot } from "../fill.js";
import { insertText } from "./typing.js";

/** Longest file taken, in bytes: as long as a draft may be. */
const longest = 256 * 1024;

/**
 * A text from elsewhere, alone or with the pictures it names: several files chosen or dropped together, or a folder. What
 * lies beside it is brought and named as it is kept; what is not there is told by name.
 */
export function bindImporting({ words }, page, text, { bringing }) {
    const say = (key, values) => { slot(page, "status").textContent = words.say(key, values); };

    async function read(source, others) {
        const file = source.file;
        if (file.size > longest) return say("editor.importTooLong");
        const written = await readText(file);
        if (written === null) return say("editor.importNotText");
        const wanted = [...new Set(filesBeside(written).map(({ path }) => path))]
            .map((path) => [path, fileFor(others, source.path, path)]);
        const files = [...new Set(wanted.map(([, found]) => found).filter(Boolean))];
        const answers = await bringing.bring(files.map((one) => one.file));
        const kept = new Map(wanted.map(([path, found]) => [path, found && answers[files.indexOf(found)]]));
        const { text: put, missing } = withKept(written, (path) => kept.get(path) ?? null);
        if (text.readOnly) return;
        text.focus();
        text.select();
        insertText(text, put);
        text.setSelectionRange(0, 0);
        say(missing.length > 0 ? "editor.importMissing" : "editor.imported", { list: missing.join(", ") });
    }

    /** Whether there is one text among them: then the others are its pictures. */
    function take(files) {
        const all = files.map((file) => ({
            file, path: (file.webkitRelativePath || file.name).normalize("NFC"),
        }));
        const texts = all.filter(({ path }) => /\.(md|markdown)$/i.test(path));
        // In a folder with several texts the one nearest its top is meant, as long as it is one.
        const depth = Math.min(...texts.map(({ path }) => path.split("/").length));
        const first = texts.filter(({ path }) => path.split("/").length === depth);
        if (first.length !== 1) return false;
        read(first[0], all);
        return true;
    }

    for (const name of ["import", "importFolder"]) {
        const field = slot(page, name);
        field.addEventListener("change", () => {
            const files = [...field.files];
            field.value = "";
            if (files.length === 0 || text.readOnly || take(files)) return;
            if (files.length === 1) read({ file: files[0], path: files[0].name }, []);
            else say("editor.importNoText");
        });
    }
    slot(page, "importFolder").webkitdirectory = true;
    return { take };
}

/** null for bytes that are no UTF-8. */
async function readText(file) {
    try {
        return new TextDecoder("utf-8", { fatal: true }).decode(await file.arrayBuffer());
    } catch {
        return null;
    }
}
