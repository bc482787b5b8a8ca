//! The example maps that lie beside the app. They are loaded when somebody asks for one.

/// An example map.
#[derive(Debug)]
pub struct Example {
    /// What it is called.
    pub name: &'static str,
    /// Where its file lies, seen from the page.
    pub path: &'static str,
}

/// The example maps, the one to start with first.
pub const EXAMPLES: &[Example] = &[
    Example { name: "Buying a coffee maker", path: "samples/coffee-maker.journey.json" },
    Example { name: "Employee benefits, three personas", path: "samples/employee-benefits.journey.json" },
    Example { name: "Hotel check-in, as a blueprint", path: "samples/hotel-check-in.journey.json" },
    Example { name: "Borrowing a book online", path: "samples/open-library.journey.json" },
];
