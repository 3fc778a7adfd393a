//! Reading files and folders: which files a path stands for, their text whatever the encoding, and an index of what they
//! hold.

mod accepted;
mod collect;
mod configuration;
mod decode;
pub mod index;
mod origin;
mod read;
mod replace;
mod settings_edit;
mod stamp;

pub use accepted::{
    ACCEPTED_FILE, Accepted, AcceptedFault, AcceptedFinding, accepted_place, find_accepted,
    relative,
};
pub use collect::{Collected, Input, collect};
pub use configuration::{
    ConfigurationFile, accepted_message, fault_message, find_configuration, load_configuration,
    place_of,
};
pub use decode::{Undecodable, decode};
pub use origin::{Origin, Wording};
pub use read::{Reason, Unreadable, read, read_utf_8};
pub use replace::replace;
pub use settings_edit::{home, leave_out, settings_place, switch_off};
pub use stamp::Stamp;
