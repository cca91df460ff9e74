/** The one place that speaks to the server. A refusal is a Problem; a lost connection is a Problem called offline. */
export class Problem extends Error {
    constructor(status, body = {}) {
        super(body.detail ?? body.code ?? String(status));
        this.status = status;
        this.code = body.code ?? (status === 0 ? "offline" : status === 401 ? "signedOut" : "unknown");
        this.detail = body.detail ?? null;
        this.values = { ...body.values, instance: body.instance ?? "–" };
        this.faults = body.errors ?? [];
        this.rule = body.rule ?? null;
        this.waysOut = body.waysOut ?? [];
        this.current = body.current ?? null;
    }
}

/** What a page will ask for, asked for at once, while its words are still on their way. */
const coming = new Map();

export function ahead(...paths) {
    for (const path of paths) {
        const answer = request("GET", path, {});
        answer.catch(() => {});
        coming.set(path, answer);
    }
}

export function get(path) {
    const answer = coming.get(path) ?? request("GET", path, {});
    coming.delete(path);
    return answer;
}

/**
 * version: the ETag this change was made over. submission: its key stays the same while the same words are retried.
 * keepalive: whether it goes on when the page is closed.
 */
export async function send(method, path, body, { version = null, submission = null, keepalive = false } = {}) {
    const headers = { "content-type": "application/json" };
    if (version !== null) headers["if-match"] = `"${version}"`;
    if (method === "POST") headers["idempotency-key"] = submission?.keyFor(path, body) ?? crypto.randomUUID();
    try {
        const answer = await request(method, path, { headers, body: JSON.stringify(body), keepalive });
        submission?.answered(200);
        return answer;
    } catch (problem) {
        submission?.answered(problem.status ?? 0);
        throw problem;
    }
}

/**
 * One file as a raw body: its name goes beside it. progress(part) is told how much has gone, from 0 to 1.
 * XMLHttpRequest, since fetch does not say.
 */
export function upload(file, { progress = () => {}, signal = null } = {}) {
    return new Promise((resolve, reject) => {
        const going = new XMLHttpRequest();
        going.open("PUT", `/api/v1/files?name=${encodeURIComponent(file.name)}`);
        going.setRequestHeader("accept", "application/json, application/problem+json");
        going.setRequestHeader("content-type", "application/octet-stream");
        going.responseType = "json";
        going.upload.addEventListener("progress", (event) => {
            if (event.lengthComputable) progress(event.loaded / event.total);
        });
        going.addEventListener("load", () => {
            if (going.status === 201) resolve(going.response);
            else reject(new Problem(going.status, going.response ?? {}));
        });
        going.addEventListener("error", () => reject(new Problem(0)));
        going.addEventListener("abort", () => reject(new Problem(0, { code: "stopped" })));
        signal?.addEventListener("abort", () => going.abort());
        going.send(file);
    });
}

async function request(method, path, { headers = {}, body, keepalive = false }) {
    let response;
    try {
        response = await fetch(path, {
            method, body, keepalive, credentials: "same-origin", cache: "no-store",
            headers: { accept: "application/json, application/problem+json", ...headers },
        });
    } catch {
        throw new Problem(0);
    }
    const read = await readJSON(response);
    if (!response.ok) throw new Problem(response.status, read ?? {});
    return { body: read, version: (response.headers.get("etag") ?? "").replace(/^W\/|"/g, "") || null };
}

async function readJSON(response) {
    if (response.status === 204) return null;
    try {
        return await response.json();
    } catch {
        if (response.ok) throw new Problem(response.status, { code: "unknown" });
        return null;
    }
}
