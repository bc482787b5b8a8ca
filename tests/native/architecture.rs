//! The house rules that a compiler cannot hold: each test reads the source text, names all offenders at
//! once, and says why the rule exists.

mod browser;
mod dependencies;
mod faults;
mod imports;
mod source;
mod tree;

/// Fails with all `offenders`, if there are any.
#[track_caller]
fn forbid(offenders: &[String], reason: &str) {
    assert!(offenders.is_empty(), "\n  {}\n{reason}\n", offenders.join("\n  "));
}
