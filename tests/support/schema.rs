//! A JSON document held against its JSON schema. It knows the words that the schemas used here are written in, and
//! fails on any other, so that nothing a schema asks for goes unasked.

use regex::Regex;
use serde_json::{Map, Value};

/// Words that ask for nothing of the document.
const SAID_ONLY: &[&str] = &[
    "$schema",
    "$id",
    "$comment",
    "title",
    "description",
    "default",
    "definitions",
    "examples",
];

/// What a document does otherwise than its schema says, each with its place.
pub fn faults(document: &Value, schema: &Value) -> Vec<String> {
    let mut check = Check {
        root: schema,
        faults: Vec::new(),
    };
    check.value(document, schema, "");
    check.faults
}

struct Check<'a> {
    root: &'a Value,
    faults: Vec<String>,
}

impl<'a> Check<'a> {
    fn value(&mut self, value: &Value, schema: &Value, place: &str) {
        let Value::Object(words) = schema else {
            assert_eq!(schema, true, "a schema at {place}");
            return;
        };
        for (word, said) in words {
            if SAID_ONLY.contains(&&**word) {
                continue;
            }
            if !self.holds(word, said, words, value, place) {
                self.faults.push(format!("{place}: {word} {said}: {value}"));
            }
        }
    }

    /// Whether a value is as one word of its schema says. What is wrong inside it is noted on the way.
    fn holds(
        &mut self,
        word: &str,
        said: &Value,
        words: &Map<String, Value>,
        value: &Value,
        place: &str,
    ) -> bool {
        match (word, value) {
            ("type", _) => is_of_type(value, said),
            ("enum", _) => said.as_array().is_some_and(|all| all.contains(value)),
            ("$ref", _) => {
                self.value(value, self.referred(said), place);
                true
            }
            ("anyOf", _) => self.fitting(value, said) > 0,
            ("oneOf", _) => self.fitting(value, said) == 1,
            ("pattern", Value::String(text)) => matches(said, text),
            ("format", Value::String(text)) => is_of_format(said, text),
            ("minimum", Value::Number(number)) => number.as_f64() >= said.as_f64(),
            ("maximum", Value::Number(number)) => number.as_f64() <= said.as_f64(),
            ("minItems", Value::Array(items)) => said.as_u64() <= Some(items.len() as u64),
            ("uniqueItems", Value::Array(items)) => {
                said != true || (1..items.len()).all(|at| !items[..at].contains(&items[at]))
            }
            ("items", Value::Array(items)) => {
                for (at, item) in items.iter().enumerate() {
                    self.value(item, said, &format!("{place}/{at}"));
                }
                true
            }
            ("required", Value::Object(members)) => {
                let names = said.as_array().into_iter().flatten();
                names
                    .flat_map(Value::as_str)
                    .all(|name| members.contains_key(name))
            }
            ("properties", Value::Object(members)) => {
                for (name, schema) in said.as_object().into_iter().flatten() {
                    if let Some(member) = members.get(name) {
                        self.value(member, schema, &format!("{place}/{name}"));
                    }
                }
                true
            }
            ("additionalProperties", Value::Object(members)) => {
                let known = words.get("properties").and_then(Value::as_object);
                let is_known = |name: &String| known.is_some_and(|known| known.contains_key(name));
                let mut others = members.iter().filter(|(name, _)| !is_known(name));
                if said == false {
                    return others.next().is_none();
                }
                for (name, member) in others {
                    self.value(member, said, &format!("{place}/{name}"));
                }
                true
            }
            (
                "pattern"
                | "format"
                | "minimum"
                | "maximum"
                | "minItems"
                | "uniqueItems"
                | "items"
                | "required"
                | "properties"
                | "additionalProperties",
                _,
            ) => true, // It speaks of values of another type.
            _ => panic!("{place}: what does {word} ask for?"),
        }
    }

    /// How many of the schemas a value fits.
    fn fitting(&self, value: &Value, schemas: &Value) -> usize {
        let fits = |schema: &&Value| {
            let mut inner = Check {
                root: self.root,
                faults: Vec::new(),
            };
            inner.value(value, schema, "");
            inner.faults.is_empty()
        };
        schemas
            .as_array()
            .into_iter()
            .flatten()
            .filter(fits)
            .count()
    }

    fn referred(&self, reference: &Value) -> &'a Value {
        let pointer = reference.as_str().and_then(|text| text.strip_prefix('#'));
        let found = pointer.and_then(|pointer| self.root.pointer(pointer));
        found.unwrap_or_else(|| panic!("{reference} leads nowhere"))
    }
}

fn is_of_type(value: &Value, said: &Value) -> bool {
    if let Value::Array(any) = said {
        return any.iter().any(|one| is_of_type(value, one));
    }
    match said.as_str().expect("a type's name") {
        "object" => value.is_object(),
        "array" => value.is_array(),
        "string" => value.is_string(),
        "boolean" => value.is_boolean(),
        "null" => value.is_null(),
        "number" => value.is_number(),
        "integer" => value.is_i64() || value.is_u64(),
        other => panic!("what is of type {other}?"),
    }
}

fn matches(pattern: &Value, text: &str) -> bool {
    let pattern = pattern.as_str().expect("a pattern");
    Regex::new(pattern).expect(pattern).is_match(text)
}

fn is_of_format(format: &Value, text: &str) -> bool {
    let legal = r"[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]";
    let pattern = match format.as_str().expect("a format's name") {
        "uri" => format!("^[A-Za-z][A-Za-z0-9+.-]*:{legal}*$"),
        "uri-reference" => format!("^{legal}*$"),
        "date-time" => r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}:[0-9]{2}".to_owned(),
        other => panic!("what is the format {other}?"),
    };
    Regex::new(&pattern).expect("a pattern").is_match(text)
}
