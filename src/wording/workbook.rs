//! The words of a workbook: its sheets, and the names of columns that no field has.

/// The sheet about the map.
#[must_use]
pub fn about() -> &'static str {
    "About the map"
}

/// The sheet with the grid of a persona.
#[must_use]
pub fn map_sheet(persona: &str) -> String {
    format!("Map of {persona}")
}

/// The sheet of all cards, and how many there are.
#[must_use]
pub fn cards() -> &'static str {
    "Cards"
}

/// The sheet of all personas, and how many there are.
#[must_use]
pub fn personas() -> &'static str {
    "Personas"
}

/// The sheet of all stages, and how many there are.
#[must_use]
pub fn stages() -> &'static str {
    "Stages"
}

/// The sheet of all lanes, and how many there are.
#[must_use]
pub fn lanes() -> &'static str {
    "Lanes"
}

/// The sheet of all opportunities.
#[must_use]
pub fn plan() -> &'static str {
    "Action plan"
}

/// The sheet with figures and findings.
#[must_use]
pub fn insight() -> &'static str {
    "Insight"
}

/// A sheet whose name would be empty or is not allowed.
#[must_use]
pub fn sheet_without_name() -> &'static str {
    "Sheet"
}

/// What each sheet is for.
pub const GUIDE: [(&str, &str); 7] = [
    ("Map of …", "One sheet per persona: stages as columns, lanes as rows."),
    ("Cards", "Every card with every field. Columns that nobody uses are hidden."),
    ("Personas", "Every persona with every field."),
    ("Stages", "Every stage with its phase, goal and questions."),
    ("Lanes", "Every lane with its kind."),
    ("Action plan", "Every opportunity, the most for the least first."),
    ("Insight", "Key figures, and what is worth looking at."),
];

/// The columns of the key figures.
pub const FIGURES: [&str; 6] =
    ["Persona", "Touchpoints", "Love points", "Pain points", "Balance", "Mean feeling"];

/// The columns of the findings.
pub const FINDINGS: [&str; 8] =
    ["Finding", "Rule", "Why it is found", "What to do", "Cards", "Stages", "Personas", "Weight"];

/// What the workbook was made with, and what becomes of changes in it.
#[must_use]
pub fn made_with() -> &'static str {
    "Made with Waymark. Changes in this workbook do not reach the map: it lives in its .journey.json file."
}

/// The day on which the workbook was made.
#[must_use]
pub fn made_on() -> &'static str {
    "Exported on"
}

/// A yes in a cell.
#[must_use]
pub fn yes() -> &'static str {
    "Yes"
}

/// A touchpoint that decides how the customer judges us, among other facts of its card.
#[must_use]
pub fn moment_of_truth() -> &'static str {
    "moment of truth"
}

/// The column that says whether an opportunity is worth more than it takes.
#[must_use]
pub fn low_hanging_fruit() -> &'static str {
    "Low-hanging fruit"
}

/// What is lost of texts that are too long, one and several.
#[must_use]
pub fn long_cells() -> (&'static str, &'static str) {
    ("end of a cell beyond 32,767 characters", "ends of cells beyond 32,767 characters")
}
