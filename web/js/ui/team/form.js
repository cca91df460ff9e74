import { get, send } from "../../api.js";
import { clone } from "../fill.js";
import { bindForm } from "../form.js";

/** A form of the team's page: sent to its address upon the member's version. */
export function teamForm(here, one, action, target) {
    const form = clone(`act-${action}`);
    let { version } = one.member;
    bindForm(form, here, {
        send: (body, submission) => send("POST", target, body, { version, submission }),
        refused: async (problem) => {
            if (problem.code !== "staleVersion") return;
            const { body } = await get("/api/v1/team");
            version = body.items.find((member) => member.id === one.member.id)?.version ?? version;
        },
        done: () => one.done(one.member),
    });
    return form;
}
