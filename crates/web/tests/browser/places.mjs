// Every page there is a picture of.

/** Name and path; items are the first behind two readings, so that they follow the demo. */
export const places = async (page, origin) => {
  const first = async (lens, kind) => {
    await page.goto(`${origin}/lens/${lens}`);
    return page.locator(`.items a[href^="/item/${kind}"]`).first().getAttribute("href");
  };
  const facets = ["attention", "judgment", "influence", "ownership", "framing", "feedback"];
  return [
    ["review", "/"],
    ...facets.map((name) => [name, `/facet/${name}`]),
    ["lens-shares", "/lens/level_of_meetings"],
    ["lens-meetings", "/lens/passenger_meetings"],
    ["message", await first("level_of_writing", "m")],
    ["meeting", await first("passenger_meetings", "e")],
    ["week", "/week?week=2026-W25"],
    ["people", "/people"],
    ["record", "/record"],
    ["settings", "/settings"],
    ["help", "/help"],
    ["search", "/search?q=meeting"],
    ["missing", "/nothing"],
  ];
};
