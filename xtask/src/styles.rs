//! Style sheets as they are sent: without what only their authors read.

/// The style sheet without comments, indentation and empty lines. What stands in quotes stays as it is.
pub(crate) fn without_comments(css: &str) -> String {
    let mut text = String::with_capacity(css.len());
    let mut quote = None;
    let mut letters = css.chars().peekable();
    while let Some(letter) = letters.next() {
        match (quote, letter) {
            (None, '/') if letters.peek() == Some(&'*') => {
                letters.next();
                let mut before = ' ';
                for letter in letters.by_ref() {
                    if before == '*' && letter == '/' {
                        break;
                    }
                    before = letter;
                }
                // A comment parts two words.
                text.push(' ');
                continue;
            }
            (None, '"' | '\'') => quote = Some(letter),
            (Some(open), _) if open == letter => quote = None,
            (Some(_), '\\') => {
                text.push(letter);
                text.extend(letters.next());
                continue;
            }
            _ => {}
        }
        text.push(letter);
    }
    let lines: Vec<&str> = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    lines.join("\n")
}

#[cfg(test)]
mod tests {
    use super::without_comments;

    #[test]
    fn only_what_authors_read_is_left_out() {
        let css = "/* A: it's one. */\n\na {\n  color: red; /* why */\n}\n/**/\nb > c {}\n";
        assert_eq!(without_comments(css), "a {\ncolor: red;\n}\nb > c {}");
    }

    #[test]
    fn quotes_stay_as_they_are() {
        let css = "a::before { content: \"/* \\\" '*/\"; }\nb::after { content: '// '; }";
        assert_eq!(without_comments(css), css);
    }

    #[test]
    fn a_comment_parts_two_words_and_may_lack_its_end() {
        assert_eq!(without_comments("a/* x */b {}"), "a b {}");
        assert_eq!(without_comments("a {} /* x"), "a {}");
    }
}
