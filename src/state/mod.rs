//! Where signals meet the document.
