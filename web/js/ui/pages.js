import { get } from "../api.js";
import { writeFilters } from "../lib/address.js";

const reworks = "/api/v1/reworks";

/** Pages of a list, one after another. A search may give an empty page and go on: those are passed over here. */
export function pages(filters, limit, list = reworks) {
    let cursor = null;
    return {
        get hasMore() { return cursor !== null; },
        async next() {
            const items = [];
            for (let tries = 0; tries < mostEmpty; tries += 1) {
                const { body } = await get(pagePath(filters, limit, cursor, list));
                items.push(...body.items);
                cursor = body.next ?? null;
                if (items.length > 0 || cursor === null) break;
            }
            return items;
        },
    };
}

const mostEmpty = 20;

export function pagePath(filters, limit, cursor = null, list = reworks) {
    return `${list}${writeFilters({ ...filters, limit: String(limit), cursor })}`;
}
