//! Reading files and folders: which files a path stands for, and their text whatever the encoding.

mod collect;
mod configuration;
mod decode;
mod read;
mod stamp;

pub use collect::{Collected, Input, collect};
pub use configuration::{
    ConfigurationFile, fault_message, find_configuration, load_configuration, place_of,
};
pub use decode::{Undecodable, decode};
pub use read::{Reason, Unreadable, read};
pub use stamp::Stamp;
