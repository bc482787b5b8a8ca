//! The browser, in strings, numbers and callbacks: no type of the map.
