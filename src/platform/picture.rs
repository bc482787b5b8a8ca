//! Pictures made small: whatever the browser can show, drawn into a small WebP or JPEG.

use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageBitmap};

use crate::platform::file::PickedFile;

/// The longest side that is tried first, in pixels; each further try is smaller.
const SIDES: [f64; 5] = [640.0, 480.0, 320.0, 240.0, 160.0];
/// The qualities that are tried with each size, best first.
const QUALITIES: [f64; 3] = [0.82, 0.65, 0.45];

/// The picture in `file` as a `data:` address of at most `bytes` bytes of picture, or `None` if the browser
/// cannot read it. What the file says beside the picture, such as where it was taken, does not come along.
pub(crate) async fn made_small(file: &PickedFile, bytes: usize) -> Option<String> {
    let promise = web_sys::window()?.create_image_bitmap_with_blob(file.as_blob()).ok()?;
    let bitmap: ImageBitmap = JsFuture::from(promise).await.ok()?.dyn_into().ok()?;
    let small = SIDES.iter().find_map(|side| drawn(&bitmap, *side, bytes).ok().flatten());
    bitmap.close();
    small
}

/// The picture with a longest side of `side` pixels, if that is small enough at any quality.
fn drawn(bitmap: &ImageBitmap, side: f64, bytes: usize) -> Result<Option<String>, JsValue> {
    let (width, height) = (f64::from(bitmap.width()), f64::from(bitmap.height()));
    let scale = (side / width.max(height).max(1.0)).min(1.0);
    let document = web_sys::window().and_then(|window| window.document()).ok_or(JsValue::NULL)?;
    let canvas: HtmlCanvasElement = document.create_element("canvas")?.dyn_into()?;
    let (width, height) = ((width * scale).round().max(1.0), (height * scale).round().max(1.0));
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 1 and 640")]
    let size = (width as u32, height as u32);
    canvas.set_width(size.0);
    canvas.set_height(size.1);
    let context: CanvasRenderingContext2d = canvas.get_context("2d")?.ok_or(JsValue::NULL)?.dyn_into()?;
    context.draw_image_with_image_bitmap_and_dw_and_dh(bitmap, 0.0, 0.0, width, height)?;
    for quality in QUALITIES {
        let quality = JsValue::from_f64(quality);
        let address = canvas.to_data_url_with_type_and_encoder_options("image/webp", &quality)?;
        // A browser that writes no WebP answers with PNG, which has no quality.
        let address = match address.starts_with("data:image/webp") {
            true => address,
            false => canvas.to_data_url_with_type_and_encoder_options("image/jpeg", &quality)?,
        };
        let data = address.split_once(',').map_or(0, |(_, data)| data.len());
        // Four letters hold three bytes.
        if data <= bytes / 3 * 4 {
            return Ok(Some(address));
        }
    }
    Ok(None)
}
