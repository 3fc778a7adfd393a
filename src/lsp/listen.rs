//! Serving over a socket, for a client that cannot start a process.

use crate::messages::{Language, lsp as say};
use std::io::{self, Write};
use std::net::{TcpListener, TcpStream, ToSocketAddrs};

/// Waits for one client. Only this machine is listened to: the server trusts who speaks to it.
pub fn accept(address: &str) -> io::Result<(TcpStream, TcpStream)> {
    let language = Language::of_environment();
    let addresses: Vec<_> = address.to_socket_addrs()?.collect();
    if !addresses.iter().all(|address| address.ip().is_loopback()) {
        return Err(io::Error::other(say::not_loopback(language, address)));
    }
    let listener = TcpListener::bind(&addresses[..])?;
    let sentence = say::listening(language, &listener.local_addr()?.to_string());
    let _ = writeln!(io::stderr(), "{sentence}");
    let (stream, _) = listener.accept()?;
    // Answers are short and waited for.
    stream.set_nodelay(true)?;
    Ok((stream.try_clone()?, stream))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nobody_else_is_served() {
        assert!(accept("0.0.0.0:0").is_err());
        assert!(accept("nowhere").is_err());
    }
}
