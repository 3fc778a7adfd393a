//! How an [`Identity`] is written into the cache: a body of the dictionary by its index there.

pub mod identity {
    use crate::lexicon::departments;
    use crate::syntax::{Identity, Who};
    use serde::de::Error;
    use serde::{Deserialize, Deserializer, Serialize, Serializer};

    #[derive(Serialize, Deserialize)]
    enum Stored {
        Known(u16),
        Unknown(String),
    }

    pub fn serialize<S: Serializer>(identity: &Identity, to: S) -> Result<S::Ok, S::Error> {
        let stored = match &identity.who {
            Who::Unknown(name) => Stored::Unknown(name.clone()),
            Who::Known(id) => {
                let mut bodies = departments().bodies.iter();
                let index = bodies.position(|body| body.id == *id);
                // One of no body at all is refused when it is read.
                Stored::Known(index.map_or(u16::MAX, |index| index as u16))
            }
        };
        (&identity.level, stored).serialize(to)
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Identity, D::Error> {
        let (level, stored) = <(String, Stored)>::deserialize(from)?;
        let who = match stored {
            Stored::Unknown(name) => Who::Unknown(name),
            Stored::Known(index) => {
                let body = departments().bodies.get(index as usize);
                Who::Known(&body.ok_or_else(|| D::Error::custom("no such body"))?.id)
            }
        };
        Ok(Identity { level, who })
    }
}
