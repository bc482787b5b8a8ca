//! What a picture shows: what the canvas shows, in both themes.

use roxmltree::Document as Xml;
use waymark::exchange::picture::{self, Approximate, CSS_COLORS, Font, Options, Theme};
use waymark::model::{BuyingPhase, Channel, Color, Creator, Field, LaneKind, Number, Sentiment, Value};

use crate::exchange::picture::{
    all_text, changed, check_harmless, coffee, public_map, svg, texts, without_map,
};
use crate::support::map;

const ONE_CARD: &str = "
    personas | Ana
    stages | Find | Buy
    Touchpoints
      Ana | ad | pay
    Emotion
    Opportunities, shared
      | idea |
";

/// How often `part` stands in the picture.
fn count(svg: &str, part: &str) -> usize {
    svg.matches(part).count()
}

#[test]
fn every_sample_is_drawn_whole_and_harmless_in_both_themes() {
    let maps = ["coffee-maker", "employee-benefits", "hotel-check-in", "open-library"];
    for name in maps {
        let document = public_map(&format!("samples/{name}.journey.json"));
        for theme in [Theme::Light, Theme::Dark] {
            let svg = picture::svg(&document, &Options { theme, ..without_map() }, &Approximate);
            check_harmless(&svg);
            // A text is broken only at its spaces, and "e-reader" after its hyphen.
            let shown = all_text(&svg).replace(['-', ' '], "");
            for (_, card) in document.cards() {
                let title = card.title().replace(['-', ' '], "");
                assert!(shown.contains(&title), "{name}: {}", card.title());
            }
        }
    }
}

#[test]
fn a_picture_names_the_map_its_scenario_phases_stages_lanes_and_personas() {
    let document = coffee();
    let svg = svg(&document);
    let all = all_text(&svg);
    let words = [
        "Buying a coffee maker",
        "Jane has just moved",
        "Jane Doe",
        "Before purchase",
        "Purchase",
        "After purchase",
    ];
    for word in words {
        assert!(all.contains(word), "{word}");
    }
    for stage in document.stage_order() {
        assert!(all.contains(document.stage(*stage).unwrap().title()));
    }
    for lane in document.lane_order() {
        assert!(all.contains(document.lane(*lane).unwrap().title()));
    }
    let xml = Xml::parse(&svg).unwrap();
    let text_of = |name: &str| {
        xml.root_element().children().find(|node| node.has_tag_name(name)).and_then(|node| node.text())
    };
    assert_eq!(text_of("title"), Some("Buying a coffee maker"));
    let description = text_of("desc").unwrap();
    assert!(description.starts_with("A customer journey map with 5 stages and "), "{description}");
    assert!(description.ends_with(" cards, of Jane Doe."), "{description}");
    assert_eq!(xml.root_element().attribute("role"), Some("img"));
}

#[test]
fn the_same_map_gives_the_same_picture() {
    assert_eq!(svg(&coffee()), svg(&coffee()));
}

#[test]
fn both_themes_draw_the_same_things_in_their_own_colors() {
    let document = coffee();
    let draw = |theme| picture::svg(&document, &Options { theme, ..without_map() }, &Approximate);
    let (light, dark) = (draw(Theme::Light), draw(Theme::Dark));
    assert_eq!(all_text(&light), all_text(&dark));
    for (token, of_light, of_dark) in
        CSS_COLORS.iter().filter(|(token, ..)| *token == "--ink" || *token == "--surface")
    {
        assert!(count(&light, of_light) > 9, "{token}");
        assert!(count(&dark, of_dark) > 9, "{token}");
        assert_eq!(count(&dark, &format!("fill=\"{of_light}\" fill-opacity=\"1\"")), 0);
    }
    assert!(light.contains("fill=\"#f6f5f2\"") && dark.contains("fill=\"#14171c\""));
}

#[test]
fn a_touchpoint_shows_its_channel_creator_moment_of_truth_and_feeling() {
    let document = changed(ONE_CARD, |name, fields| {
        if name == "ad" {
            fields.set(Field::Channel, Some(Channel::Phone.into()));
            fields.set(Field::Creator, Some(Creator::Paid.into()));
            fields.set(Field::MomentOfTruth, Some(Value::Flag));
            fields.set(Field::Sentiment, Some(Sentiment::MIN.into()));
        }
    });
    let svg = svg(&document);
    let all = all_text(&svg);
    assert!(all.contains("ad Paid Moment of truth"), "{all}");
    assert!(svg.contains("<title>Phone</title>"));
    // Once on the card and once on the curve, in the color of very bad.
    assert_eq!(count(&svg, "stroke=\"#c2415d\" stroke-width=\"1.9\""), 2);
}

#[test]
fn an_opportunity_shows_impact_effort_and_that_it_is_low_hanging_fruit() {
    let document = changed(ONE_CARD, |name, fields| {
        if name == "idea" {
            fields.set(Field::Impact, Some(Number::whole(5).into()));
            fields.set(Field::Effort, Some(Number::whole(1).into()));
        }
    });
    assert!(all_text(&svg(&document)).contains("idea Impact 5 Effort 1 Low-hanging fruit"));
}

