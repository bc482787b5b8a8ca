//! What the server hands out, and what it must never hand out.

use super::{Mount, Server, file_in, mime_of};
use crate::project;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::Path;

fn mount() -> Mount {
    Mount { address: "/some/place/", folder: "/dist".into() }
}

#[track_caller]
fn check(address: &str, expected: Option<&str>) {
    let expected = expected.map(|path| Path::new(path).to_path_buf());
    assert_eq!(file_in(&mount(), address), expected, "{address}");
}

#[test]
fn addresses_below_the_mount_are_files() {
    check("/some/place/", Some("/dist"));
    check("/some/place", Some("/dist"));
    check("/some/place/index.html", Some("/dist/index.html"));
    check("/some/place/samples//a%20b.json", Some("/dist/samples/a b.json"));
}

#[test]
fn nothing_outside_the_mount_can_be_named() {
    for address in [
        "/",
        "/some/placebo/x",
        "/other/index.html",
        "/some/place/../secret",
        "/some/place/%2e%2e/secret",
        "/some/place/..%2fsecret",
        "/some/place/..\\secret",
        "/some/place/%5c..%5csecret",
        "/some/place/C:/secret",
        "/some/place/a%00",
        "/some/place/%zz",
        "/some/place/%f",
        "/some/place/%ff",
    ] {
        check(address, None);
    }
}

#[test]
fn programs_and_styles_have_the_types_that_browsers_demand() {
    assert_eq!(mime_of(Path::new("a_bg.wasm")), "application/wasm");
    assert_eq!(mime_of(Path::new("a.js")), "text/javascript; charset=utf-8");
    assert_eq!(mime_of(Path::new("a.css")), "text/css; charset=utf-8");
    assert_eq!(mime_of(Path::new("unknown")), "application/octet-stream");
}

/// The whole answer to one request to a server over this package's own folder.
fn ask(request: &str) -> String {
    let server = Server::bind_any().unwrap();
    let mut stream = TcpStream::connect(("127.0.0.1", server.port())).unwrap();
    server.start(vec![Mount { address: "/code/", folder: project::root().join("xtask") }]);
    write!(stream, "{request}\r\nHost: localhost\r\n\r\n").unwrap();
    let mut answer = String::new();
    stream.read_to_string(&mut answer).unwrap();
    answer
}

#[test]
fn a_file_comes_with_its_head() {
    let answer = ask("GET /code/Cargo.toml?x=1 HTTP/1.1");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(answer.contains("Cache-Control: no-cache\r\n"));
    assert!(answer.contains("name = \"xtask\""));
}

#[test]
fn head_requests_get_the_head_alone() {
    let answer = ask("HEAD /code/Cargo.toml HTTP/1.1");
    assert!(answer.starts_with("HTTP/1.1 200 OK\r\n"));
    assert!(answer.ends_with("\r\n\r\n"));
}

#[test]
fn folders_get_their_slash() {
    let answer = ask("GET /code/src HTTP/1.1");
    assert!(answer.starts_with("HTTP/1.1 301"));
    assert!(answer.contains("Location: /code/src/\r\n"));
}

#[test]
fn what_is_missing_or_not_understood_is_refused() {
    assert!(ask("GET /code/none HTTP/1.1").starts_with("HTTP/1.1 404"));
    assert!(ask("GET /code/src/ HTTP/1.1").starts_with("HTTP/1.1 404"));
    assert!(ask("POST /code/Cargo.toml HTTP/1.1").starts_with("HTTP/1.1 405"));
}

#[test]
fn a_taken_port_is_explained() {
    let server = Server::bind_any().unwrap();
    let failure = Server::bind(server.port()).unwrap_err();
    assert!(failure.to_string().contains("in use"));
    assert!(failure.to_string().contains("--port"));
}
