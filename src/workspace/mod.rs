//! Reading files and folders: which files a path stands for, their text whatever the encoding, and an index of what they
//! hold.

mod collect;
mod configuration;
mod decode;
pub mod index;
mod origin;
mod read;
mod stamp;

pub use collect::{Collected, Input, collect};
pub use configuration::{
    ConfigurationFile, fault_message, find_configuration, load_configuration, place_of,
};
pub use decode::{Undecodable, decode};
pub use origin::Origin;
pub use read::{Reason, Unreadable, read, read_utf_8};
pub use stamp::Stamp;