#[test]
fn the_curve_goes_through_a_face_for_each_touchpoint_in_the_color_of_the_persona() {
    let document = changed(ONE_CARD, |name, fields| match name {
        "Ana" => fields.set(Field::PersonaColor, Some(Color::Teal.into())),
        "pay" => {
            fields.set(Field::Sentiment, Some(Sentiment::MIN.into()));
            fields.set(Field::Recovery, Some("We call back.".into()));
            fields.set(Field::SentimentAfter, Some(Sentiment::MAX.into()));
        }
        _ => {}
    });
    let svg = svg(&document);
    let xml = Xml::parse(&svg).unwrap();
    let curves: Vec<_> =
        xml.descendants().filter(|node| node.attribute("stroke") == Some("#0b7d7f")).collect();
    let [curve] = curves.as_slice() else { unreachable!("one curve") };
    assert_eq!(curve.attribute("d").unwrap().matches('C').count(), 1, "one piece between two touchpoints");
    // Two faces on the cards, two on the curve, and one for the feeling after recovery.
    let faces = xml.descendants().filter(|node| node.attribute("r") == Some("10"));
    assert_eq!(faces.count(), 5);
}

#[test]
fn a_collapsed_stage_is_a_strip_with_its_title_and_the_number_of_its_cards() {
    let document = changed(ONE_CARD, |name, fields| {
        if name == "Find" {
            fields.set(Field::Collapsed, Some(Value::Flag));
        }
    });
    let svg = svg(&document);
    let xml = Xml::parse(&svg).unwrap();
    let all = texts(&xml);
    assert!(!all.contains(&"ad") && !all.contains(&"idea") && all.contains(&"pay"));
    let title =
        xml.descendants().find(|node| node.text() == Some("Find") && node.has_tag_name("text")).unwrap();
    assert!(title.attribute("transform").unwrap().contains("rotate(90)"));
    assert!(all.contains(&"2"), "the touchpoint and the opportunity of the strip");
}

#[test]
fn a_collapsed_lane_says_how_many_cards_it_holds() {
    let document = changed(ONE_CARD, |name, fields| {
        if name == "Touchpoints" {
            fields.set(Field::Collapsed, Some(Value::Flag));
        }
    });
    let svg = svg(&document);
    let xml = Xml::parse(&svg).unwrap();
    let all = texts(&xml);
    assert_eq!(all.iter().filter(|text| **text == "1 card").count(), 2);
    assert!(!all.contains(&"ad") && !all.contains(&"what happens, where"));
    assert!(all.contains(&"how it feels"), "the curve is still there");
}

#[test]
fn a_hidden_lane_is_not_shown() {
    let document = changed(ONE_CARD, |name, fields| {
        if name == "Opportunities" {
            fields.set(Field::Hidden, Some(Value::Flag));
        }
    });
    let all = all_text(&svg(&document));
    assert!(!all.contains("Opportunities") && !all.contains("idea"));
}

#[test]
fn channels_are_worked_out_from_the_touchpoints_each_once() {
    let document = changed(
        "personas | Ana
         stages | Find
         Touchpoints
           Ana | ad, call, visit
         Channels",
        |name, fields| match name {
            "ad" | "visit" => fields.set(Field::Channel, Some(Channel::Web.into())),
            "call" => {
                fields.set(Field::Channel, Some(Channel::Other.into()));
                fields.set(Field::ChannelName, Some("Fax".into()));
            }
            _ => {}
        },
    );
    let all = all_text(&svg(&document));
    assert!(all.ends_with("Channels worked out from the touchpoints Web Fax"), "{all}");
}

