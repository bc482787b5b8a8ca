//! A drawing that a view shows, under an address of this page.

use send_wrapper::SendWrapper;

use crate::platform::render::Address;

/// A drawing under an address that holds until this value is gone.
#[derive(Debug)]
pub struct ViewedDrawing(SendWrapper<Address>);

impl ViewedDrawing {
    /// The drawing of an SVG text; `None` if the browser does not take it.
    #[must_use]
    pub fn of(svg: &str) -> Option<Self> {
        Address::of("image/svg+xml", svg.as_bytes()).map(SendWrapper::new).map(Self)
    }

    /// Where it can be loaded from.
    #[must_use]
    pub fn address(&self) -> String {
        self.0.text().to_owned()
    }
}
