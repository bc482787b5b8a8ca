//! Random bits.

/// 128 random bits from the browser's cryptographic source, or from `Math.random` where there is none.
pub(crate) fn bits() -> u128 {
    let mut bytes = [0_u8; 16];
    let crypto = web_sys::window().and_then(|window| window.crypto().ok());
    let filled = crypto.is_some_and(|crypto| crypto.get_random_values_with_u8_array(&mut bytes).is_ok());
    if filled {
        return u128::from_le_bytes(bytes);
    }
    let mut bits = 0_u128;
    for _ in 0..8 {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 65535")]
        let part = (js_sys::Math::random() * 65_536.0) as u16;
        bits = bits << 16 | u128::from(part);
    }
    bits
}
