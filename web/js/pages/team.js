import { ahead, get } from "../api.js";
import { clone, fill, link, slot } from "../ui/fill.js";
import { nameTab, start } from "../ui/start.js";
import { memberPiece } from "../ui/team/member.js";

const path = "/api/v1/team";

ahead(path);
start("/team", async (here) => {
    await draw(here, document.getElementById("page"));
}, { topics: ["team"] });

async function draw(here, page) {
    const { words } = here;
    nameTab(here, words.say("team.title"));
    const { body: team } = await get(path);
    const duty = team.items.filter((member) => member.onDuty).length;
    fill(page, { lead: [
        words.say("team.lead", { duty, all: team.items.length }),
        team.waiting.length > 0 ? words.say("team.leadWaiting", { count: team.waiting.length }) : words.say("team.leadNobody"),
    ].join(" ") });
    const again = async (member) => {
        await draw(here, page);
        slot(page, "status").textContent = words.say("team.saved", { name: member.name });
    };
    slot(page, "members").replaceChildren(...team.items.map((member) => memberPiece(here, member, team, again)));
    slot(page, "line").replaceChildren(...team.waiting.map((wait) => waitItem(here, wait)));
    slot(page, "noLine").hidden = team.waiting.length > 0;
    slot(page, "goals").textContent = words.say("team.goals", {
        days: team.goals.days, solved: team.goals.solved, inTime: team.goals.inTimePercent,
        reopened: team.goals.reopenedPercent, score: String(team.goals.scoreTenths / 10), least: team.goals.leastScores,
    });
    slot(page, "split").hidden = false;
}

function waitItem(here, wait) {
    const { words, moments } = here;
    const whom = wait.manager ? words.say("team.waitsFor", { name: wait.manager.name }) : words.say("team.waitsForAny");
    return fill(clone("wait"), {
        client: link(wait.client.name, `/clients/${wait.client.id}`),
        facts: words.say("team.waitFacts", { whom, place: wait.place, date: moments.rowDay(wait.since) }),
    });
}
