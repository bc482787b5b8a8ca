//! Drawings made into pixels by the browser.

use js_sys::{Promise, Uint8Array};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlCanvasElement, HtmlImageElement, Url};

use crate::platform::file::blob;

/// The bytes of a PNG of `width` by `height` pixels that shows `svg`. `None` if the browser does not draw it: the
/// picture is then too large for it.
pub(crate) async fn png(svg: &str, width: u32, height: u32) -> Option<Vec<u8>> {
    let address = Address::of("image/svg+xml", svg.as_bytes())?;
    let image = HtmlImageElement::new().ok()?;
    image.set_src(&address.0);
    JsFuture::from(image.decode()).await.ok()?;
    let document = web_sys::window()?.document()?;
    let canvas: HtmlCanvasElement = document.create_element("canvas").ok()?.dyn_into().ok()?;
    canvas.set_width(width);
    canvas.set_height(height);
    let context: CanvasRenderingContext2d = canvas.get_context("2d").ok()??.dyn_into().ok()?;
    context
        .draw_image_with_html_image_element_and_dw_and_dh(&image, 0.0, 0.0, width.into(), height.into())
        .ok()?;
    let blob = to_blob(&canvas).await?;
    let buffer = JsFuture::from(blob.array_buffer()).await.ok()?;
    Some(Uint8Array::new(&buffer).to_vec())
}

/// What the canvas shows as a PNG; `None` if the browser answers nothing, as it does above its largest size.
async fn to_blob(canvas: &HtmlCanvasElement) -> Option<Blob> {
    let mut run = |resolve: js_sys::Function, _: js_sys::Function| {
        let take = Closure::once_into_js(move |blob: JsValue| {
            if resolve.call1(&JsValue::NULL, &blob).is_err() {
                crate::platform::log::error("A picture could not be handed on.");
            }
        });
        if canvas.to_blob(take.unchecked_ref()).is_err() {
            crate::platform::log::error("A picture could not be made of the canvas.");
        }
    };
    JsFuture::from(Promise::new(&mut run)).await.ok()?.dyn_into().ok()
}

/// An address of bytes in this page, until this value is gone.
#[derive(Debug)]
pub(crate) struct Address(String);

impl Address {
    pub(crate) fn of(media_type: &str, bytes: &[u8]) -> Option<Self> {
        Url::create_object_url_with_blob(&blob(media_type, bytes).ok()?).ok().map(Self)
    }

    pub(crate) fn text(&self) -> &str {
        &self.0
    }
}

impl Drop for Address {
    fn drop(&mut self) {
        if Url::revoke_object_url(&self.0).is_err() {
            crate::platform::log::error("The address of a picture could not be given back.");
        }
    }
}
