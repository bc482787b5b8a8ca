//! The example maps that come with the app, so that they open without a network.

/// An example map.
#[derive(Debug)]
pub struct Example {
    /// What it is called.
    pub name: &'static str,
    /// The text of its file.
    pub text: &'static str,
}

/// The example maps, the one to start with first.
pub const EXAMPLES: &[Example] = &[
    Example {
        name: "Buying a coffee maker",
        text: include_str!("../../public/samples/coffee-maker.journey.json"),
    },
    Example {
        name: "Employee benefits, three personas",
        text: include_str!("../../public/samples/employee-benefits.journey.json"),
    },
    Example {
        name: "Hotel check-in, as a blueprint",
        text: include_str!("../../public/samples/hotel-check-in.journey.json"),
    },
    Example {
        name: "Borrowing a book online",
        text: include_str!("../../public/samples/open-library.journey.json"),
    },
];
