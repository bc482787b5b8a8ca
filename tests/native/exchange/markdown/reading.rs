//! A report as programs that read Markdown see it.

use pulldown_cmark::{CowStr, Event, Options, Parser, Tag, TagEnd};

/// What a program reads in a report.
#[derive(Debug, Default)]
pub(super) struct Reading {
    /// All that is shown, with a line feed wherever a line or a block ends.
    pub(super) text: String,
    /// The headings with their levels.
    pub(super) headings: Vec<(usize, String)>,
    /// Where links lead.
    pub(super) links: Vec<String>,
    /// The blocks and marks in their order, without the text, its line breaks and its links.
    pub(super) shape: Vec<String>,
}

/// Readers know different extensions. What is not understood by one must not be misunderstood by another.
fn dialects() -> [Options; 3] {
    let github = Options::ENABLE_TABLES
        | Options::ENABLE_TASKLISTS
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_GFM;
    // It changes quotation marks and dashes by design.
    let all = Options::all() - Options::ENABLE_SMART_PUNCTUATION;
    [github, all, all - Options::ENABLE_OLD_FOOTNOTES]
}

/// What is read in `markdown`, after checking that every dialect reads the same in it, and that nothing in it runs,
/// loads or hides anything.
#[track_caller]
pub(super) fn read(markdown: &str) -> Reading {
    let [first, others @ ..] = dialects().map(|options| read_as(markdown, options));
    for other in others {
        assert_eq!(other.shape, first.shape, "{markdown}");
        assert_eq!(other.text, first.text, "{markdown}");
        assert_eq!(other.links, first.links, "{markdown}");
    }
    first
}

#[track_caller]
fn read_as(markdown: &str, options: Options) -> Reading {
    let mut reading = Reading::default();
    let mut heading = None;
    for event in Parser::new_ext(markdown, options) {
        match event {
            Event::Text(text) => reading.text.push_str(&text),
            Event::SoftBreak | Event::HardBreak => reading.text.push('\n'),
            // The only HTML that is ours: in a table nothing else breaks a line.
            Event::InlineHtml(CowStr::Borrowed("<br>")) => reading.text.push('\n'),
            Event::Start(Tag::Link { dest_url, .. }) => {
                let scheme = dest_url.split(':').next().unwrap_or_default().to_ascii_lowercase();
                assert!(["http", "https", "mailto"].contains(&scheme.as_str()), "{dest_url}");
                reading.links.push(dest_url.into_string());
            }
            Event::End(TagEnd::Link) => {}
            Event::Start(Tag::Heading { level, id, classes, attrs }) => {
                assert!(id.is_none() && classes.is_empty() && attrs.is_empty(), "{markdown}");
                reading.text.push('\n');
                heading = Some((level as usize, reading.text.len()));
                reading.shape.push(format!("heading {level}"));
            }
            Event::End(TagEnd::Heading(_)) => {
                let (level, start) = heading.take().unwrap();
                reading.headings.push((level, reading.text[start..].to_owned()));
                reading.text.push('\n');
            }
            Event::Start(tag) => {
                let is_ours = matches!(
                    tag,
                    Tag::Paragraph
                        | Tag::BlockQuote(None)
                        | Tag::List(_)
                        | Tag::Item
                        | Tag::Table(_)
                        | Tag::TableHead
                        | Tag::TableRow
                        | Tag::TableCell
                        | Tag::Emphasis
                        | Tag::Strong
                );
                assert!(is_ours, "{tag:?} in\n{markdown}");
                reading.shape.push(format!("{tag:?}"));
            }
            Event::End(tag) => {
                if !matches!(tag, TagEnd::Emphasis | TagEnd::Strong) {
                    reading.text.push('\n');
                }
                reading.shape.push(format!("{tag:?} ends"));
            }
            Event::TaskListMarker(is_done) => reading.shape.push(format!("task {is_done}")),
            other => panic!("{other:?} in\n{markdown}"),
        }
    }
    reading
}

/// `text` with single blanks and without what no reader shows.
pub(super) fn plain(text: &str) -> String {
    let text = text.replace(|letter: char| letter.is_control() && !letter.is_whitespace(), "\u{fffd}");
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
