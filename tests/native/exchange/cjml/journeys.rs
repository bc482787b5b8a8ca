//! What journeys become: phases, end users, and who is on the other side.

use waymark::exchange::cjml;
use waymark::model::{Document, Field, LaneKind, MapState};

use crate::exchange::cjml::{fixture, read, read_all, remarks, write};
use crate::support::{normalized, print};

/// The map in the notation, without what it keeps for other programs.
fn known(document: &Document) -> String {
    let mut text = print(document);
    while let Some(start) = text.find("unknown {") {
        let mut depth = 0;
        let end = text[start..].find(|letter| {
            depth += i32::from(letter == '{') - i32::from(letter == '}');
            letter == '}' && depth == 0
        });
        text.replace_range(start..start + end.unwrap() + 1, "");
    }
    normalized(&text.replace("; }", "}").replace(" {}", ""))
}

#[test]
fn a_communication_point_is_a_touchpoint_and_the_other_label_a_step_of_the_firm() {
    let imported = read(&fixture("bookshelf.xml"));
    let expected = "
        {title visits}
        personas | Nina Berg
        stages | Untitled
        Touchpoints
        Nina Berg | Orders a shelf & two boards {Web; Owned}
        Emotion
        Actions
        Thoughts
        Pain points
        Opportunities, shared
        Frontstage, shared
        | Order noted {team Hylla}";
    assert_eq!(known(&imported.document), normalized(expected));
    let said = [
        "\"Hylla\" was taken for your own company, and other service providers for partners.",
        "Line 14: No actor has the id \"Hylla\"; the one with that name is meant.",
    ];
    assert_eq!(remarks(&imported), said);
}

#[test]
fn phases_backstage_thoughts_and_repairs_of_a_longer_journey() {
    let maps = read_all(&fixture("clinic_visit.xml"));
    let expected = "
        {title visits 2; scenario A check of the knee

It took three letters.}
        personas | Patient
        stages | Before {goal Until the door} | Inside | Later
        Touchpoints
        Patient | Reads the letter {notes The date was wrong.; Post; Owned; sentiment bad} | | Calls {Phone; Partner; sentiment very good}
        Emotion
        Actions
        Patient | Looks for the entrance | |
        Thoughts
        Patient | Why again? | |
        Pain points
        Opportunities, shared
        Frontstage, shared
        | Sends a letter {team Clinic North} | |
        Backstage, shared
        | | Asks for values {Other; named Pneumatic tube; team Clinic North; customer Lab} |";
    assert_eq!(known(&maps[1].document), normalized(expected));
    let said = [
        "\"Clinic North\" was taken for your own company, and other service providers for partners.",
        "Line 83: There is no phase \"Later\"; a stage was added for it.",
        "Left out, because there is no field for it: \"journeyStatus\" (1) and \"risk\" (1).",
    ];
    assert_eq!(remarks(&maps[1]), said);
}

#[test]
fn a_planned_journey_is_the_future_of_the_one_that_refers_to_it() {
    let maps = read_all(&fixture("clinic_visit.xml"));
    let [planned, actual] = [0, 1].map(|place| &maps[place].document);
    assert_eq!((planned.map().state(), actual.map().state()), (MapState::Future, MapState::Current));
    assert_eq!(planned.map().future_of(), Some(actual.id()));
    assert_eq!(planned.map().title(), "A visit as it should be");
    // Two actual journeys of one plan: it is not said which.
    let text = fixture("clinic_visit.xml");
    let (start, end) = (text.find("<actualJourney>").unwrap(), text.find("</CJML>").unwrap());
    let twice = format!("{}{}{}", &text[..end], &text[start..end], &text[end..]);
    let maps = read_all(&twice);
    assert_eq!(maps.len(), 3);
    assert_eq!(maps[0].document.map().future_of(), None);
}

#[test]
fn a_flat_file_of_the_diagram_tool_opens() {
    let text = fixture("diagram_tool.xml");
    assert!(cjml::looks_like(&text));
    let imported = read(&text);
    let expected = "
        {title visits}
        personas | Ada
        stages | Untitled
        Touchpoints
        Ada | Asks for rolls {Other; named Face-to-Face; Owned}
        Emotion
        Actions
        Thoughts
        Pain points
        Opportunities, shared
        Frontstage, shared
        | Fills a bag {team Baker}
        Backstage, shared
        | Counts the rest {team Baker}";
    assert_eq!(known(&imported.document), normalized(expected));
    assert!(
        write(&imported.document)
            .starts_with("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<CJML version=\"2.0\">\n")
    );
}

