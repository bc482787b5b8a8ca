//! The comments of whoever views a map, on their way back to whoever looks after it.

use leptos::task::spawn_local;

use crate::format::Comments;
use crate::model::{Document, Field};
use crate::platform::share::Shared;
use crate::platform::{clipboard, file};
use crate::state::Workspace;
use crate::wording;

/// The media type of the file.
const JSON: &str = "application/json";

impl Workspace {
    /// How many comments this reader wrote.
    #[must_use]
    pub fn own_comments(self) -> usize {
        self.shell
            .viewing
            .compare(|original, now| Comments::added(original, now).on.len())
            .unwrap_or_default()
    }

    /// The comments of this reader as a text to be read.
    #[must_use]
    pub fn comments_as_text(self) -> String {
        let text = |original: &Document, now: &Document| {
            let comments = Comments::added(original, now);
            let lines = comments.on.iter().filter_map(|(card, row)| {
                let title = now.card(*card)?.title();
                Some(wording::comment_line(title, row.text(Field::Text), row.text(Field::Author)))
            });
            let heading = wording::comments_on(&comments.title);
            [heading].into_iter().chain(lines).collect::<Vec<_>>().join("\n\n")
        };
        self.shell.viewing.compare(text).unwrap_or_default()
    }

    /// Puts the comments into the clipboard as a text.
    pub fn copy_comments(self) {
        let text = self.comments_as_text();
        spawn_local(async move {
            let is_copied = clipboard::write_text(&text).await;
            self.toasts().show(if is_copied { wording::text_copied() } else { wording::text_not_copied() });
        });
    }

    /// Offers the comments as a file.
    pub fn download_comments(self) {
        let Some((name, text)) = self.comments_file() else { return };
        let is_taken = file::download(&name, JSON, text.as_bytes());
        if is_taken {
            self.handed_on();
        }
        self.toasts().show(if is_taken {
            wording::downloaded(&name)
        } else {
            wording::not_downloaded().to_owned()
        });
    }

    /// Whether the system takes the file of comments to hand it on.
    #[must_use]
    pub fn can_share_comments(self) -> bool {
        self.shared_comments().is_some_and(|shared| shared.is_taken())
    }

    /// Hands the file of comments on by the system's own form.
    pub fn share_comments(self) {
        let Some(shared) = self.shared_comments() else { return };
        spawn_local(async move {
            if shared.hand_on().await && self.is_open() {
                self.handed_on();
            }
        });
    }

    fn shared_comments(self) -> Option<Shared> {
        let (name, text) = self.comments_file()?;
        Shared::file(&name, JSON, text.as_bytes())
    }

    /// The name of the file of comments, and what is in it.
    fn comments_file(self) -> Option<(String, String)> {
        self.shell.viewing.compare(|original, now| {
            let name = wording::file_name_of(now.map().title(), None, "comments.json");
            (name, Comments::added(original, now).file(now))
        })
    }
}
