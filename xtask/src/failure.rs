//! Why a command stopped: a sentence for the person at the terminal that says what to do next.

use std::fmt;

/// The result of everything here that can stop a command.
pub(crate) type Result<T> = std::result::Result<T, Failure>;

/// A reason to stop.
#[derive(Debug)]
pub(crate) struct Failure {
    message: String,
    misuse: bool,
}

impl Failure {
    /// Something did not work.
    pub(crate) fn new(message: impl Into<String>) -> Self {
        Self { message: message.into(), misuse: false }
    }

    /// The command line cannot be understood.
    pub(crate) fn usage(message: impl Into<String>) -> Self {
        Self { message: message.into(), misuse: true }
    }

    /// Adds how the command is used, if that is what went wrong.
    pub(crate) fn with_usage(mut self, usage: &str) -> Self {
        if self.misuse {
            self.message = format!("{}\nUsage: {}", self.message, usage.trim_end());
        }
        self
    }

    /// 2 for a misunderstood command line, as shells do; otherwise 1.
    pub(crate) fn exit_code(&self) -> u8 {
        if self.misuse { 2 } else { 1 }
    }
}

impl fmt::Display for Failure {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
    }
}
