//! How tables were looked at is remembered as a text that comes back as it was, and garbage is nothing.

use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use waymark::edit::{Command, apply};
use waymark::model::{CardKind, Decision, Document, Field, Holder, RecordKey, Status};
use waymark::session::outline::{Column, Filter, PLACE_COLUMNS, Sorting};
use waymark::session::plan::PlanFilter;
use waymark::session::table_look::{OutlineLook, PlanLook, chosen_fields};

use crate::support::{card, lane, map};

const COLUMNS: [Column; 2] = [Column::Field(Field::Title), Column::Field(Field::Owner)];

fn shop() -> Document {
    let mut document = map("
        personas | Ana
        stages   | Find
        Touchpoints
        Ana      | ad
        Opportunities, shared
                 | idea
    ");
    let owner = Command::set(RecordKey::Card(card("idea")), Field::Owner, "Ina  B");
    apply(&mut document, owner).unwrap();
    document
}

fn fields() -> Vec<Field> {
    let all = Holder::Card(CardKind::Touchpoint).fields();
    all.filter(|field| *field != Field::Title).collect()
}

fn sorting(columns: Vec<Column>) -> impl Strategy<Value = Option<Sorting>> {
    let sorting = (select(columns), any::<bool>());
    proptest::option::of(sorting.prop_map(|(column, is_descending)| Sorting { column, is_descending }))
}

fn outline_look() -> impl Strategy<Value = OutlineLook> {
    let all = fields();
    let fields = proptest::option::of(subsequence(all.clone(), 1..all.len()));
    let words = prop_oneof![Just(String::new()), "[^\\s\\p{C}].{0,20}", Just("find down ".to_owned())];
    (fields, words, any::<bool>()).prop_flat_map(|(fields, words, has_lane)| {
        let held = fields.clone().unwrap_or_else(self::fields).into_iter().map(Column::Field);
        let columns = PLACE_COLUMNS.into_iter().chain(held).collect();
        let filter =
            Filter { text: words.replace(['\n', '\r'], ""), lane: has_lane.then(|| lane("Touchpoints")) };
        sorting(columns).prop_map(move |sorting| OutlineLook {
            fields: fields.clone(),
            sorting,
            filter: filter.clone(),
        })
    })
}

proptest! {
    #[test]
    fn a_look_comes_back_as_it_was(look in outline_look()) {
        prop_assert_eq!(OutlineLook::read(&look.print(), &shop()), look);
    }

    #[test]
    fn the_look_of_the_plan_comes_back_as_it_was(
        decision in proptest::option::of(select(&Decision::ALL[..])),
        status in proptest::option::of(select(&Status::ALL[..])),
        owner in proptest::option::of(Just("Ina  B".to_owned())),
        sorting in sorting(COLUMNS.to_vec()),
    ) {
        let look = PlanLook { sorting, filter: PlanFilter { decision, status, owner } };
        prop_assert_eq!(PlanLook::read(&look.print(), &shop(), &COLUMNS), look);
    }

    #[test]
    fn garbage_breaks_nothing(text in "((columns|order|lane|find|owner|status|decision) )?[ -~\\n\\t\u{e9}]{0,60}") {
        let look = OutlineLook::read(&text, &shop());
        prop_assert_eq!(OutlineLook::read(&look.print(), &shop()), look);
        let look = PlanLook::read(&text, &shop(), &COLUMNS);
        prop_assert_eq!(PlanLook::read(&look.print(), &shop(), &COLUMNS), look);
    }
}

#[test]
fn nothing_chosen_is_an_empty_text() {
    assert_eq!(OutlineLook::default().print(), "");
    assert_eq!(PlanLook::default().print(), "");
    assert_eq!(OutlineLook::read("", &shop()), OutlineLook::default());
    assert_eq!(PlanLook::read("", &shop(), &COLUMNS), PlanLook::default());
}

#[test]
fn what_is_not_there_any_more_is_forgotten() {
    let text = format!("columns notes gone title2\norder gone up\nlane {}\nfind  a", lane("Gone"));
    let filter = Filter { text: " a".to_owned(), lane: None };
    let look = OutlineLook { fields: Some(vec![Field::Notes]), sorting: None, filter };
    assert_eq!(OutlineLook::read(&text, &shop()), look);
    // A column that is not shown cannot be seen to be in order.
    assert_eq!(OutlineLook::read("columns notes\norder votes up", &shop()).sorting, None);
    assert_eq!(OutlineLook::read("order votes sideways", &shop()).sorting, None);
    let plan = PlanLook::read("owner Nobody\nstatus 99\ndecision -1\norder notes up", &shop(), &COLUMNS);
    assert_eq!(plan, PlanLook::default());
}

#[test]
fn columns_are_remembered_only_if_somebody_chose_them() {
    let usual = [Field::Channel, Field::Owner, Field::Notes];
    assert_eq!(chosen_fields(&[Field::Notes, Field::Owner, Field::Channel], &usual), None);
    assert_eq!(chosen_fields(&[Field::Notes, Field::Channel], &usual).unwrap().len(), 2);
    assert_eq!(chosen_fields(&[], &usual), Some(Vec::new()));
}
