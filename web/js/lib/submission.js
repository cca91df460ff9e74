/**
 * The key of one submission. The same words sent again after a lost answer carry the same key, so that the server
 * does the thing once; other words, or a try after a definite refusal, are a new submission.
 */
export function makeSubmission(newKey = () => crypto.randomUUID()) {
    let key = null;
    let sent = null;
    return {
        keyFor(path, body) {
            const words = `${path}\n${JSON.stringify(body)}`;
            if (key === null || words !== sent) key = newKey();
            sent = words;
            return key;
        },
        answered(status) {
            const unsure = status === 0 || status >= 500 || status === 401 || status === 408 || status === 429;
            if (!unsure) key = null;
        },
    };
}
