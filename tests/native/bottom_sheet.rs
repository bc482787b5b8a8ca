//! The three heights of the sheet on narrow screens.

use waymark::session::SheetHeight::{self, Half, Low, Tall};

#[test]
fn a_dragged_sheet_comes_to_rest_at_the_nearest_height() {
    for (share, height) in [
        (-1.0, Low),
        (0.2, Low),
        (0.3, Half),
        (0.5, Half),
        (0.66, Half),
        (0.68, Tall),
        (3.0, Tall),
        (f64::NAN, Low),
    ] {
        assert_eq!(SheetHeight::nearest(share), height, "{share}");
    }
    for height in SheetHeight::ALL {
        assert_eq!(SheetHeight::nearest(height.share()), height);
    }
}

#[test]
fn steps_go_from_one_height_to_the_next_and_only_presses_go_around() {
    assert_eq!([Low, Half, Tall].map(|height| height.step(true, true)), [Half, Tall, Low]);
    assert_eq!([Low, Half, Tall].map(|height| height.step(true, false)), [Half, Tall, Tall]);
    assert_eq!([Low, Half, Tall].map(|height| height.step(false, false)), [Low, Low, Half]);
}
