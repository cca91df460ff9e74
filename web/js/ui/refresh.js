import { get } from "../api.js";

/** Someone was faster: the page shows the new state behind the form, and the next try is made over it. */
export async function refresh(one, problem) {
    if (
        ![
            "staleVersion", "wrongStage", "gateClosed", "openQuestions", "openComments", "onHold", "estimateExpired",
        ].includes(problem.code)
    ) return;
    try {
        const answer = problem.current?.allowedActions ? { body: problem.current, version: null } : await get(one.path);
        one.take(answer);
    } catch {
        /* the refusal itself is told at the form */
    }
}
