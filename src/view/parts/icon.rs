//! All icons of the app, as lines of one stroke on a field of 24 by 24.

use leptos::prelude::*;

use crate::drawing::sign;
use crate::model::{Channel, LaneIcon};

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
    /// Two curves that cross: over each other.
    Overlay,
    /// A dot in a cross: something is pointed at.
    Pointer,
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
    #[expect(clippy::too_many_lines, reason = "it is a table: a line per icon")]
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
            Self::Overlay => "M3.5 8c7.5 0 9.5 8 17 8M3.5 16c7.5 0 9.5-8 17-8",
            Self::Pointer => "M12 9a3 3 0 1 0 0 6 3 3 0 0 0 0-6zM12 3v2.8M12 18.2V21M3 12h2.8M18.2 12H21",
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
            Self::Star => sign::STAR,
            Self::Fruit => sign::FRUIT,
            Self::Check => "M5 12.8l4.6 4.7L19 7",
            Self::Warning => sign::of_lane(LaneIcon::Warning),
            Self::Map => "M3.5 6.4 9 4.4l6 2.2 5.5-2v13L15 19.6l-6-2.2-5.5 2zM9 4.4v13M15 6.6v13",
            Self::Person => sign::of_lane(LaneIcon::Person),
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
        sign::of_channel(match self {
            Self::Web => Some(Channel::Web),
            Self::App => Some(Channel::App),
            Self::Email => Some(Channel::Email),
            Self::Phone => Some(Channel::Phone),
            Self::Chat => Some(Channel::Chat),
            Self::Social => Some(Channel::Social),
            Self::Search => Some(Channel::Search),
            Self::Place => Some(Channel::Place),
            Self::Event => Some(Channel::Event),
            Self::Post => Some(Channel::Post),
            Self::Product => Some(Channel::Product),
            Self::Partner => Some(Channel::Partner),
            Self::WordOfMouth => Some(Channel::WordOfMouth),
            _ => None,
        })
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
            Self::Idea => sign::of_lane(LaneIcon::Idea),
            Self::Need => sign::of_lane(LaneIcon::Heart),
            Self::Flag => sign::of_lane(LaneIcon::Flag),
            Self::Clock => sign::of_lane(LaneIcon::Clock),
            Self::Document => sign::of_lane(LaneIcon::Document),
            Self::Gear => sign::of_lane(LaneIcon::Gear),
            Self::Chart => sign::of_lane(LaneIcon::Chart),
            Self::Cart => sign::of_lane(LaneIcon::Cart),
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
