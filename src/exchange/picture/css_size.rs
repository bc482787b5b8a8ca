//! How a size of the style sheets is written down here, with the place where it stands.

/// A size that stands in a style sheet, too.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CssSize {
    /// The value here: px, or a plain number for factors and weights.
    pub value: f64,
    /// The file in `public/styles`.
    pub sheet: &'static str,
    /// A selector of the rule.
    pub selector: &'static str,
    /// The whole declaration.
    pub declaration: &'static str,
    /// Which of the sizes in the declaration it is, from 0.
    pub nth: usize,
}

/// Makes a constant of each size, and a list of all of them for the test.
macro_rules! css_sizes {
    ($($sheet:literal $selector:literal {
        $($(#[doc = $meaning:literal])+ $name:ident = $value:literal: $declaration:literal, $nth:literal;)+
    })+) => {
        $($($(#[doc = $meaning])+ pub(super) const $name: f64 = $value;)+)+

        /// All of them, for the test.
        pub const CSS_SIZES: &[CssSize] = &[$($(CssSize {
            value: $value, sheet: $sheet, selector: $selector, declaration: $declaration, nth: $nth,
        },)+)+];
    };
}

pub(super) use css_sizes;
