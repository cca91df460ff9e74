/** Files in a Markdown text: how one is named there, and which stand beside a text that was written elsewhere. */

const images = ["png", "jpeg", "gif", "webp"];

/** A kept file as the text names it; a picture is shown there. */
export function markOf({ sha256, name, type }) {
    const isImage = images.includes(type);
    const words = (isImage ? name.replace(/\.[a-z0-9]{1,5}$/i, "") : name).replace(/[\\`*_[\]<&!]/g, "\\$&");
    return `${isImage ? "!" : ""}[${words}](/files/${sha256})`;
}

/** Where a place in a text is after the text around it has changed in one stretch. */
export function placeAfter(before, after, place) {
    if (before === after) return place;
    const most = Math.min(before.length, after.length);
    let start = 0;
    while (start < most && before[start] === after[start]) start += 1;
    let end = 0;
    while (end < most - start && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
    if (place <= start) return place;
    if (place >= before.length - end) return place + after.length - before.length;
    return Math.min(place, after.length - end);
}

const inline = /(\]\(\s*)(?:<([^<>\n]*)>|((?:[^\s()\\]|\\.|\([^\s()]*\))+))/g;
const definition = /^( {0,3}\[[^\]\n]+\]:[ \t]*)(?:<([^<>\n]*)>|(\S+))/gm;

/** Addresses of files that lie beside the text, with the places they stand at: code and whole addresses left out. */
export function filesBeside(text) {
    const hidden = code(text);
    const found = [];
    for (const pattern of [inline, definition]) {
        for (const match of text.matchAll(pattern)) {
            const address = match[2] ?? match[3];
            const from = match.index + match[1].length;
            const to = match.index + match[0].length;
            if (!isBeside(address) || hidden.some((one) => match.index >= one.from && match.index < one.to)) continue;
            found.push({ address, path: pathOf(address), from, to });
        }
    }
    return found.sort((one, two) => one.from - two.from);
}

/** The text with what lies beside it named as it is kept; kept(path) tells where, or null. */
export function withKept(text, kept) {
    let put = "";
    let place = 0;
    const missing = new Set();
    for (const { address, path, from, to } of filesBeside(text)) {
        const file = kept(path);
        if (!file) {
            missing.add(address);
            continue;
        }
        put += `${text.slice(place, from)}/files/${file.sha256}`;
        place = to;
    }
    return { text: put + text.slice(place), missing: [...missing] };
}

/**
 * Which of the files chosen a path of the text means: by its folder, as far as one is known, else by its name alone.
 * files: [{ path }], base: the text's own path.
 */
export function fileFor(files, base, path) {
    const folder = base.split("/").slice(0, -1);
    const steps = path.startsWith("/") ? [] : [...folder];
    for (const step of path.split("/")) {
        if (step === "..") steps.pop();
        else if (step !== "" && step !== ".") steps.push(step);
    }
    const whole = steps.join("/");
    const exact = files.find((file) => file.path === whole);
    if (exact) return exact;
    const named = files.filter((file) => file.path.split("/").at(-1) === steps.at(-1));
    return named.length === 1 ? named[0] : null;
}

function isBeside(address) {
    return address !== "" && !/^([a-z][a-z0-9+.-]*:|#|\/\/|\?|\/(files|documents|reworks|requests)\/)/i.test(address);
}

function pathOf(address) {
    const path = address.replace(/\\([!-/:-@[-`{-~])/g, "$1").replace(/[?#].*$/, "").replaceAll("\\", "/");
    try {
        return decodeURIComponent(path).normalize("NFC");
    } catch {
        return path.normalize("NFC");
    }
}

/** Fenced blocks and code in a line: what stands there is shown as it is. */
function code(text) {
    const found = [];
    let open = null;
    let place = 0;
    for (const line of text.split("\n")) {
        const fence = line.match(/^ {0,3}(`{3,}|~{3,})/)?.[1];
        if (open === null && fence) open = { fence, from: place };
        else if (open !== null && fence?.startsWith(open.fence) && line.trim() === fence) {
            found.push({ from: open.from, to: place + line.length });
            open = null;
        } else if (open === null) {
            for (const match of line.matchAll(/(`+)(?!`)(.*?[^`])\1(?!`)/g)) {
                found.push({ from: place + match.index, to: place + match.index + match[0].length });
            }
        }
        place += line.length + 1;
    }
    if (open !== null) found.push({ from: open.from, to: text.length });
    return found;
}
