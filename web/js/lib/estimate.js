/**
 * What three-point estimates of the parts come to, in whole minutes, as the server's own rule has it: the means
 * (low + 4 likely + high) / 6 added up, the deviations ((high − low) / 6) under the root of their squares, and nine of
 * ten within the mean ± 1.645 of that. null while a part is not told yet.
 */
export function sumOfParts(parts) {
    const told = ({ low, likely, high }) => [low, likely, high].every(Number.isInteger) && low <= likely && likely <= high;
    if (parts.length === 0 || !parts.every(told)) return null;
    const sixfold = parts.reduce((sum, { low, likely, high }) => sum + low + 4 * likely + high, 0);
    const squares = parts.reduce((sum, { low, high }) => sum + (high - low) ** 2, 0);
    const mean = Math.floor((sixfold + 3) / 6);
    const root = Math.floor(Math.sqrt(squares * 10_000));
    const half = Math.floor((root * 1_645 + 300_000) / 600_000);
    return {
        mean, deviation: Math.floor((root + 300) / 600), low: Math.max(0, mean - half), high: mean + half,
    };
}

/** What was typed for a criterion before, by its id, else by its words: a draft moves its criteria about. */
export function typedBefore(criterion, known) {
    return known.find((one) => one.id && one.id === criterion.id) ?? known.find((one) => one.text === criterion.text) ?? null;
}
