//! A small web server for files on this machine: what any static host does, and nothing else.

use crate::failure::{Failure, Result};
use std::fs;
use std::io::{self, BufRead, BufReader, ErrorKind, Read, Write};
use std::net::{Ipv4Addr, Ipv6Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread::{self, JoinHandle};
use std::time::Duration;

/// More than any browser sends; whoever sends more is no browser.
const REQUEST_LIMIT: u64 = 64 * 1024;

/// Browsers open spare connections; one that stays silent this long gives its thread back.
const PATIENCE: Duration = Duration::from_secs(30);

/// A folder and the address it is served under. The address starts and ends with a slash.
#[derive(Debug, Clone)]
pub(crate) struct Mount {
    pub(crate) address: &'static str,
    pub(crate) folder: PathBuf,
}

/// A server that holds its port but does not answer yet.
#[derive(Debug)]
pub(crate) struct Server {
    listeners: Vec<TcpListener>,
    port: u16,
}

impl Server {
    /// Takes a port on this machine only, in both forms that `localhost` can mean.
    pub(crate) fn bind(port: u16) -> Result<Self> {
        let main = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).map_err(|error| no_port(port, &error))?;
        let mut listeners = vec![main];
        match TcpListener::bind((Ipv6Addr::LOCALHOST, port)) {
            Ok(listener) => listeners.push(listener),
            Err(error) if error.kind() == ErrorKind::AddrInUse => return Err(no_port(port, &error)),
            // A machine without IPv6 reaches the first listener by the same name.
            Err(_) => {}
        }
        Ok(Self { listeners, port })
    }

    /// Takes any free port.
    pub(crate) fn bind_any() -> Result<Self> {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(|error| no_port(0, &error))?;
        let port = listener.local_addr().map_err(|error| no_port(0, &error))?.port();
        Ok(Self { listeners: vec![listener], port })
    }

    pub(crate) fn port(&self) -> u16 {
        self.port
    }

    /// Answers in threads of its own until the program ends.
    pub(crate) fn start(self, mounts: Vec<Mount>) -> Vec<JoinHandle<()>> {
        let mounts: Arc<[Mount]> = mounts.into();
        self.listeners
            .into_iter()
            .map(|listener| {
                let mounts = Arc::clone(&mounts);
                thread::spawn(move || accept(&listener, &mounts))
            })
            .collect()
    }

    /// Answers until the program is stopped.
    pub(crate) fn serve(self, mounts: Vec<Mount>) {
        for thread in self.start(mounts) {
            // The threads run without end; one that panicked has said so itself.
            let _ended = thread.join();
        }
    }
}

fn no_port(port: u16, error: &io::Error) -> Failure {
    Failure::new(match error.kind() {
        ErrorKind::AddrInUse => format!(
            "Port {port} is in use by another program: stop that one, or choose another port with `--port {}`.",
            if port < u16::MAX { port + 1 } else { 8080 }
        ),
        ErrorKind::PermissionDenied => {
            format!("Port {port} needs special rights: choose one from 1024 on with `--port 8080`.")
        }
        _ => format!("Port {port} cannot be opened ({error}): choose another one with `--port`."),
    })
}

fn accept(listener: &TcpListener, mounts: &Arc<[Mount]>) {
    for stream in listener.incoming().flatten() {
        let mounts = Arc::clone(mounts);
        thread::spawn(move || {
            // The browser went away in the middle of an answer: nobody is left to tell.
            let _gone = answer(&stream, &mounts);
        });
    }
}

fn answer(stream: &TcpStream, mounts: &[Mount]) -> io::Result<()> {
    stream.set_read_timeout(Some(PATIENCE))?;
    stream.set_nodelay(true)?;
    let Some(request) = read_request(stream)? else {
        return Ok(());
    };
    let response = respond(&request, mounts);
    let mut bytes = response.head().into_bytes();
    if request.method != "HEAD" {
        bytes.extend_from_slice(&response.body);
    }
    let mut writer = stream;
    writer.write_all(&bytes)?;
    writer.flush()
}

/// The first line of a request; everything else in it changes nothing for a file.
#[derive(Debug)]
struct Request {
    method: String,
    target: String,
}

fn read_request(stream: &TcpStream) -> io::Result<Option<Request>> {
    let mut lines = BufReader::new(stream.take(REQUEST_LIMIT));
    let mut first = String::new();
    lines.read_line(&mut first)?;
    // The rest is read as well: closing a connection with unread bytes would cut off the answer.
    let mut line = String::new();
    while lines.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split_whitespace().map(str::to_owned);
    Ok(words.next().zip(words.next()).map(|(method, target)| Request { method, target }))
}

#[derive(Debug)]
struct Response {
    status: &'static str,
    mime: &'static str,
    /// Where to go instead.
    location: Option<String>,
    body: Vec<u8>,
}

impl Response {
    fn text(status: &'static str) -> Self {
        Self {
            status,
            mime: "text/plain; charset=utf-8",
            location: None,
            body: format!("{status}\n").into_bytes(),
        }
    }

    fn head(&self) -> String {
        let location =
            self.location.as_ref().map_or(String::new(), |address| format!("Location: {address}\r\n"));
        format!(
            "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{location}Cache-Control: no-cache\r\nX-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
            self.status,
            self.mime,
            self.body.len()
        )
    }
}

fn respond(request: &Request, mounts: &[Mount]) -> Response {
    if request.method != "GET" && request.method != "HEAD" {
        return Response::text("405 Method Not Allowed");
    }
    let address = request.target.split(['?', '#']).next().unwrap_or_default();
    let Some(file) = mounts.iter().find_map(|mount| file_in(mount, address)) else {
        return Response::text("404 Not Found");
    };
    if file.is_dir() && !address.ends_with('/') {
        // Relative addresses in the page only work below the slash.
        return Response { location: Some(format!("{address}/")), ..Response::text("301 Moved Permanently") };
    }
    let file = if file.is_dir() { file.join("index.html") } else { file };
    match fs::read(&file) {
        Ok(body) => Response { status: "200 OK", mime: mime_of(&file), location: None, body },
        Err(_) => Response::text("404 Not Found"),
    }
}

/// The file or folder that an address names below a mount, if it is below it and does not try to leave.
fn file_in(mount: &Mount, address: &str) -> Option<PathBuf> {
    let below = if address == mount.address.trim_end_matches('/') {
        ""
    } else {
        address.strip_prefix(mount.address)?
    };
    let mut path = mount.folder.clone();
    for part in below.split('/').filter(|part| !part.is_empty()) {
        let name = percent_decoded(part)?;
        let leads_away = name == "." || name == ".." || name.contains(['/', '\\', ':', '\0']);
        if leads_away {
            return None;
        }
        path.push(name);
    }
    Some(path)
}

/// The text that `%20` and its like stand for, if it is text.
fn percent_decoded(part: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(part.len());
    let mut rest = part.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(byte);
            continue;
        }
        let high = char::from(rest.next()?).to_digit(16)?;
        let low = char::from(rest.next()?).to_digit(16)?;
        bytes.push(u8::try_from(high * 16 + low).ok()?);
    }
    String::from_utf8(bytes).ok()
}

/// The type a browser must be told; a wrong one for a module or for WebAssembly and it refuses to run it.
fn mime_of(file: &Path) -> &'static str {
    match file.extension().and_then(|ending| ending.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("wasm") => "application/wasm",
        Some("json" | "map") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webp") => "image/webp",
        Some("ico") => "image/x-icon",
        Some("woff2") => "font/woff2",
        Some("txt" | "md") => "text/plain; charset=utf-8",
        Some("csv") => "text/csv; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests;
