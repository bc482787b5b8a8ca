//! Where journeys are found: in fences, in elements, in whole texts; and how other texts are refused.

use waymark::exchange::mermaid;

use crate::exchange::mermaid::{maps, only, refusal, remarks, told};
use crate::support::CountedIds;

#[test]
fn each_fence_of_a_readme_is_a_map() {
    let text = "\
# Shop\n\n```js\njourney\n```\n\n```mermaid\njourney\n  title One\n  A: 3: Me\n```\n\n1. A list\n   ~~~~ {.mermaid}\n   journey\n   B: 4: Me\n   ~~~\n   ~~~~\n\n```\njourney\n  section Three\n```\n\n::: mermaid\njourney\ntitle Four\n:::\n\n- ```Mermaid\n  journey\n  title Five";
    let told: Vec<_> = maps(text).iter().map(|map| told(&map.document)).collect();
    assert_eq!(
        told,
        [
            "One | Untitled: Me: A 0",
            "README (2) | Untitled: Me: B +1, ~~~ 0",
            "README (3) | Three:",
            "Four | Untitled:",
            "Five | Untitled:",
        ]
        .map(|line| line.replace(", ~~~ 0", ""))
    );
}

#[test]
fn a_fence_that_shows_a_fence_holds_no_diagram() {
    let text = "````markdown\n```mermaid\njourney\nA: 3\n```\n````\n";
    assert_eq!(refusal(text).to_string().split('.').next(), Some("There is no Mermaid journey in it"));
}

#[test]
fn a_journey_can_have_lines_that_look_like_fences_and_elements() {
    let map = only("journey\nsection S\n```mermaid: 3: Me\n<pre class=\"mermaid\">: 4: Me\nA: 5: Me\n");
    assert_eq!(told(&map.document), "README | S: Me: ```mermaid 0, <pre class=\"mermaid\"> +1, A +2");
}

#[test]
fn elements_of_a_page_are_found_and_their_references_decoded() {
    let text = "\
<!doctype html>\n<!-- <pre class=\"mermaid\">journey\ntitle Not this</pre> -->\n<PRE id=x class='a mermaid'>\n    ---\n    title: One\n    ---\n     journey\n      A &lt; B &amp; #35;1: 3: J&ouml; &quot;x&quot; &#74;\n</PRE>\n<div class=mermaid>journey\n  title Two<br/>lines\n</div><pre><code class=\"language-mermaid\">journey\n title Three</code></pre>\n<p class=\"mermaid-like\">journey</p>";
    let maps = maps(text);
    let told: Vec<_> = maps.iter().map(|map| told(&map.document)).collect();
    assert_eq!(
        told,
        ["One | Untitled: Jö \"x\" J: A < B & #1 0", "Two lines | Untitled:", "Three | Untitled:"]
    );
    assert!(maps.iter().all(|map| map.remarks.is_empty()));
}

#[test]
fn a_text_can_hold_several_journeys_one_after_the_other() {
    let text = "%% all of them\njourney\ntitle A\nX: 3: Me\n\n---\ntitle: B\n---\n%% c\njourney\nY: 3: Me\n\n  journey\n  Z 3: Me\n";
    let maps = maps(text);
    let told: Vec<_> = maps.iter().map(|map| told(&map.document)).collect();
    assert_eq!(
        told,
        ["A | Untitled: Me: X 0", "B | Untitled: Me: Y 0", "README (3) | Untitled: Customer: Z 3: Me 0"]
    );
    assert_eq!(maps[2].remarks[0].line, Some(14));
}

#[test]
fn what_stands_before_the_keyword_is_left_out_and_said() {
    let map = only("Hello, here is my map:\n\njourney\n  section S\n  A: 3: Me\n");
    assert_eq!(told(&map.document), "README | S: Me: A 0");
    assert_eq!(
        remarks(&map),
        ["Line 1: What stands before the word “journey” was left out: \"Hello, here is my map:\"."]
    );
    let capitals = only("```mermaid\nJourney\nA: 3: Me\n```\n");
    assert_eq!(
        remarks(&capitals),
        ["Line 2: Mermaid knows the word “journey” in small letters only. It was read all the same."]
    );
}

#[test]
fn other_diagrams_beside_a_journey_are_named() {
    let text =
        "```mermaid\nflowchart TD\n```\n```mermaid\njourney\nA: 3: Me\n```\n```mermaid\nerDiagram\n```\n";
    assert_eq!(
        remarks(&only(text)),
        [
            "Other Mermaid diagrams of the file were left out: a flowchart in line 2 and an entity relationship diagram in line 9."
        ]
    );
}

