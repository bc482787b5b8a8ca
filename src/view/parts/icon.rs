//! All icons of the app, as lines of one stroke on a field of 24 by 24.

use leptos::prelude::*;

/// An icon, named after what it shows or does.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum IconName {
    /// A turn to the left.
    Undo,
    /// A turn to the right.
    Redo,
    /// A plus sign.
    Plus,
    /// A minus sign.
    Minus,
    /// Three dots: more can be done here.
    More,
    /// Six dots: this can be dragged.
    Handle,
    /// An arrow to the left.
    Back,
    /// An arrow up.
    Up,
    /// An arrow down.
    Down,
    /// An arrow to the right.
    Forward,
    /// A small arrowhead down: this opens a list.
    Chevron,
    /// An arrow to a wall: to another place.
    MoveTo,
    /// Four corners: all of it on the screen.
    Fit,
    /// A cross.
    Close,
    /// An arrow down to a tray.
    Download,
    /// An arrow out of a tray.
    Share,
    /// An eye: this is to be read.
    Eye,
    /// A folder.
    Open,
    /// A bin.
    Trash,
    /// Two sheets.
    Copy,
    /// A pencil.
    Edit,
    /// A magnifying glass; the channel too.
    Search,
    /// A star: a moment of truth.
    Star,
    /// Two cherries: low-hanging fruit.
    Fruit,
    /// A check mark.
    Check,
    /// A triangle with an exclamation mark.
    Warning,
    /// A circle with an i.
    Info,
    /// A question mark in a circle.
    Help,
    /// A prompt: what is to be done is written here.
    Command,
    /// A folded map.
    Map,
    /// A person.
    Person,
    /// A sun: the light theme.
    Sun,
    /// A moon: the dark theme.
    Moon,
    /// A globe: the channel web.
    Web,
    /// A phone with a screen: the channel app.
    App,
    /// An envelope: the channel e-mail.
    Email,
    /// A handset: the channel phone.
    Phone,
    /// A speech bubble: the channel chat.
    Chat,
    /// Three linked dots: the channel social media.
    Social,
    /// A pin: the channel store or place.
    Place,
    /// A calendar: the channel event.
    Event,
    /// A parcel: the channel post.
    Post,
    /// A screen on a foot: the channel device or product.
    Product,
    /// Two rings that overlap: the channel partner.
    Partner,
    /// Two people: the channel word of mouth.
    WordOfMouth,
    /// A ring with a dot: another channel, or none said.
    Other,
    /// A curve with a point: the emotion lane.
    Curve,
    /// A footstep forward: the lane of actions.
    Action,
    /// Quotation marks: the lane of thoughts.
    Thought,
    /// A bolt: the lane of pain points.
    Pain,
    /// A light bulb: the lane of opportunities.
    Idea,
    /// A heart: the lane of needs.
    Need,
    /// Linked boxes: the lanes of a service blueprint.
    Process,
    /// A flag on a pole.
    Flag,
    /// A clock.
    Clock,
    /// A sheet with lines.
    Document,
    /// A gear.
    Gear,
    /// Three bars.
    Chart,
    /// A shopping cart.
    Cart,
}

