//! New ids from the browser's random source.

use crate::model::{IdSource, RawId};
use crate::platform::random;

/// Random ids.
#[derive(Debug, Clone, Copy, Default)]
pub struct RandomIds;

impl IdSource for RandomIds {
    fn next_id(&mut self) -> RawId {
        RawId(random::bits())
    }
}
