//! What the companions of a document, and the others of its folder, know for completions in it.

use super::{Completion, Neighbour, Precedent, Question, completions};
use crate::links::{Beside, Companion, Companions};

/// A document's companions, as a question takes them.
pub struct Known<'a> {
    beside: &'a Beside,
    /// The leads of last year's targets.
    leads: Vec<Vec<&'a str>>,
    /// First the report that the document breaks down.
    companions: Vec<&'a Companion>,
    /// Departments of the folder.
    neighbours: &'a [Neighbour],
}

impl<'a> Known<'a> {
    pub fn of(beside: &'a Beside, neighbours: &'a [Neighbour]) -> Known<'a> {
        let led = beside.led_before().iter();
        let leads = led.map(|led| led.leads.iter().map(String::as_str).collect());
        let Companions {
            report,
            plan,
            earlier,
        } = beside.companions();
        Known {
            beside,
            neighbours,
            leads: leads.collect(),
            companions: report.iter().chain(earlier).chain(plan).collect(),
        }
    }

    /// The answer to a question that is asked of the document alone, with what else is known.
    pub fn answer(&self, question: &Question<'_>) -> Vec<Completion> {
        let led = self.beside.led_before().iter().zip(&self.leads);
        let precedents = led.map(|(led, leads)| Precedent {
            text: &led.text,
            leads,
        });
        let elsewhere: Vec<Precedent<'_>> = precedents.collect();
        completions(&Question {
            elsewhere: &elsewhere,
            companions: &self.companions,
            neighbours: self.neighbours,
            ..*question
        })
    }
}
