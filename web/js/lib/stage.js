/** The word of where a rework stands: a short offer that is signed, or was signed last, is called by its name. */
export function stageKey({ stage, isShort }) {
    return isShort ? `stageShort.${stage}` : `stage.${stage}`;
}
