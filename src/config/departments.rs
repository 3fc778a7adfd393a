//! Departments of the user's own place, which no dictionary knows.

use serde::Deserialize;

/// `[[department]]`: a body as it is to be known, and what else it is called. Names are whole, with their level:
/// 区大数据中心, also called 区城市数字治理中心.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OwnDepartment {
    pub name: String,
    #[serde(default)]
    pub aliases: Vec<String>,
}