#[test]
fn the_lines_of_a_blueprint_are_named_and_drawn_over_the_whole_board() {
    let document = map("
        personas | Ana
        stages | Find
        Touchpoints
        Frontstage, shared
        Backstage, shared
        Support processes, shared
    ");
    let svg = svg(&document);
    let all = all_text(&svg);
    for line in ["Line of interaction", "Line of visibility", "Line of internal interaction"] {
        assert!(all.contains(line), "{line}");
    }
    // Dashed, whole and dotted, each as wide as the board.
    let lines = "fill=\"none\" stroke=\"#868d9b\" stroke-width=\"2\"";
    assert_eq!(count(&svg, lines), 3);
    assert_eq!(count(&svg, &format!("{lines} stroke-dasharray")), 2);
}

#[test]
fn several_personas_have_their_names_above_their_rows() {
    let document = map("
        personas | Ana | Bo
        stages | Find
        Touchpoints
          Ana | ad
          Bo | visit
        Opportunities, shared
          | idea
    ");
    let svg = svg(&document);
    let xml = Xml::parse(&svg).unwrap();
    let all = texts(&xml);
    let names: Vec<_> =
        all.iter().filter(|text| ["Ana", "ad", "Bo", "visit", "idea"].contains(text)).collect();
    assert_eq!(names, [&"Ana", &"Bo", &"Ana", &"ad", &"Bo", &"visit", &"idea"]);
}

#[test]
fn neighboring_stages_of_one_phase_share_one_band() {
    let document = changed(
        "personas | Ana
         stages | Find | Choose | Buy
         Touchpoints",
        |name, fields| {
            if name == "Buy" {
                fields.set(Field::Phase, Some(BuyingPhase::Purchase.into()));
            }
        },
    );
    let all = all_text(&svg(&document));
    assert_eq!((count(&all, "Before purchase"), count(&all, "Purchase")), (1, 1));
}

#[test]
fn a_picture_of_a_storyboard_is_shown_in_its_proportions() {
    // Two pixels wide and one high; only its beginning counts.
    let png = "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjd";
    let document = changed(
        "personas | Ana
         stages | Find
         Touchpoints
         Storyboard
           Ana | seen, soon",
        |name, fields| {
            if name == "seen" {
                fields.set(Field::Picture, Some(Value::Picture(png.to_owned())));
            }
        },
    );
    let svg = svg(&document);
    check_harmless(&svg);
    let xml = Xml::parse(&svg).unwrap();
    let images: Vec<_> = xml.descendants().filter(|node| node.has_tag_name("image")).collect();
    let [image] = images.as_slice() else { unreachable!("one picture") };
    let number = |name: &str| image.attribute(name).unwrap().parse::<f64>().unwrap();
    assert!((number("width") - 2.0 * number("height")).abs() < 0.02);
    assert_eq!(image.attribute(("http://www.w3.org/1999/xlink", "href")), Some(png));
}

#[test]
fn what_is_no_picture_is_not_shown() {
    let document = changed(
        "personas | Ana
         stages | Find
         Touchpoints
         Storyboard
           Ana | seen",
        |name, fields| {
            if name == "seen" {
                fields.set(Field::Picture, Some(Value::Picture("data:image/png;base64,AAAA".to_owned())));
            }
        },
    );
    let svg = svg(&document);
    assert!(!svg.contains("<image") && !svg.contains("stroke-dasharray=\"3 3\""));
}

#[test]
fn a_picture_that_is_still_to_be_made_has_room() {
    let document = map("personas | Ana\nstages | Find\nTouchpoints\nStoryboard\nAna | soon");
    assert_eq!(count(&svg(&document), "stroke-dasharray=\"3 3\""), 1);
}

#[test]
fn an_empty_cell_asks_what_its_lane_asks_and_no_other_cell_does() {
    let document = changed(ONE_CARD, |name, fields| match name {
        "Opportunities" => fields.set(Field::Guide, Some("What could we do?".into())),
        "Emotion" => fields.set(Field::Guide, Some("Not for cards".into())),
        _ => {}
    });
    let all = all_text(&svg(&document));
    assert_eq!(count(&all, "What could we do?"), 1, "{all}");
    assert!(!all.contains("Not for cards"));
}

#[test]
fn what_belongs_to_a_record_can_be_found_by_its_id() {
    let document = map(ONE_CARD);
    let svg = svg(&document);
    let stage = document.stage_order()[0];
    let (lane, persona) = (document.touchpoint_lane().unwrap(), document.persona_order()[0]);
    for id in [format!("stage-{stage}"), format!("lane-{persona}-{lane}"), format!("phase-{stage}")] {
        assert_eq!(count(&svg, &format!("id=\"waymark-{id}\"")), 1, "{id}");
    }
    assert_eq!(count(&svg, "id=\"waymark-feeling-"), 2);
}

#[test]
fn a_font_is_written_as_css_has_it() {
    let font = Font { size: 13.5, weight: 550.0, is_italic: true };
    assert!(font.css().starts_with("italic 550 13.5px system-ui, "), "{}", font.css());
    let font = Font { size: 14.0, weight: 400.0, is_italic: false };
    assert!(font.css().starts_with("400 14px system-ui, "), "{}", font.css());
}

#[test]
fn every_kind_of_lane_has_its_own_ground() {
    // As on the canvas: thoughts, pain points, opportunities, needs, and the three lanes of a blueprint.
    let kinds = [
        (LaneKind::Thoughts, "--note-thought"),
        (LaneKind::PainPoints, "--note-pain"),
        (LaneKind::Opportunities, "--note-opportunity"),
        (LaneKind::Needs, "--note-need"),
        (LaneKind::Frontstage, "--note-front"),
        (LaneKind::Backstage, "--note-back"),
        (LaneKind::Support, "--note-support"),
    ];
    for (kind, token) in kinds {
        let title = waymark::wording::lane_kind(kind);
        let document = map(&format!("personas | Ana\nstages | Find\nTouchpoints\n{title}\nAna | note"));
        let svg = svg(&document);
        let color = CSS_COLORS.iter().find(|(name, ..)| *name == token).unwrap().1;
        assert!(svg.contains(&format!("rx=\"10\" fill=\"{color}\"")), "{title}");
    }
}
