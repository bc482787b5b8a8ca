//! Earlier versions of maps: kept by hand and by rule, listed, looked at, restored.
//!
//! Those that are kept by rule are the stored texts as they are: nothing is written anew for them.

use leptos::prelude::*;
use leptos::task::spawn_local;

use crate::format::stored;
use crate::model::{Document, MapId};
use crate::platform::{clock, fault, snapshots, storage};
use crate::session::snapshot::{self, EVERY_MS, Occasion, Since, Snapshot};
use crate::state::autosave::Autosave;
use crate::state::ids::RandomIds;
use crate::state::library::key_of;
use crate::state::workspace::Workspace;
use crate::wording::snapshots as words;

/// What is known of the versions of a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Known {
    /// They are being looked for.
    Nothing,
    /// The browser keeps none.
    NotKept,
    /// These, newest first.
    These(Vec<Snapshot>),
}

/// The versions of the open map.
#[derive(Debug, Clone, Copy)]
pub struct Snapshots {
    workspace: Workspace,
    autosave: Autosave,
    known: RwSignal<Known>,
    /// What has changed since each, in words, as far as that is worked out.
    since: RwSignal<Vec<(u32, String)>>,
    /// The one that was deleted last, with its text.
    deleted: RwSignal<Option<(Snapshot, String)>>,
}

impl Snapshots {
    /// Looks for the versions of the map of `workspace`.
    #[must_use]
    pub fn of(workspace: Workspace, autosave: Autosave) -> Self {
        let known = RwSignal::new(Known::Nothing);
        let (since, deleted) = (RwSignal::new(Vec::new()), RwSignal::new(None));
        let own = Self { workspace, autosave, known, since, deleted };
        own.look();
        own
    }

    /// What is known of them.
    #[must_use]
    pub fn known(self) -> Known {
        self.known.get()
    }

    /// Until when the map was like that, in words.
    #[must_use]
    pub fn when(version: &Snapshot) -> String {
        clock::in_words(&version.saved)
    }

    /// What has changed since one of them, in words; empty until that is worked out.
    #[must_use]
    pub fn since(self, number: u32) -> String {
        self.since.with(|all| {
            let found = all.iter().find(|(known, _)| *known == number);
            found.map(|(_, words)| words.clone()).unwrap_or_default()
        })
    }

    fn key(self) -> String {
        key_of(self.workspace.map_id())
    }

    fn look(self) {
        let key = self.key();
        spawn_local(async move {
            let found = list(&key).await;
            fault::point("versions", "listed");
            let known = found.map_or(Known::NotKept, |mut found| {
                found.reverse();
                Known::These(found)
            });
            // The dialog may be closed by now.
            if self.known.try_set(known.clone()).is_none()
                && let Known::These(found) = known
            {
                self.compare(&key, found).await;
            }
        });
    }

    /// Works out what has changed since each, one after the other, and lets the page draw in between.
    async fn compare(self, key: &str, found: Vec<Snapshot>) {
        for Snapshot { number, .. } in found {
            clock::let_page_draw().await;
            let document = read(key, number).await;
            if self.since.try_with_untracked(|_| ()).is_none() {
                return;
            }
            let words = match document {
                Some(then) => self.workspace.store.peek(|now| Since::between(&then, now)).words(),
                None => words::version_unreadable().to_owned(),
            };
            self.since.update(|all| {
                all.retain(|(known, _)| *known != number);
                all.push((number, words));
            });
        }
    }

    /// Keeps the map as it is now, under a name or none.
    pub fn keep(self, label: String) {
        self.autosave.flush();
        let (key, toasts) = (self.key(), self.workspace.toasts());
        spawn_local(async move {
            let is_kept = match storage::get(&key) {
                Some(text) => keep(&key, Occasion::ByHand, &label, &text).await,
                None => false,
            };
            if !is_kept {
                toasts.warn(words::version_not_kept());
            }
            self.look_again();
        });
    }

    /// Shows a version without changing anything.
    pub fn preview(self, version: &Snapshot) {
        let (key, shell, number) = (self.key(), self.workspace.shell, version.number);
        let when = Self::when(version);
        spawn_local(async move {
            match read(&key, number).await {
                Some(document) => {
                    shell.dialogs.close();
                    shell.view(document, &words::version_of(&when));
                }
                None => shell.toasts.show(words::version_unreadable()),
            }
        });
    }

