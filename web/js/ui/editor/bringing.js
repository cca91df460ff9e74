import { upload } from "../../api.js";
import { clone, slot } from "../fill.js";
import { problemWords } from "../start.js";

/**
 * Sends files one after another, each with its bar and a way to stop it. What is not taken is told beside the text, which
 * nothing happens to. Answers are in the order of the files, null for what was not taken.
 */
export function makeBringing({ words }, page) {
    const [list, told] = [slot(page, "uploads"), slot(page, "fileFault")];

    function tell(faults) {
        told.textContent = faults.join(" ");
        told.hidden = faults.length === 0;
    }

    async function bring(files) {
        const faults = [];
        tell(faults);
        const rows = files.map(({ name }) => row(name));
        const answers = [];
        for (const [index, file] of files.entries()) {
            const { piece, bar, stop } = rows[index];
            try {
                if (stop.signal.aborted) answers.push(null);
                else answers.push(await upload(file, {
                    signal: stop.signal, progress: (part) => { bar.value = part * 100; },
                }));
            } catch (problem) {
                answers.push(null);
                if (problem.code !== "stopped") faults.push(`${file.name}: ${problemWords(problem, words)}`);
            }
            piece.remove();
        }
        tell(faults);
        return answers;
    }

    function row(name) {
        const piece = clone("upload-row");
        const [bar, button] = [slot(piece, "bar"), slot(piece, "drop")];
        const stop = new AbortController();
        slot(piece, "name").textContent = name;
        bar.setAttribute("aria-label", name);
        button.setAttribute("aria-label", `${button.textContent} ${name}`);
        button.addEventListener("click", () => {
            stop.abort();
            piece.remove();
        });
        list.append(piece);
        return { piece, bar, stop };
    }

    return { bring, tell };
}