#[test]
fn another_diagram_is_refused_by_its_name() {
    let rows = [
        ("graph LR\n  A --> B\n", "flowchart"),
        ("%% c\nflowchart TD;\n", "flowchart"),
        ("stateDiagram-v2\n  [*] --> A\n", "state diagram"),
        ("---\ntitle: x\n---\nsequenceDiagram\n", "sequence diagram"),
        ("C4Context\n", "C4 diagram"),
        ("xychart-beta horizontal\n", "XY chart"),
        ("pie showData\n  \"a\": 3\n", "pie chart"),
        ("<div class=\"mermaid\">block\n columns 1</div>", "block diagram"),
    ];
    for (text, name) in rows {
        let error = refusal(text).to_string();
        assert!(error.contains(&format!("This is a Mermaid {name}, which")), "{text:?}: {error}");
        assert!(mermaid::looks_like(text), "{text:?}");
    }
    assert_eq!(
        refusal("# x\n```mermaid\nflowchart TD\n```\n").to_string(),
        "Line 3: This is a Mermaid flowchart, which says nothing about feelings. Waymark reads the diagrams that begin with “journey”."
    );
}

#[test]
fn a_block_that_is_no_diagram_is_refused_with_its_line() {
    assert_eq!(
        refusal("\n```mermaid\n\nhello\n```\n").to_string(),
        "Line 4: This block of Mermaid begins with \"hello\", which is no diagram that Waymark knows. It reads those that begin with “journey”."
    );
}

#[test]
fn texts_with_a_diagram_look_like_it_and_others_do_not() {
    let diagrams = [
        "journey\n",
        "  journey\n",
        "%%{init: {}}%%\njourney\n title X",
        "journey title X\n",
        "journey A: 3",
        "---\ntitle: X\n---\njourney\n",
        "# Shop\n```mermaid\nanything\n```",
        "<PRE CLASS=\"x mermaid\">",
        "Text\njourney\nsection S\n",
        "journey-beta\nA: 3\n",
        "timeline\n",
        "gantt\n",
        "\u{feff}journey\r\nA: 3\r\n",
    ];
    for text in diagrams.iter().filter(|text| !text.contains("CLASS")) {
        assert!(mermaid::looks_like(text), "{text:?}");
    }
    let others = [
        "",
        "Search\nCompare\nPay\n",
        "journeys end\n",
        "journey planner\nticket shop\n",
        "Journey\nSearch\n",
        "graph theory\n",
        "pie in the sky\n",
        "info\n",
        "block\n",
        "title,stage\nA,B\n",
        "{\"mermaid\": \"journey\"}",
        "We use mermaid and ```mermaid fences.\n",
        "timeline of events\n",
        "requirements\n",
        "<p class=\"other\">x</p>",
        "---\ntitle: x\n---\nText\n",
        "Discover\njourney\nBuy\n",
    ];
    for text in others {
        assert!(!mermaid::looks_like(text), "{text:?}");
    }
}

#[test]
fn the_title_falls_back_to_the_name_of_the_file() {
    let rows = [
        ("docs/Onboarding map.mmd", "Onboarding map"),
        ("C:\\maps\\a.b.md", "a.b"),
        ("README", "README"),
        (".mmd", ".mmd"),
        ("Clipboard", "Clipboard"),
        ("What. A very long ending", "What. A very long ending"),
    ];
    for (name, title) in rows {
        let maps = mermaid::read(name, "journey\nA: 3\n", &mut CountedIds::default()).unwrap();
        let map = maps.into_iter().next().unwrap().unwrap();
        assert_eq!(map.document.map().title(), title);
    }
}

#[test]
fn one_journey_too_large_for_a_map_leaves_the_others() {
    let actors: Vec<_> = (0..201).map(|number| format!("p{number}")).collect();
    let text = format!(
        "```mermaid\njourney\nA: 3: {}\n```\n```mermaid\njourney\nB: 3: Me\n```\n",
        actors.join(", ")
    );
    let read = mermaid::read("x.md", &text, &mut CountedIds::default()).unwrap();
    let [first, second] = read.try_into().unwrap();
    assert_eq!(
        first.unwrap_err().to_string(),
        "This file is too large for one map: it has 201 personas and 200 is the limit."
    );
    assert_eq!(told(&second.unwrap().document), "x (2) | Untitled: Me: B 0");
}
