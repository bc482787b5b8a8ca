//! What a file says comes out again, as long as nobody changed it.

use waymark::edit::Command;
use waymark::exchange::cjml;
use waymark::model::{Creator, Field, Sentiment};
use waymark::session::Editor;

use crate::exchange::cjml::{card, fixture, read, read_all, remarks, write};

/// The elements of a file with their texts and attributes, in order, without those that hold nothing.
fn elements(text: &str) -> Vec<String> {
    let document = roxmltree::Document::parse(text).unwrap();
    let element = |node: roxmltree::Node<'_, '_>| {
        let attributes: String =
            node.attributes().map(|it| format!(" {}={}", it.name(), it.value().trim())).collect();
        let text = node.text().unwrap_or_default().trim().to_owned();
        let is_empty = attributes.is_empty() && text.is_empty() && !node.has_children();
        (!is_empty).then(|| format!("{}{attributes}: {text}", node.tag_name().name()))
    };
    document.descendants().filter(roxmltree::Node::is_element).filter_map(element).collect()
}

#[test]
fn a_file_is_written_again_with_its_ids_words_and_times() {
    let written = write(&read(&fixture("bookshelf.xml")).document);
    let mut expected = elements(&fixture("bookshelf.xml"));
    // What is added or repaired.
    for line in &mut expected {
        if line == "refersTo actorIDref=Hylla: " {
            *line = "refersTo actorIDref=Firm 1: ".to_owned();
        }
    }
    let at = |expected: &[String], start: &str| {
        expected.iter().position(|line| line.starts_with(start)).unwrap() + 1
    };
    expected.splice(at(&expected, "journeyID").., {
        let rest = expected[at(&expected, "journeyID")..].to_vec();
        let added =
            ["journeyTitle: visits", "journeyPhases: ", "journeyPhase phaseID=PH1: ", "phaseName: Untitled"];
        added.map(str::to_owned).into_iter().chain(rest).collect::<Vec<_>>()
    });
    let place = at(&expected, "touchpointID");
    expected.insert(place, "belongsTo phaseIDref=PH1: ".to_owned());
    assert_eq!(elements(&written), expected);
    let again = read(&written);
    assert_eq!(write(&again.document), written);
    assert_eq!(
        remarks(&again),
        ["\"Hylla\" was taken for your own company, and other service providers for partners."]
    );
}

#[test]
fn everything_known_of_a_longer_journey_comes_out_again_in_the_order_of_the_format() {
    let document = read_all(&fixture("clinic_visit.xml")).remove(1).document;
    let written = write(&document);
    let steps: Vec<_> =
        elements(&written).into_iter().skip_while(|line| !line.starts_with("touchpoints")).collect();
    let expected = [
        "touchpoints: ",
        "actualCommunicationPoint: ",
        "touchpointID: TP 1",
        "belongsTo phaseIDref=Before: ",
        "initiator: ",
        "refersTo actorIDref=Clinic: ",
        "initiatorLabel: Sends a letter",
        "receiver: ",
        "refersTo actorIDref=Patient: ",
        "receiverLabel: Reads the letter",
        "channel: ",
        "channelName: letter",
        "timestamps: ",
        "timeCompleted: 2024-02-01 00:00:00",
        "touchpointExperience: ",
        "experienceDescription: Why again?",
        "experienceRating: 2",
        "comment: The date was wrong.",
        "actualAction: ",
        "touchpointID: TP 2",
        "belongsTo phaseIDref=Before: ",
        "initiator: ",
        "refersTo actorIDref=Patient: ",
        "initiatorLabel: Looks for the entrance",
        "actualCommunicationPoint: ",
        "touchpointID: D3",
        "belongsTo phaseIDref=Inside: ",
        "compliance: adhoc",
        "initiator: ",
        "refersTo actorIDref=Clinic: ",
        "initiatorLabel: Asks for values",
        "receiver: ",
        "refersTo actorIDref=Lab: ",
        "receiverLabel: Looks them up",
        "channel: ",
        "channelName: Pneumatic tube",
        "actualCommunicationPoint: ",
        "touchpointID: TP 4",
        "belongsTo phaseIDref=Later: ",
        "initiator: ",
        "refersTo actorIDref=Patient: ",
        "initiatorLabel: Calls",
        "receiver: ",
        "refersTo actorIDref=Lab: ",
        "channel: ",
        "channelName: phone",
        "touchpointExperience: ",
        "experienceRating: Very satisfied",
    ];
    assert_eq!(steps, expected);
    let persona = document.persona_order()[0];
    assert!(cjml::losses(&document, persona).is_empty());
}

#[test]
fn what_changed_is_written_in_the_place_of_the_original() {
    let mut editor = Editor::new(read_all(&fixture("clinic_visit.xml")).remove(1).document);
    let set = |editor: &mut Editor, title: &str, field, value: waymark::model::Value| {
        let of = card(editor.document(), title);
        editor.dispatch(Command::set(of, field, value), 0.0).unwrap();
    };
    set(&mut editor, "Calls", Field::Creator, Creator::Owned.into());
    set(&mut editor, "Calls", Field::Sentiment, Sentiment::MIN.into());
    set(&mut editor, "Reads the letter", Field::Title, "Opens the letter".into());
    set(&mut editor, "Sends a letter", Field::Title, "Writes a letter".into());
    set(&mut editor, "Asks for values", Field::Team, "Night shift".into());
    let written = write(editor.document());
    for part in [
        "<refersTo actorIDref=\"creator-owned\"/>",
        "<companyName>Our company</companyName>",
        "<experienceRating>1</experienceRating>",
        "<receiverLabel>Opens the letter</receiverLabel>",
        "<initiatorLabel>Writes a letter</initiatorLabel>",
        "<companyName>Night shift</companyName>",
    ] {
        assert!(written.contains(part), "{part} in {written}");
    }
    assert!(!written.contains("Very satisfied"));
    let again = read(&written).document;
    let owned = again.cards().find(|(_, card)| card.title() == "Calls").unwrap().1;
    assert_eq!(owned.creator(), Some(Creator::Owned));
    // A frontstage step of another team is no longer what the other side does.
    set(&mut editor, "Writes a letter", Field::Team, "Post".into());
    assert!(!write(editor.document()).contains("Writes a letter"));
    let losses = cjml::losses(editor.document(), editor.document().persona_order()[0]);
    assert_eq!(losses.sentence(cjml::NAME).unwrap(), "1 frontstage step and 1 lane cannot be kept in CJML.");
}
