//! The words after a command's name, taken one option at a time.

use crate::failure::{Failure, Result};

/// What is left of the command line. Each command takes the options it knows, then calls [`Args::finish`] or
/// [`Args::rest`].
#[derive(Debug)]
pub(crate) struct Args {
    words: Vec<String>,
}

impl Args {
    pub(crate) fn new(words: Vec<String>) -> Self {
        Self { words }
    }

    /// Takes a switch such as `--dev`; true if it was there.
    pub(crate) fn take_flag(&mut self, name: &str) -> bool {
        let before = self.words.len();
        self.words.retain(|word| word != name);
        self.words.len() < before
    }

    /// Takes an option with a value, written `--port 8081` or `--port=8081`.
    pub(crate) fn take_value(&mut self, name: &str) -> Result<Option<String>> {
        let assigned = format!("{name}=");
        let Some(at) = self.words.iter().position(|word| word == name || word.starts_with(&assigned)) else {
            return Ok(None);
        };
        let word = self.words.remove(at);
        if let Some(value) = word.strip_prefix(&assigned) {
            return Ok(Some(value.to_owned()));
        }
        if at < self.words.len() {
            return Ok(Some(self.words.remove(at)));
        }
        Err(Failure::usage(format!("`{name}` needs a value.")))
    }

    /// Takes `--port`.
    pub(crate) fn take_port(&mut self) -> Result<Option<u16>> {
        let Some(text) = self.take_value("--port")? else {
            return Ok(None);
        };
        match text.parse() {
            Ok(port) if port > 0 => Ok(Some(port)),
            _ => Err(Failure::usage(format!("`{text}` is no port: give a number from 1 to 65535."))),
        }
    }

    /// Says that nothing else was expected.
    pub(crate) fn finish(self) -> Result<()> {
        match self.words.first() {
            None => Ok(()),
            Some(word) => Err(Failure::usage(format!("Nothing is known about `{word}`."))),
        }
    }

    /// All that is left, for the program the command hands over to.
    pub(crate) fn rest(self) -> Vec<String> {
        self.words
    }
}

#[cfg(test)]
mod tests {
    use super::Args;

    fn args(line: &str) -> Args {
        Args::new(line.split_whitespace().map(str::to_owned).collect())
    }

    #[test]
    fn flags_are_taken_once_and_leave_the_rest() {
        let mut args = args("--no-build undo --headed");
        assert!(args.take_flag("--no-build"));
        assert!(!args.take_flag("--no-build"));
        assert_eq!(args.rest(), ["undo", "--headed"]);
    }

    #[test]
    fn values_stand_after_a_space_or_an_equals_sign() {
        assert_eq!(args("--port 81").take_port().unwrap(), Some(81));
        assert_eq!(args("--dev --port=82").take_port().unwrap(), Some(82));
        assert_eq!(args("--dev").take_port().unwrap(), None);
    }

    #[test]
    fn bad_values_are_named() {
        for line in ["--port", "--port 0", "--port 70000", "--port=x"] {
            let failure = args(line).take_port().unwrap_err();
            assert_eq!(failure.exit_code(), 2, "{line}");
        }
    }

    #[test]
    fn unknown_words_are_an_error() {
        assert!(args("").finish().is_ok());
        assert!(args("--drv").finish().unwrap_err().to_string().contains("--drv"));
    }
}
