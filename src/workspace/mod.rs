//! Reading files and folders: which files a path stands for, and their text whatever the encoding.

mod collect;
mod decode;
mod read;

pub use collect::{Collected, Input, collect};
pub use decode::{Undecodable, decode};
pub use read::{Reason, Unreadable, read};
