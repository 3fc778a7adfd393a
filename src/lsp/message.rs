//! The envelope of a message: its id and method, with the parameters left for their own type to decode.

use serde::Deserialize;
use serde_json::error::Category;
use serde_json::value::RawValue;
use std::borrow::Cow;
use std::ops::Range;
use tower_lsp::jsonrpc::{Error, Id};

/// What a client says.
#[derive(Debug)]
pub enum Message {
    Call(Call),
    Answer(Answer),
}

/// An answer to something the server asked. Of one that is an error there is no result.
#[derive(Debug)]
pub struct Answer {
    pub id: Id,
    pub result: Params,
    pub is_error: bool,
}

/// A request, or a notification when it has no id.
#[derive(Debug)]
pub struct Call {
    pub id: Option<Id>,
    pub method: String,
    pub params: Params,
}

/// Parameters as they came.
#[derive(Debug)]
pub struct Params {
    body: String,
    range: Range<usize>,
}

#[derive(Deserialize)]
struct Envelope<'a> {
    id: Option<Id>,
    #[serde(borrow)]
    method: Option<Cow<'a, str>>,
    #[serde(borrow)]
    params: Option<&'a RawValue>,
    #[serde(borrow)]
    result: Option<&'a RawValue>,
    #[serde(borrow)]
    error: Option<&'a RawValue>,
}

/// Opens the envelope. `None` is a message that is neither call nor answer to anybody.
pub fn open(body: Vec<u8>) -> Result<Option<Message>, Error> {
    let body = String::from_utf8(body).map_err(|_| Error::parse_error())?;
    let envelope: Envelope = serde_json::from_str(&body).map_err(|error| malformed(&error))?;
    let part = |raw: Option<&RawValue>| raw.map_or(0..0, |raw| place_of(raw.get(), &body));
    let is_error = envelope.error.is_some();
    let (id, method) = (envelope.id, envelope.method.map(Cow::into_owned));
    let (params, result) = (part(envelope.params), part(envelope.result));
    Ok(match (method, id) {
        (Some(method), id) => Some(Message::Call(Call {
            id,
            method,
            params: Params {
                body,
                range: params,
            },
        })),
        (None, Some(id)) => Some(Message::Answer(Answer {
            id,
            result: Params {
                body,
                range: result,
            },
            is_error,
        })),
        (None, None) => None,
    })
}

fn malformed(error: &serde_json::Error) -> Error {
    match error.classify() {
        Category::Data => Error::invalid_request(),
        _ => Error::parse_error(),
    }
}

/// Where a part that was borrowed from the whole stands in it.
fn place_of(part: &str, whole: &str) -> Range<usize> {
    let start = part.as_ptr().addr() - whole.as_ptr().addr();
    start..start + part.len()
}

impl Params {
    /// The parameters as their own type.
    pub fn decode<'a, T: Deserialize<'a>>(&'a self) -> Result<T, Error> {
        serde_json::from_str(self.text()).map_err(|error| Error::invalid_params(error.to_string()))
    }

    /// The parameters for a method whose type is not known here; `None` when there are none.
    pub fn value(&self) -> Option<serde_json::Value> {
        serde_json::from_str(self.text()).ok()
    }

    fn text(&self) -> &str {
        &self.body[self.range.clone()]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn call(body: &str) -> Call {
        match open(body.into()) {
            Ok(Some(Message::Call(call))) => call,
            other => panic!("no call: {other:?}"),
        }
    }

    #[test]
    fn parameters_are_decoded_by_their_type() {
        let call = call(r#"{"jsonrpc":"2.0", "params": ["一", "二"], "method":"m", "id":"7"}"#);
        assert_eq!(call.method, "m");
        assert_eq!(call.id, Some(Id::from("7")));
        assert_eq!(call.params.decode::<Vec<&str>>(), Ok(vec!["一", "二"]));
        assert!(call.params.decode::<u32>().is_err());
    }

    #[test]
    fn a_call_may_lack_parameters() {
        let call = call(r#"{"jsonrpc":"2.0","method":"shutdown","id":1,"params":null}"#);
        assert_eq!(call.params.value(), None);
        assert!(call.params.decode::<u32>().is_err());
    }

    #[test]
    fn what_is_no_call_is_told_apart() {
        let answer = open(br#"{"id":1,"result":[3]}"#.into());
        assert!(matches!(
            answer,
            Ok(Some(Message::Answer(Answer { id: Id::Number(1), result, is_error: false }))) if result.decode() == Ok([3])
        ));
        assert!(matches!(open(b"{}".into()), Ok(None)));
        assert_eq!(open(b"{".into()).err(), Some(Error::parse_error()));
        assert_eq!(open(vec![0xff]).err(), Some(Error::parse_error()));
        assert_eq!(open(b"[]".into()).err(), Some(Error::invalid_request()));
    }
}
