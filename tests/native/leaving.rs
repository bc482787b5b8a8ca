//! What stands in the way of loading the page anew.

use waymark::session::{SaveEffect, SaveFault, SaveInput, SaveState, Saving, Unsaved, unsaved};

fn saved() -> Saving {
    Saving::new(SaveState::Saved("14:03".to_owned()))
}

#[test]
fn a_page_whose_maps_are_stored_loses_nothing() {
    assert_eq!(unsaved(0, None), None);
    assert_eq!(unsaved(0, Some(&saved())), None);
}

#[test]
fn an_edit_is_in_the_way_until_it_is_written() {
    let mut saving = saved();
    saving.step(SaveInput::Edited(0.0));
    assert_eq!(unsaved(0, Some(&saving)), Some(Unsaved::Edits));
    assert_eq!(saving.step(SaveInput::Flush), SaveEffect::Write);
    saving.step(SaveInput::Written);
    assert_eq!(unsaved(0, Some(&saving)), None);
}

#[test]
fn an_edit_that_the_browser_does_not_take_stays_in_the_way() {
    for fault in [SaveFault::Full, SaveFault::Blocked, SaveFault::Conflict] {
        let mut saving = saved();
        saving.step(SaveInput::Edited(0.0));
        saving.step(SaveInput::Flush);
        saving.step(SaveInput::Failed(fault, 10.0));
        assert_eq!(unsaved(0, Some(&saving)), Some(Unsaved::Edits));
    }
}

#[test]
fn maps_that_live_in_the_page_only_would_all_be_lost() {
    assert_eq!(unsaved(1, None), Some(Unsaved::AllMaps));
    assert_eq!(unsaved(2, Some(&Saving::new(SaveState::Memory))), Some(Unsaved::AllMaps));
}
