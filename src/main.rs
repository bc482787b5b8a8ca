//! The program: in the browser it starts the app, natively it says how to build it.

#[cfg(target_arch = "wasm32")]
fn main() {
    waymark::start();
}

#[cfg(not(target_arch = "wasm32"))]
#[expect(
    clippy::print_stdout,
    reason = "a native run has one task: to tell the developer what to run instead"
)]
fn main() {
    println!("This is a browser app: run `cargo xtask serve`.");
}
