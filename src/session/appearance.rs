//! Which colors the reader wants.

/// Light or dark.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Theme {
    /// What the system asks for.
    #[default]
    System,
    /// Dark text on light ground.
    Light,
    /// Light text on dark ground.
    Dark,
}

impl Theme {
    /// All themes, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];

    /// The word that stands for it in the page and in storage. What the system asks for needs none.
    #[must_use]
    pub fn word(self) -> Option<&'static str> {
        match self {
            Self::System => None,
            Self::Light => Some("light"),
            Self::Dark => Some("dark"),
        }
    }

    /// The theme that a stored word stands for. Any other word means what the system asks for.
    #[must_use]
    pub fn of_word(word: Option<&str>) -> Self {
        Self::ALL.into_iter().find(|theme| theme.word() == word).unwrap_or_default()
    }

    /// What it is called.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::System => "As the system",
            Self::Light => "Light",
            Self::Dark => "Dark",
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::session::Theme;

    #[test]
    fn every_theme_is_found_by_its_word_and_any_other_word_is_the_systems() {
        for theme in Theme::ALL {
            assert_eq!(Theme::of_word(theme.word()), theme);
        }
        assert_eq!(Theme::of_word(Some("sepia")), Theme::System);
    }
}
