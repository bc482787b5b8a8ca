//! Inputs with which fuzzing found a fault. Each is kept in `crashers`, in the folder of its target, and tried for ever.

use waymark::exchange::csv;

use crate::support::CountedIds;

/// The longest sentence that is shown, in characters.
const LONGEST: usize = 300;

/// A remark showed a whole cell as it was, with what moves the cursor of a terminal and without an end.
#[test]
fn a_card_that_is_not_in_the_table_is_quoted_short() {
    // The first byte chooses how the target reads the table.
    let input = &include_bytes!("crashers/table/unquoted_card.csv")[1..];
    let table = csv::sniff(input).unwrap();
    let read = csv::read(&table, &csv::guess(&table), "Table", &mut CountedIds::default()).unwrap();
    let [remark] = read.remarks.as_slice() else { unreachable!("{:?}", read.remarks) };
    assert!(remark.text.starts_with("The card \"Pay\\u{1}\\u{1b}[2J xx"), "{}", remark.text);
    assert!(remark.text.chars().count() <= LONGEST && !remark.text.chars().any(char::is_control));
}
