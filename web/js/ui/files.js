import { upload } from "../api.js";
import { readFiles, writeFiles } from "../lib/body.js";

let serial = 0;

/**
 * Files of a form: chosen, dropped on it or pasted into it; sent at once, each with its bar. What is there by name goes
 * with the form in its hidden field, and is drawn again when a draft is (`kept`). A form sent too early waits for them.
 * row(): a new line of the list. tell(problem): what a refusal says.
 */
export function offerFiles(form, place, { row, tell }) {
    const field = place.querySelector("[name=files]");
    const chosen = place.querySelector("[type=file]");
    const part = (name) => place.querySelector(`[data-f="${name}"]`);
    const told = part("fault");
    let files = [];
    let faults = [];
    let going = 0;
    let isWaiting = false;

    function keep() {
        field.value = writeFiles(files);
        field.dispatchEvent(new Event("input", { bubbles: true }));
    }

    function line(name, drop) {
        const piece = row();
        const button = piece.querySelector("[data-f=drop]");
        piece.querySelector("[data-f=name]").textContent = name;
        piece.querySelector("[data-f=bar]").setAttribute("aria-label", name);
        button.setAttribute("aria-label", `${button.textContent} ${name}`);
        button.addEventListener("click", () => {
            drop();
            piece.remove();
            chosen.focus();
        });
        part("list").append(piece);
        return piece;
    }

    function there(file, piece) {
        piece.querySelector("[data-f=bar]").remove();
        piece.dataset.file = file.sha256;
    }

    async function send(file) {
        const stop = new AbortController();
        let kept = null;
        const piece = line(file.name, () => {
            stop.abort();
            files = files.filter((one) => one !== kept);
            keep();
        });
        const bar = piece.querySelector("[data-f=bar]");
        going += 1;
        try {
            const answer = await upload(file, { signal: stop.signal, progress: (part) => { bar.value = part * 100; } });
            kept = { sha256: answer.sha256, name: answer.name };
            files.push(kept);
            there(kept, piece);
            keep();
        } catch (problem) {
            piece.remove();
            if (problem.code !== "stopped") fault(`${file.name}: ${tell(problem)}`);
        }
        going -= 1;
        if (going === 0 && isWaiting) sendNow();
    }

    /** Several may fail: each is told, and the field they came by says that it is about them. */
    function fault(words) {
        isWaiting = false;
        part("waiting").hidden = true;
        faults.push(words);
        told.textContent = faults.join(" ");
        told.hidden = false;
        chosen.setAttribute("aria-invalid", "true");
        chosen.setAttribute("aria-describedby", told.id);
    }

    function take(list) {
        faults = [];
        told.hidden = true;
        chosen.removeAttribute("aria-invalid");
        chosen.removeAttribute("aria-describedby");
        for (const file of list) send(file);
    }

    function sendNow() {
        isWaiting = false;
        part("waiting").hidden = true;
        form.requestSubmit();
    }

    function draw() {
        files = readFiles(field.value);
        part("list").replaceChildren();
        for (const file of files) {
            there(file, line(file.name, () => {
                files = files.filter((one) => one !== file);
                keep();
            }));
        }
    }

    serial += 1;
    told.id = `file-fault-${serial}`;
    draw();
    field.addEventListener("kept", draw);
    chosen.addEventListener("change", () => {
        take([...chosen.files]);
        chosen.value = "";
    });
    form.addEventListener("dragover", (event) => {
        if (!event.dataTransfer?.types.includes("Files")) return;
        event.preventDefault();
        form.classList.add("over");
    });
    form.addEventListener("dragleave", () => form.classList.remove("over"));
    form.addEventListener("drop", (event) => {
        form.classList.remove("over");
        if (!event.dataTransfer?.files.length) return;
        event.preventDefault();
        take([...event.dataTransfer.files]);
    });
    form.addEventListener("paste", (event) => {
        if (!event.clipboardData?.files.length) return;
        event.preventDefault();
        take([...event.clipboardData.files]);
    });
    // Before the form's own listeners: nothing is sent while its files are under way.
    form.addEventListener("submit", (event) => {
        if (going === 0) return;
        event.preventDefault();
        event.stopImmediatePropagation();
        isWaiting = true;
        part("waiting").hidden = false;
    }, true);
    place.hidden = false;
}
