//! Maps printed in the notation, each record with every field that says something.
//!
//! A field stands in braces as `name value`, by its name in files. What is obvious from its value stands
//! there alone: `pay {Web; moment of truth}`.

use waymark::model::{
    CardId, CellKey, Document, Field, FieldKind, Fields, Holder, LaneId, LaneKind, Scope, Sentiment, Value,
};
use waymark::wording;

/// `document` in the notation, with all that it holds.
pub(crate) fn print(document: &Document) -> String {
    let printer = Printer { document };
    let mut text = String::new();
    let map = &document.map().fields;
    // Maps that the notation reads are called so.
    let hidden = (map.text(Field::Title) == "Map").then_some(Field::Title);
    let about = printer.details(Holder::Map, map, hidden, "");
    if !about.is_empty() {
        text.push_str(&format!("{}\n", about.trim()));
    }
    let personas = document.persona_order().iter().filter_map(|id| document.persona(*id));
    row(
        &mut text,
        "personas",
        personas.map(|it| printer.named(Holder::Persona, &it.fields, Field::Name, "")),
    );
    let stages = document.stage_order().iter().filter_map(|id| document.stage(*id));
    row(&mut text, "stages", stages.map(|it| printer.named(Holder::Stage, &it.fields, Field::Title, "")));
    for id in document.lane_order() {
        printer.lane(&mut text, *id);
    }
    text
}

fn row(text: &mut String, head: &str, fields: impl Iterator<Item = String>) {
    text.push_str(head);
    for field in fields {
        text.push_str(&format!(" | {field}"));
    }
    text.push('\n');
}

#[derive(Clone, Copy)]
struct Printer<'d> {
    document: &'d Document,
}

impl Printer<'_> {
    fn lane(self, text: &mut String, id: LaneId) {
        let document = self.document;
        let lane = document.lane(id).unwrap();
        let usual = LaneKind::ALL.into_iter().find(|kind| wording::lane_kind(*kind) == lane.title());
        let is_usual = usual.unwrap_or(LaneKind::Custom) == lane.kind;
        let kind = if is_usual { String::new() } else { format!("{:?}", lane.kind) };
        let scope = if lane.scope == Scope::Shared { ", shared" } else { "" };
        let title = self.named(Holder::Lane, &lane.fields, Field::Title, &kind);
        text.push_str(&format!("{title}{scope}\n"));
        let own = document.persona_order().iter().map(|id| Some(*id));
        for persona in own.chain([None]) {
            let cards = |stage| document.cell(CellKey { persona, lane: id, stage });
            if document.stage_order().iter().all(|stage| cards(*stage).is_empty()) {
                continue;
            }
            let head = persona.and_then(|id| document.persona(id)).map_or("", |persona| persona.name());
            let field =
                |stage: &_| cards(*stage).iter().map(|id| self.card(*id)).collect::<Vec<_>>().join(", ");
            row(text, head, document.stage_order().iter().map(field));
        }
    }

    fn card(self, id: CardId) -> String {
        let card = self.document.card(id).unwrap();
        self.named(card.holder(), &card.fields, Field::Title, "")
    }

    /// `name {first; detail; detail}`, where the name stands in the field `name`.
    fn named(self, holder: Holder, fields: &Fields, name: Field, first: &str) -> String {
        fields.text(name).to_owned() + &self.details(holder, fields, Some(name), first)
    }

    /// ` {first; detail; detail}` with every field but the hidden one; nothing if there is none.
    fn details(self, holder: Holder, fields: &Fields, hidden: Option<Field>, first: &str) -> String {
        let shown = holder.fields().filter(|field| Some(*field) != hidden);
        let known = shown.filter_map(|field| Some(self.detail(field, fields.get(field)?)));
        let unknown = fields.extra.0.as_deref().map(|text| format!("unknown {text}"));
        let all = [first.to_owned()].into_iter().chain(known).chain(unknown);
        let said: Vec<_> = all.filter(|detail| !detail.is_empty()).collect();
        if said.is_empty() { String::new() } else { format!(" {{{}}}", said.join("; ")) }
    }

    /// What is said of a field that holds `value`.
    fn detail(self, field: Field, value: &Value) -> String {
        let text = self.value(field, value);
        match field {
            Field::State
            | Field::PersonaColor
            | Field::Color
            | Field::Phase
            | Field::Presence
            | Field::Channel
            | Field::Mode
            | Field::Creator => text,
            Field::ChannelName => format!("named {text}"),
            Field::MomentOfTruth => "moment of truth".to_owned(),
            field if text.is_empty() => field.name().to_owned(),
            field => format!("{} {text}", field.name()),
        }
    }

    /// A value in words. Several are joined by `+`.
    fn value(self, field: Field, value: &Value) -> String {
        let joined = |all: &mut dyn Iterator<Item = String>| all.collect::<Vec<_>>().join(" + ");
        match (value, field.kind()) {
            (Value::Text(text) | Value::Picture(text), _) => text.clone(),
            (Value::Texts(texts), _) => texts.join(" + "),
            (Value::Choice(index), FieldKind::Choice(of)) => wording::choice(of, *index).to_owned(),
            (Value::Set(set), FieldKind::Set(of)) => {
                let chosen = (0..32_u8).filter(|bit| set >> bit & 1 == 1);
                joined(&mut chosen.map(|bit| wording::choice(of, bit).to_owned()))
            }
            (Value::Number(number), _) if field == Field::Sentiment => {
                wording::sentiment(Sentiment::new(number.rounded()).unwrap()).to_owned()
            }
            (Value::Number(number), _) => number.to_string(),
            (Value::Date(date), _) => date.to_string(),
            (Value::Flag, _) => String::new(),
            (Value::Id(id), _) => id.to_string(),
            (Value::Cards(cards), _) => {
                let name = |id: &CardId| match self.document.card(*id) {
                    Some(card) => card.title().to_owned(),
                    None => format!("{id:?}"),
                };
                joined(&mut cards.iter().map(name))
            }
            (Value::Rows(rows), FieldKind::Rows(known)) => {
                joined(&mut rows.iter().map(|row| self.row(known, row)))
            }
            // A value that the field cannot hold.
            (value, _) => format!("{value:?}"),
        }
    }

    /// A row of a field: `(name value, name value)`.
    fn row(self, known: &[Field], row: &Fields) -> String {
        let known = known.iter().filter_map(|field| {
            let text = self.value(*field, row.get(*field)?);
            Some(format!("{} {text}", field.name()).trim().to_owned())
        });
        let unknown = row.extra.0.as_deref().map(|text| format!("unknown {text}"));
        format!("({})", known.chain(unknown).collect::<Vec<_>>().join(", "))
    }
}