impl IconName {
    /// The lines of the icon.
    #[expect(clippy::too_many_lines, reason = "a table of pictures")]
    fn path(self) -> &'static str {
        match self {
            Self::Undo => "M4.5 9H14a5.5 5.5 0 0 1 0 11H9M9 4.5 4.5 9 9 13.5",
            Self::Redo => "M19.5 9H10a5.5 5.5 0 0 0 0 11h5M15 4.5 19.5 9 15 13.5",
            Self::Plus => "M12 5v14M5 12h14",
            Self::Minus => "M5 12h14",
            Self::More => {
                "M5.5 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM12 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z\
                 M18.5 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z"
            }
            Self::Handle => {
                "M9 5.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM15 5.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z\
                 M9 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM15 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z\
                 M9 17.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4zM15 17.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z"
            }
            Self::Back => "M19.5 12h-15M11 5.5 4.5 12l6.5 6.5",
            Self::Up => "M12 19.5v-15M5.5 11 12 4.5l6.5 6.5",
            Self::Down => "M12 4.5v15M5.5 13l6.5 6.5 6.5-6.5",
            Self::Forward => "M4.5 12h15M13 5.5l6.5 6.5-6.5 6.5",
            Self::Chevron => "M6 9l6 6 6-6",
            Self::MoveTo => "M4 12h11.5M11 7l5 5-5 5M20 4.5v15",
            Self::Fit => "M4.5 9V4.5H9M15 4.5h4.5V9M19.5 15v4.5H15M9 19.5H4.5V15",
            Self::Close => "M6 6l12 12M18 6 6 18",
            Self::Download => "M12 4v11.5M7 10.5l5 5 5-5M5 20h14",
            Self::Share => "M12 15V4M7.5 8.5 12 4l4.5 4.5M5 13v6.5h14V13",
            Self::Eye => {
                "M2.5 12S6 5.5 12 5.5 21.5 12 21.5 12 18 18.5 12 18.5 2.5 12 2.5 12zM12 9.2a2.8 2.8 0 1 1 0 5.6 2.8 2.8 0 0 1 0-5.6z"
            }
            Self::Open => "M3.5 19V5h6l2.2 2.8h8.8V19z",
            Self::Trash => "M4.5 7h15M9.5 7V4.5h5V7M6.5 7l.9 13h9.2l.9-13M10.2 11v5M13.8 11v5",
            Self::Copy => "M9 9h10.5v10.5H9zM15 9V4.5H4.5V15H9",
            Self::Edit => "M4.5 19.5l.9-4.3L16.2 4.4l3.4 3.4L8.8 18.6zM13.6 7l3.4 3.4",
            Self::Search => "M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM15.3 15.3 20 20",
            Self::Star => "M12 3.8l2.5 5.2 5.7.7-4.2 3.9 1.1 5.7-5.1-2.8-5.1 2.8L8 13.6 3.8 9.7 9.5 9z",
            Self::Fruit => {
                "M7.5 13a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7zM16.5 11a3.5 3.5 0 1 0 0 7 3.5 3.5 0 0 0 0-7z\
                 M8 13c.6-4 3-7.2 8.5-9M16.5 11c-.6-2.6-.6-4.8 0-7"
            }
            Self::Check => "M5 12.8l4.6 4.7L19 7",
            Self::Warning => "M12 4.2 21.2 20H2.8zM12 10.2v4.3M12 17.2v.1",
            Self::Map => "M3.5 6.4 9 4.4l6 2.2 5.5-2v13L15 19.6l-6-2.2-5.5 2zM9 4.4v13M15 6.6v13",
            Self::Person => "M12 4a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM4.5 20.5a7.5 7.5 0 0 1 15 0",
            Self::Sun => {
                "M12 8a4 4 0 1 0 0 8 4 4 0 0 0 0-8zM12 2.5v2M12 19.5v2M2.5 12h2M19.5 12h2M5.3 5.3l1.4 1.4\
                 M17.3 17.3l1.4 1.4M5.3 18.7l1.4-1.4M17.3 6.7l1.4-1.4"
            }
            Self::Moon => "M20 14.6A8.4 8.4 0 0 1 9.4 4 8.4 8.4 0 1 0 20 14.6z",
            Self::Info
            | Self::Help
            | Self::Command
            | Self::Curve
            | Self::Action
            | Self::Thought
            | Self::Pain
            | Self::Idea
            | Self::Need
            | Self::Process
            | Self::Flag
            | Self::Clock
            | Self::Document
            | Self::Gear
            | Self::Chart
            | Self::Cart => self.lane_path(),
            _ => self.channel_path(),
        }
    }

    /// The lines of a channel's icon.
    fn channel_path(self) -> &'static str {
        match self {
            Self::Web => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM3.5 12h17M12 3.5c-5 4.9-5 12.1 0 17\
                 M12 3.5c5 4.9 5 12.1 0 17"
            }
            Self::App => "M7 3.5h10v17H7zM11 17.3h2",
            Self::Email => "M3.5 6h17v12.5h-17zM3.5 7l8.5 6.5L20.5 7",
            Self::Phone => {
                "M5.8 4h3.4l1.6 4.2-2.3 1.8a11 11 0 0 0 5.5 5.5l1.8-2.3 4.2 1.6v3.4a2 2 0 0 1-2 2\
                 A15.8 15.8 0 0 1 3.8 6a2 2 0 0 1 2-2z"
            }
            Self::Chat => "M4 5h16v11h-9l-5 4v-4H4z",
            Self::Social => {
                "M6.5 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM17.5 4a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z\
                 M17.5 15a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM8.8 10.9l6.4-3.2M8.8 13.1l6.4 3.2"
            }
            Self::Place => {
                "M12 21s7-5.8 7-11a7 7 0 1 0-14 0c0 5.2 7 11 7 11zM12 7.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z"
            }
            Self::Event => "M4 6h16v14H4zM4 10.5h16M8.5 3.5V7M15.5 3.5V7",
            Self::Post => "M12 3.5 20 8v8.3l-8 4.4-8-4.4V8zM4 8l8 4.4L20 8M12 12.4v8.3",
            Self::Product => "M3.5 5h17v11.5h-17zM12 16.5V20M8.5 20h7",
            Self::Partner => {
                "M9 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11zM15 6.5a5.5 5.5 0 1 0 0 11 5.5 5.5 0 0 0 0-11z"
            }
            Self::WordOfMouth => {
                "M9 5a3.2 3.2 0 1 0 0 6.4A3.2 3.2 0 0 0 9 5zM3 19.5a6 6 0 0 1 12 0M15.8 5.2a3.2 3.2 0 0 1 0 6\
                 M17.2 14a6 6 0 0 1 3.8 5.5"
            }
            _ => "M12 4a8 8 0 1 0 0 16 8 8 0 0 0 0-16zM12 11.3a.7.7 0 1 0 0 1.4.7.7 0 0 0 0-1.4z",
        }
    }

    /// The lines of a lane's icon.
    fn lane_path(self) -> &'static str {
        match self {
            Self::Help => {
                "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM9.7 9.6a2.4 2.4 0 1 1 3.6 2c-.9.5-1.3 1-1.3 2M12 16.6v.1"
            }
            Self::Command => "M5 6.5l5.5 5.5L5 17.5M12.5 18H19",
            Self::Info => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 11v5.3M12 7.8v.1",
            Self::Curve => "M3 17c4.5 0 4.5-8 9-8s4.5 6 9 6M12 6.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5z",
            Self::Action => "M5 5l7 7-7 7M12.5 5l7 7-7 7",
            Self::Thought => "M10 7c-3 .7-4.8 2.8-4.8 6.5H10V18H5.2M19.5 7c-3 .7-4.8 2.8-4.8 6.5h4.8V18h-4.8",
            Self::Pain => "M13.5 3.5 6 13.5h5.5l-1 7 7.5-10h-5.5z",
            Self::Idea => "M9.5 16.5c0-2-3-3-3-7a5.5 5.5 0 0 1 11 0c0 4-3 5-3 7zM9.8 20.5h4.4",
            Self::Need => {
                "M12 19.8s-7.8-4.6-7.8-9.9A4.2 4.2 0 0 1 12 7.7a4.2 4.2 0 0 1 7.8 2.2c0 5.3-7.8 9.9-7.8 9.9z"
            }
            Self::Flag => "M6 21V4M6 4.5h12l-2.5 4.2L18 13H6",
            Self::Clock => "M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 7.5V12l3.2 2",
            Self::Document => "M6 3.5h8l4 4v13H6zM14 3.5v4h4M9 12h6M9 15.5h6",
            Self::Gear => {
                "M12 8.6a3.4 3.4 0 1 0 0 6.8 3.4 3.4 0 0 0 0-6.8zM12 3v2.6M12 18.4V21M3 12h2.6M18.4 12H21M5.6 5.6l1.9 1.9\
                 M16.5 16.5l1.9 1.9M5.6 18.4l1.9-1.9M16.5 7.5l1.9-1.9"
            }
            Self::Chart => "M4.5 20h15M7 20v-6M12 20V6M17 20v-9",
            Self::Cart => {
                "M3 4.5h2.6l2.2 10.5h9.6l2.1-7.5H6.4M9.3 18.2a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2z\
                 M16.3 18.2a1.1 1.1 0 1 0 0 2.2 1.1 1.1 0 0 0 0-2.2z"
            }
            _ => "M3.5 4.5h7v5h-7zM13.5 14.5h7v5h-7zM10.5 7H17v7.5",
        }
    }
}

/// An icon. It says nothing to screen readers: what it stands for is said in words beside it.
#[component]
pub fn Icon(name: IconName) -> impl IntoView {
    view! {
        <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
            <path d=name.path()></path>
        </svg>
    }
}