    /// Makes the map what it was, as one step; today's state is kept as a version before that.
    pub fn restore(self, version: &Snapshot) {
        if !self.workspace.may_change_layout() {
            return;
        }
        self.autosave.flush();
        let (key, workspace, number) = (self.key(), self.workspace, version.number);
        let when = Self::when(version);
        spawn_local(async move {
            let toasts = workspace.toasts();
            let Some(document) = read(&key, number).await else {
                return toasts.show(words::version_unreadable());
            };
            if let Some(today) = storage::get(&key) {
                // Undo takes it back in any case.
                keep(&key, Occasion::BeforeRestore, "", &today).await;
            }
            if !workspace.is_open() {
                return;
            }
            workspace.restore(&document, words::restoring(&when));
            workspace.shell.dialogs.close();
            toasts.offer(words::restored(&when), "Undo", move || workspace.undo());
        });
    }

    /// Deletes a version.
    pub fn delete(self, version: &Snapshot) {
        let (key, version) = (self.key(), version.clone());
        spawn_local(async move {
            let text = snapshots::read(&key, version.number).await;
            snapshots::remove(&key, &[version.number]).await;
            self.deleted.try_set(text.map(|text| (version, text)));
            self.look_again();
        });
    }

    /// What was deleted last and can be brought back, in words.
    #[must_use]
    pub fn deleted(self) -> Option<String> {
        self.deleted
            .with(|deleted| deleted.as_ref().map(|(version, _)| words::version_deleted(&Self::when(version))))
    }

    /// Brings back what was deleted last.
    pub fn bring_back(self) {
        let Some((version, text)) = self.deleted.get_untracked() else { return };
        let (key, toasts) = (self.key(), self.workspace.toasts());
        spawn_local(async move {
            let Snapshot { number, occasion, label, .. } = version;
            if !snapshots::put_back(&key, number, occasion.word(), &label, &text).await {
                // The offer stays: this is the only place where the version still is.
                return toasts.warn(words::version_not_kept());
            }
            self.deleted.try_set(None);
            self.look_again();
        });
    }

    /// Looks what there is now, unless the dialog is closed by now.
    fn look_again(self) {
        if self.known.try_with_untracked(|_| ()).is_some() {
            self.look();
        }
    }
}

/// Keeps the stored text of a map as a version, because much of the map is about to change.
pub(crate) fn keep_stored(map: MapId, occasion: Occasion) {
    let key = key_of(map);
    if let Some(text) = storage::get(&key).filter(|_| !storage::is_memory()) {
        spawn_local(async move {
            keep(&key, occasion, "", &text).await;
        });
    }
}

/// Forgets the versions of a map when the app is started next, if the map is not back by then.
pub(crate) fn forget(key: String) {
    spawn_local(async move { snapshots::forget(&key).await });
}

/// Keeps `text` as a version, unless one was kept within the last hour.
pub(crate) fn keep_hourly(key: String, text: String) {
    spawn_local(async move {
        let newest = list(&key).await.and_then(|mut found| found.pop());
        let is_recent = newest.is_some_and(|newest| {
            clock::age_ms(&newest.saved).is_some_and(|age| (0.0..EVERY_MS).contains(&age))
                || stored::header(&text).is_ok_and(|header| header.saved == newest.saved)
        });
        if !is_recent {
            keep(&key, Occasion::Hourly, "", &text).await;
        }
    });
}

/// Keeps `text`, and forgets what is one too many. Answers whether it is kept.
async fn keep(key: &str, occasion: Occasion, label: &str, text: &str) -> bool {
    let is_kept = snapshots::add(key, occasion.word(), label, text).await;
    let surplus = list(key).await.map(|all| snapshot::surplus(&all)).unwrap_or_default();
    if !surplus.is_empty() {
        snapshots::remove(key, &surplus).await;
    }
    is_kept
}

async fn list(key: &str) -> Option<Vec<Snapshot>> {
    let read = |facts: snapshots::Facts| {
        let header = stored::header(&facts.header).ok()?;
        Some(Snapshot {
            number: facts.number,
            occasion: Occasion::of_word(&facts.occasion),
            label: facts.label,
            saved: header.saved,
            length: header.length,
        })
    };
    Some(snapshots::list(key).await?.into_iter().filter_map(read).collect())
}

async fn read(key: &str, number: u32) -> Option<Document> {
    let text = snapshots::read(key, number).await?;
    stored::read(&text, &mut RandomIds).ok().map(|(_, loaded)| loaded.document)
}
