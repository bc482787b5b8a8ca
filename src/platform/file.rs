//! Files in and out: reading what was picked or dropped, and downloads.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{
    Blob, BlobPropertyBag, DataTransfer, EventTarget, File, FileList, HtmlAnchorElement, HtmlInputElement,
    Response, Url,
};

use crate::platform::file_handle::{self, FileHandle};
use crate::platform::{inner, page};

/// A file that was picked or dropped, not yet read.
#[derive(Debug, Clone)]
pub(crate) struct PickedFile {
    file: File,
    /// The promise of its handle, if the browser gives one.
    handle: Option<Promise>,
}

impl PickedFile {
    /// A file of which nothing else is known, such as one that the system has opened with the app.
    pub(crate) fn new(file: File) -> Self {
        Self { file, handle: None }
    }

    /// The files of a list, in its order.
    pub(crate) fn all(list: &FileList) -> Vec<Self> {
        (0..list.length()).filter_map(|index| list.get(index)).map(Self::new).collect()
    }

    /// The files that were dropped or pasted.
    pub(crate) fn from_transfer(transfer: &DataTransfer) -> Vec<Self> {
        let mut files = transfer.files().map(|files| Self::all(&files)).unwrap_or_default();
        for (file, handle) in files.iter_mut().zip(file_handle::dropped(transfer)) {
            file.handle = handle;
        }
        files
    }

    /// Lets the user pick files that can be written back.
    pub(crate) async fn pick() -> Vec<Self> {
        let mut picked = Vec::new();
        for handle in file_handle::pick().await {
            if let Some(file) = handle.file().await {
                picked.push(Self { file, handle: Some(handle.promise()) });
            }
        }
        picked
    }

    /// When the file was changed last, in milliseconds since 1970.
    pub(crate) fn last_modified(&self) -> f64 {
        self.file.last_modified()
    }

    /// What writes the file back, if the browser can.
    pub(crate) async fn handle(&self) -> Option<FileHandle> {
        let handle = JsFuture::from(self.handle.clone()?).await.ok()?;
        FileHandle::of_value(handle)
    }

    /// Its name, which is a stranger's text.
    pub(crate) fn name(&self) -> String {
        self.file.name()
    }

    /// Its size in bytes, known before it is read.
    pub(crate) fn size(&self) -> u64 {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "sizes are whole and not negative"
        )]
        let bytes = self.file.size() as u64;
        bytes
    }

    /// The file for those who read pictures.
    pub(crate) fn as_blob(&self) -> &Blob {
        &self.file
    }

    /// Its bytes, or `None` if the browser could not read it: a folder, or a file that is gone.
    pub(crate) async fn bytes(&self) -> Option<Vec<u8>> {
        let buffer = JsFuture::from(self.file.array_buffer()).await.ok()?;
        Some(Uint8Array::new(&buffer).to_vec())
    }
}

/// The files that were picked in an input. The input is empty afterwards, else the same file could not be
/// picked twice in a row.
pub(crate) fn take_picked(input: Option<EventTarget>) -> Vec<PickedFile> {
    let input: Option<HtmlInputElement> = input.and_then(|input| input.dyn_into().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files().map(|files| PickedFile::all(&files)).unwrap_or_default();
    input.set_value("");
    files
}

/// The text of a file of the app, which the page holds or which lies beside it. `None` if it cannot be loaded.
///
/// This is the one request that the app makes. `path` is a constant of the app and has no origin, so it stays
/// with the site that the page comes from. The id of the build behind it, which servers pass over, makes it an
/// address that `public/sw.js` keeps for this build alone.
pub(crate) async fn own(path: &'static str) -> Option<String> {
    if let Some(text) = inner::file(path) {
        return Some(text);
    }
    beside(&page::build().map_or_else(|| path.to_owned(), |build| format!("{path}?{build}"))).await
}

/// The template for pages of maps: the page itself, or what its release names, which lies beside it.
pub(crate) async fn page_template() -> Option<String> {
    match inner::template() {
        Some(text) => Some(text),
        None => beside(&inner::template_address()?).await,
    }
}

async fn beside(address: &str) -> Option<String> {
    let response = JsFuture::from(web_sys::window()?.fetch_with_str(address)).await.ok()?;
    let response: Response = response.dyn_into().ok()?;
    if !response.ok() {
        return None;
    }
    JsFuture::from(response.text().ok()?).await.ok()?.as_string()
}

/// Whether what is dragged over the window is files.
pub(crate) fn carries_files(transfer: &DataTransfer) -> bool {
    transfer.types().iter().any(|kind| kind.as_string().as_deref() == Some("Files"))
}

/// Offers `bytes` as a file called `name`. Answers whether the browser took it.
pub(crate) fn download(name: &str, media_type: &str, bytes: &[u8]) -> bool {
    try_download(name, media_type, bytes).is_ok()
}

fn try_download(name: &str, media_type: &str, bytes: &[u8]) -> Result<(), JsValue> {
    let url = Url::create_object_url_with_blob(&blob(media_type, bytes)?)?;
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let link: HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
    link.set_href(&url);
    link.set_download(name);
    link.click();
    Url::revoke_object_url(&url)
}

/// Bytes as the browser passes them around.
pub(crate) fn blob(media_type: &str, bytes: &[u8]) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(media_type);
    // A copy in the memory of JavaScript: the program's own may move.
    let parts = js_sys::Array::of1(&Uint8Array::from(bytes));
    Blob::new_with_u8_array_sequence_and_options(&parts, &options)
}