#[test]
fn who_is_on_the_other_side_tells_the_creator() {
    let point = |other: &str| {
        format!(
            "<actualCommunicationPoint><initiator><refersTo actorIDref='me'/><initiatorLabel>{other}</initiatorLabel>\
             </initiator><receiver><refersTo actorIDref='{other}'/></receiver></actualCommunicationPoint>"
        )
    };
    let points: String = ["firm", "other", "friend", "stranger", ""].iter().map(|it| point(it)).collect();
    let text = format!(
        "<CJML><actualJourney><actors><endUser actorID='me'/><citizen actorID='friend'/><serviceProvider actorID='firm'/>\
         <serviceProvider actorID='other'/></actors><touchpoints>{points}</touchpoints></actualJourney></CJML>"
    );
    let imported = read(&text);
    let document = &imported.document;
    let lane = document.touchpoint_lane().unwrap();
    let key = document.cell_key(document.persona_order()[0], lane, document.stage_order()[0]).unwrap();
    let creators: Vec<_> =
        document.cell(key).iter().map(|id| document.card(*id).unwrap().creator()).collect();
    use waymark::model::Creator::{Owned, Partner, Peer};
    assert_eq!(creators, [Some(Owned), Some(Partner), Some(Peer), Some(Partner), None]);
    let names: Vec<_> =
        document.persona_order().iter().map(|id| document.persona(*id).unwrap().name()).collect();
    assert_eq!(names, ["me", "friend"]);
    assert!(remarks(&imported).contains(
        &"Line 1: There is no actor \"stranger\"; one was added as a service provider.".to_owned()
    ));
    assert!(remarks(&imported).contains(&"Line 1: It is not said who takes part here.".to_owned()));
}

#[test]
fn words_for_channels_are_understood_and_kept() {
    let text = fixture("bookshelf.xml");
    let words = [
        ("Email", "E-mail"),
        ("internetViaSmartphone", "Web"),
        ("appOnTablet", "App"),
        ("Social Media Message", "Social media"),
        ("ShopCounter", "Store or place"),
        ("faceToFace", "faceToFace"),
    ];
    for (word, name) in words {
        let document = read(&text.replace("internetViaPC", word)).document;
        let (_, card) = document.cards().find(|(_, card)| card.is_touchpoint()).unwrap();
        assert_eq!(waymark::wording::channel_of(card), name);
        assert!(write(&document).contains(&format!("<channelName>{word}</channelName>")));
    }
    for nothing in [" \n ", "unknown"] {
        let document = read(&text.replace("internetViaPC", nothing)).document;
        let (_, card) = document.cards().find(|(_, card)| card.is_touchpoint()).unwrap();
        assert_eq!(card.channel(), None);
        let word = if nothing == "unknown" { "unknown" } else { "Unknown" };
        assert!(write(&document).contains(&format!("<channelName>{word}</channelName>")));
    }
}

#[test]
fn ratings_from_one_to_five_are_feelings_and_others_are_said() {
    let text = fixture("clinic_visit.xml");
    let rated = |rating: &str| {
        let rating = format!("<experienceRating>{rating}</experienceRating>");
        let map = read_all(&text.replace("<experienceRating>2</experienceRating>", &rating)).remove(1);
        let (_, card) = map.document.cards().find(|(_, card)| card.title() == "Reads the letter").unwrap();
        assert!(write(&map.document).contains(&rating) || rating.contains("><"));
        (card.sentiment().value(), remarks(&map).iter().find(|it| it.contains("rating")).cloned())
    };
    for (rating, feeling) in [("1", -2), ("3", 0), ("5", 2), ("dissatisfied", -1), ("Neutral", 0), ("", 0)] {
        assert_eq!(rated(rating), (feeling, None));
    }
    for (rating, feeling, word) in
        [("4.4", 1, "good"), ("9", 2, "very good"), ("-1", -2, "very bad"), ("fine", 0, "neutral")]
    {
        let sentence = format!(
            "Line 40: The rating \"{rating}\" is none of 1 to 5; it counts as “{word}” and is written again as it was."
        );
        assert_eq!(rated(rating), (feeling, Some(sentence)));
    }
}

#[test]
fn a_step_without_a_phase_among_phases_is_put_aside() {
    let text = fixture("clinic_visit.xml")
        .replace("<belongsTo phaseIDref =\"Inside\"></belongsTo>", "<belongsTo phaseIDref=\"\"/>");
    let map = read_all(&text).remove(1);
    let stages: Vec<_> =
        map.document.stage_order().iter().map(|id| map.document.stage(*id).unwrap().title()).collect();
    assert_eq!(stages, ["Before", "Inside", "Unsorted", "Later"]);
    assert!(
        remarks(&map)
            .contains(&"Line 67: No phase is named; the card was put into the stage “Unsorted”.".to_owned())
    );
}

#[test]
fn what_others_do_lies_in_the_backstage_with_their_names() {
    let document = read_all(&fixture("clinic_visit.xml")).remove(1).document;
    let (id, card) = document.cards().find(|(_, card)| card.title() == "Asks for values").unwrap();
    assert_eq!(document.lane(document.cell_of(id).unwrap().lane).unwrap().kind, LaneKind::Backstage);
    assert_eq!((card.fields.text(Field::Team), card.fields.text(Field::Customer)), ("Clinic North", "Lab"));
}

#[test]
fn a_journey_without_an_end_user_is_that_of_who_begins() {
    let text = fixture("bookshelf.xml").replace("endUser", "serviceProvider");
    let imported = read(&text);
    let persona = imported.document.persona_order()[0];
    assert_eq!(imported.document.persona(persona).unwrap().name(), "Nina Berg");
    assert_eq!(
        remarks(&imported)[0],
        "No end user is named; \"Nina Berg\", who begins the first touchpoint, was taken for one."
    );
    assert!(known(&imported.document).contains("Orders a shelf & two boards {Web; Owned}"));
}
