//! The address of each screen is read back as that screen.

use waymark::model::{MapId, PersonaId, RawId};
use waymark::session::{MapView, Route};

#[test]
fn every_view_of_a_map_has_an_address_that_leads_to_it() {
    let map = MapId(RawId(7));
    for view in MapView::ALL {
        for persona in [None, Some(PersonaId(RawId(8)))] {
            let route = Route::Map { map, persona, view };
            assert_eq!(Route::parse(&route.hash()), route);
            assert_eq!(route.map(), Some(map));
            let viewed = Route::Viewed { persona, view };
            assert_eq!(Route::parse(&viewed.hash()), viewed);
            assert_eq!(viewed.map(), None);
        }
    }
    let compare = Route::Map { map, persona: None, view: MapView::Compare };
    assert_eq!(compare.hash(), format!("#/map/{map}/compare"));
}

#[test]
fn what_is_no_address_is_home() {
    for hash in ["", "#", "#/", "#/map", "#/map/compare", "#/else/00000000000000000000000000000007"] {
        assert_eq!(Route::parse(hash), Route::Home, "{hash}");
    }
}

#[test]
fn an_address_that_holds_a_map_is_a_link_whatever_its_version() {
    for hash in ["#m1:eNqrVk", "#m1:", "#m27:x/y", "m1:x"] {
        assert_eq!(Route::parse(hash), Route::Link, "{hash}");
    }
    for hash in ["#m:x", "#map:x", "#m12345:x", "#/m1:x", "#x1:y"] {
        assert_ne!(Route::parse(hash), Route::Link, "{hash}");
    }
}
