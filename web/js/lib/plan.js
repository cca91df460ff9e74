/** How plainly the end of a plan is told: 30, 14 and 3 days before. */
export const endingLook = { month: "still", fortnight: "risk", days: "late" };
