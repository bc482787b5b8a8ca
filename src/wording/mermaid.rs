//! The words about Mermaid journeys: what reading one changed, and why a text is none.

use crate::wording::{count, listed};

/// A name that is taken, with a number behind it: "README (2)".
#[must_use]
pub fn numbered(name: &str, number: usize) -> String {
    format!("{name} ({number})")
}

/// When a text holds no diagram at all.
#[must_use]
pub fn no_journey() -> &'static str {
    "There is no Mermaid journey in it. One begins with a line that says “journey”, as a text of its own or in a block of Markdown."
}

/// When a text holds another diagram. `name` is what it is called: "flowchart".
#[must_use]
pub fn other_diagram(name: &str) -> String {
    format!(
        "This is a Mermaid {name}, which says nothing about feelings. Waymark reads the diagrams that begin with “journey”."
    )
}

/// When a block says that it is a diagram and begins like none. `first` is quoted.
#[must_use]
pub fn unknown_diagram(first: &str) -> String {
    format!(
        "This block of Mermaid begins with {first}, which is no diagram that Waymark knows. It reads those that begin with “journey”."
    )
}

/// When a file holds more journeys than are read at once.
#[must_use]
pub fn too_many_journeys(number: usize, limit: usize) -> String {
    format!(
        "There are {number} journeys in it, and {limit} is the limit for one file. Split the file, please."
    )
}

/// When a journey goes on beyond what a map can hold: so many touchpoints.
#[must_use]
pub fn too_many_statements(limit: usize) -> String {
    format!(
        "Here the journey has more lines than a map can hold, which is {limit} touchpoints. Split it, please."
    )
}

/// When a file holds other diagrams beside its journeys: the first of them with their lines, and how many there are.
#[must_use]
pub fn diagrams_left_out(first: &[(usize, &str)], number: usize) -> String {
    let mut items: Vec<_> = first.iter().map(|(line, name)| format!("{} in line {line}", a(name))).collect();
    if number > first.len() {
        items.push(format!("{} more", number - first.len()));
    }
    format!("Other Mermaid diagrams of the file were left out: {}.", listed(&items))
}

/// "a flowchart", "an event model", "an XY chart".
fn a(name: &str) -> String {
    let is_vowel = name.starts_with(|letter: char| "aeiouX".contains(letter));
    format!("{} {name}", if is_vowel { "an" } else { "a" })
}

/// When there is more to say than anybody reads.
#[must_use]
pub fn more_remarks(number: usize) -> String {
    format!("There is more like this in {}.", count(number, "other place"))
}

/// When something stands before the keyword. `text` is quoted.
#[must_use]
pub fn before_the_keyword(text: &str) -> String {
    format!("What stands before the word “journey” was left out: {text}.")
}

/// When the keyword is not in lower case.
#[must_use]
pub fn keyword_in_capitals() -> &'static str {
    "Mermaid knows the word “journey” in small letters only. It was read all the same."
}

/// When a part of a line says nothing. `text` is quoted.
#[must_use]
pub fn left_out(text: &str) -> String {
    format!("{text} has no meaning there and was left out.")
}

/// When a semicolon stands where nothing ends.
#[must_use]
pub fn semicolon_left_out() -> &'static str {
    "A semicolon has no meaning there and was left out."
}

/// When a sign of a comment cut a text that may not have been meant so. `text` is quoted.
#[must_use]
pub fn cut_at_comment(text: &str) -> String {
    format!("To Mermaid a comment begins at “#”, so {text} was left out. Write “#35;” for the sign itself.")
}

/// When the title stands on the line after its keyword.
#[must_use]
pub fn title_on_next_line() -> &'static str {
    "The line after “title” was read as the title, as Mermaid does."
}

/// When a second title takes the place of the first, which is quoted.
#[must_use]
pub fn title_replaced(before: &str) -> String {
    format!("This title takes the place of {before}, as it does in Mermaid.")
}

/// When a line was read as the title. `title` is quoted.
#[must_use]
pub fn read_as_title(title: &str) -> String {
    format!("Mermaid does not read this line as it is meant. It was read as the title {title}.")
}

/// When nothing stands behind the keyword of the title.
#[must_use]
pub fn title_missing() -> &'static str {
    "The title says nothing and was left out."
}

/// When a line was read as the description. `text` is quoted.
#[must_use]
pub fn read_as_description(text: &str) -> String {
    format!("Mermaid does not read this line as it is meant. It was read as the description {text}.")
}

/// When the bracket that ends a description is missing, or is not the first.
#[must_use]
pub fn description_not_closed() -> &'static str {
    "The “}” that ends the description is missing or comes too early. It was read up to the next statement."
}

/// When a line was read as a section. `name` is quoted.
#[must_use]
pub fn read_as_section(name: &str) -> String {
    format!("Mermaid does not read this line as it is meant. It was read as the section {name}.")
}

/// When a line was read as a task: its name and the first of its actors, quoted, its score and how many actors
/// there are.
#[must_use]
pub fn read_as_task(name: &str, score: i8, first: &[String], actors: usize) -> String {
    let mut who = first.to_vec();
    if actors > first.len() {
        who.push(format!("{} more", actors - first.len()));
    }
    let by = if who.is_empty() { String::new() } else { format!(" of {}", listed(&who)) };
    format!(
        "Mermaid does not read this line as it is meant. It was read as {name} with the score {score}{by}."
    )
}

/// When a line has no score.
#[must_use]
pub fn without_score() -> &'static str {
    "There is no score on this line, so the touchpoint is neutral."
}

/// When a score is no number. `score` is quoted.
#[must_use]
pub fn score_unreadable(score: &str) -> String {
    format!("The score {score} is no number, so the touchpoint is neutral.")
}

/// When nothing stands where the score should.
#[must_use]
pub fn score_blank() -> &'static str {
    "Mermaid reads an empty score as 0, the worst there is. It was read as 1."
}

/// When a score is off the scale. `score` is quoted.
#[must_use]
pub fn score_out_of_range(score: &str, read: i8) -> String {
    format!("The score {score} is not between 1 and 5. It was read as {read}.")
}

/// When a score is between two whole numbers. `score` is quoted.
#[must_use]
pub fn score_rounded(score: &str, read: i8) -> String {
    format!("The score {score} was rounded to {read}.")
}

/// When a task or section has no name.
#[must_use]
pub fn name_missing() -> &'static str {
    "The name is missing, so it is called “Untitled”."
}

/// When an actor has no name.
#[must_use]
pub fn actor_empty() -> &'static str {
    "A comma too many among the actors was left out."
}

/// When an actor stands twice on one line. `name` is quoted.
#[must_use]
pub fn actor_repeated(name: &str) -> String {
    format!("The actor {name} stands on the line twice and was read once.")
}

/// When a title for screen readers is kept that differs from the title. `title` is quoted.
#[must_use]
pub fn acc_title_kept(title: &str) -> String {
    format!("The title for screen readers, {title}, is kept in the file of the map but shown nowhere.")
}

/// When a text is too long for Mermaid, in UTF-16 code units.
#[must_use]
pub fn too_long_to_draw(length: usize, limit: usize) -> String {
    format!(
        "Mermaid draws up to {limit} characters and this text has {length}. Split the map, or set “maxTextSize” where it is drawn."
    )
}
