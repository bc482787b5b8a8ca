//! Every field that a record can have, in one table: its name in files, and what it can hold.
//!
//! Reading, writing, editing, comparing, finding and showing fields all go by this table, so that a new field
//! is one line here, its name in `wording`, and its place in [`crate::model::Holder`].

use crate::model::{
    BuyingPhase, Choices, Color, Decision, EvidenceState, FieldKind, MapState, Number, Presence, Range,
    Value, limits,
};

macro_rules! fields {
    ($($(#[doc = $meaning:literal])+ $name:ident = $file:literal: $kind:expr;)*) => {
        /// A field of a record.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub enum Field { $($(#[doc = $meaning])+ $name,)* }

        impl Field {
            /// All fields.
            pub const ALL: &'static [Self] = &[$(Self::$name,)*];

            /// Its name in files, unique among the fields of one record.
            #[must_use]
            pub const fn name(self) -> &'static str {
                match self { $(Self::$name => $file,)* }
            }

            /// What it can hold.
            #[must_use]
            pub const fn kind(self) -> FieldKind {
                use FieldKind::{Address, Cards, Choice, Date, Flag, Id, Line, Lines, Picture, Rows, Set, Text, Time};
                match self { $(Self::$name => $kind,)* }
            }

            /// What it means, for people who write programs.
            #[cfg(all(test, not(target_arch = "wasm32")))]
            pub(crate) fn meaning(self) -> &'static str {
                match self { $(Self::$name => concat!($($meaning,)+).trim_ascii(),)* }
            }
        }
    };
}

fields! {
    /// The title.
    Title = "title": Line;
    /// The name.
    Name = "name": Line;

    /// Who does what in which situation.
    Scenario = "scenario": Text;
    /// What it is for: of a map, why it is made; of a stage, what the customer wants to reach in it.
    Goal = "goal": Text;
    /// What the map covers and what it leaves out.
    Scope = "scope": Text;
    /// Who looks after it.
    Owner = "owner": Line;
    /// Where the facts come from.
    Source = "source": Line;
    /// Whether the map shows how things are or how they should become.
    State = "state": Choice(Choices::MapState);
    /// The current map that a future map answers, by its id.
    FutureOf = "futureOf": Id;
    /// Whether it is a template: new maps start from it, and it stands apart from the other maps.
    Template = "template": Flag;
    /// The day it was begun.
    Created = "created": Date;
    /// The day by which it should be looked at again.
    Review = "review": Date;
    /// The map's own channels, which its touchpoints can choose beside the usual ones.
    Channels = "channels": Lines;
    /// From this impact on an opportunity with little effort is low-hanging fruit; 4 if absent.
    FruitImpact = "fruitImpact": FieldKind::Number(Range::ONE_TO_FIVE);
    /// Up to this effort an opportunity with high impact is low-hanging fruit; 2 if absent.
    FruitEffort = "fruitEffort": FieldKind::Number(Range::ONE_TO_FIVE);

    /// What the persona is in the story.
    Role = "role": Line;
    /// The color of a persona's tab and curve.
    PersonaColor = "color": Choice(Choices::Color);
    /// A picture of the persona.
    Portrait = "picture": Picture(limits::PORTRAIT_BYTES);
    /// Something the persona says.
    Quote = "quote": Text;
    /// The persona's story in a few sentences.
    Story = "story": Text;
    /// Age, family, place, income: what counts for the journey.
    Demographics = "demographics": Text;
    /// What the persona wants to reach.
    Goals = "goals": Lines;
    /// What the persona needs.
    Needs = "needs": Lines;
    /// The needs segment that the persona stands for.
    NeedsSegment = "needsSegment": Line;
    /// What drives the persona.
    Motivations = "motivations": Lines;
    /// What gets in the persona's way.
    Frustrations = "frustrations": Lines;
    /// What the persona usually does.
    Behaviors = "behaviors": Lines;
    /// The channels that the persona likes to use.
    PreferredChannels = "preferredChannels": Set(Choices::Channel);
    /// The segment of customer value: A, B or C.
    Segment = "segment": Choice(Choices::Segment);
    /// What the customer is worth over the whole relationship as it is.
    ActualValue = "actualValue": FieldKind::Number(Range::AMOUNT);
    /// What the customer could be worth over the whole relationship.
    PotentialValue = "potentialValue": FieldKind::Number(Range::AMOUNT);
    /// The currency of both values.
    Currency = "currency": Line;
    /// Of all that the customer spends on such things, how many percent come to us.
    ShareOfCustomer = "shareOfCustomer": FieldKind::Number(Range::PERCENT);

    /// When in the purchase the stage happens.
    Phase = "phase": Choice(Choices::BuyingPhase);
    /// Who is in contact with the customer.
    Presence = "presence": Choice(Choices::Presence);
    /// What still has to be found out.
    Questions = "questions": Lines;
    /// The steps within the stage, as a second level of headers.
    Substeps = "substeps": Lines;

    /// The color of a stage or lane, if it has one of its own.
    Color = "color": Choice(Choices::Color);
    /// The icon of a lane, if it has one of its own.
    Icon = "icon": Choice(Choices::LaneIcon);
    /// What the lane asks where it holds nothing yet.
    Guide = "guide": Line;
    /// Whether the lane or stage shows its header only.
    Collapsed = "collapsed": Flag;
    /// Whether the lane is not shown.
    Hidden = "hidden": Flag;

    /// Anything more there is to say.
    Notes = "notes": Text;
    /// Where it happens.
    Channel = "channel": Choice(Choices::Channel);
    /// The name of the channel if it is `other`.
    ChannelName = "channelName": Line;
    /// Whether it happens on a network, in the physical world, or on both.
    Mode = "mode": Choice(Choices::ChannelMode);
    /// Who makes the touchpoint: we run it, we pay for it, customers make it, a partner runs it, or it
    /// happens among customers.
    Creator = "creator": Choice(Choices::Creator);
    /// How it feels, from -2 (very bad) to 2 (very good).
    Sentiment = "sentiment": FieldKind::Number(Range::SENTIMENT);
    /// Whether it decides how the customer judges us.
    MomentOfTruth = "momentOfTruth": Flag;
    /// Why it decides that.
    MomentReason = "momentReason": Text;
    /// What it works on in the customer.
    Dimensions = "dimensions": Set(Choices::Dimension);
    /// How well it is known.
    Evidence = "evidence": Choice(Choices::EvidenceState);
    /// How it was found out.
    EvidenceMethod = "evidenceMethod": Choice(Choices::EvidenceMethod);
    /// Where it was found out.
    EvidenceSource = "evidenceSource": Line;
    /// How many people or cases that rests on.
    EvidenceSample = "evidenceSample": FieldKind::Number(Range::COUNT);
    /// When it was found out.
    EvidenceDate = "evidenceDate": Date;
    /// How customers complain about it.
    Complaint = "complaint": Choice(Choices::Complaint);
    /// What we do to make up for it.
    Recovery = "recovery": Text;
    /// How it feels once that is done, from -2 (very bad) to 2 (very good).
    SentimentAfter = "sentimentAfter": FieldKind::Number(Range::SENTIMENT);
    /// What is measured about it.
    Metrics = "metrics": Rows(&[Self::Name, Self::Value, Self::Unit, Self::Target, Self::Measured, Self::Source]);
    /// What the customer gains from staying.
    Benefits = "benefits": Set(Choices::RelationshipBenefit);
    /// Whether it could make the customer leave.
    DefectionRisk = "defectionRisk": Choice(Choices::DefectionRisk);
    /// Why it could.
    DefectionReason = "defectionReason": Text;
    /// Which quality counts, from -2 (functional) to 2 (technical).
    QualityPosition = "qualityPosition": FieldKind::Number(Range::SENTIMENT);
    /// How it is made, from -2 (customized) to 2 (cost-efficient).
    EfficiencyPosition = "efficiencyPosition": FieldKind::Number(Range::SENTIMENT);

    /// What an opportunity would change, from 1 (little) to 5 (much).
    Impact = "impact": FieldKind::Number(Range::ONE_TO_FIVE);
    /// What an opportunity would take, from 1 (little) to 5 (much).
    Effort = "effort": FieldKind::Number(Range::ONE_TO_FIVE);
    /// The day by which it is to be done.
    Due = "due": Date;
    /// Whether the opportunity is taken.
    Decision = "decision": Choice(Choices::Decision);
    /// Why it was decided like that.
    DecisionReason = "decisionReason": Text;
    /// When it was decided.
    DecisionDate = "decisionDate": Date;
    /// What it changed, once it is done.
    Outcome = "outcome": Text;
    /// The cards that an opportunity answers.
    Answers = "answers": Cards;

    /// The team that does it.
    Team = "team": Line;
    /// The system that it runs on.
    System = "system": Line;
    /// The standard operating procedure that it follows.
    Procedure = "procedure": Line;
    /// Who supplies what the process works on.
    Supplier = "supplier": Line;
    /// What goes into the process.
    Input = "input": Line;
    /// What the process does with it.
    Transformation = "transformation": Line;
    /// What comes out of the process.
    Output = "output": Line;
    /// Who receives what comes out.
    Customer = "customer": Line;

    /// A measured value.
    Value = "value": FieldKind::Number(Range::ANY);
    /// The unit of a measured value and its target.
    Unit = "unit": Line;
    /// The value to reach.
    Target = "target": FieldKind::Number(Range::ANY);
    /// The day it was measured.
    Measured = "measured": Date;
    /// A picture of the story.
    Picture = "picture": Picture(limits::PICTURE_BYTES);

    /// How far the work on it is.
    Status = "status": Choice(Choices::Status);
    /// Words to find it by.
    Tags = "tags": Lines;
    /// Pages that belong to it.
    Links = "links": Rows(&[Self::Title, Self::Address]);
    /// How many votes it got.
    Votes = "votes": FieldKind::Number(Range::COUNT);
    /// What people said about it.
    Comments = "comments": Rows(&[Self::Id, Self::Author, Self::Text, Self::Time, Self::Resolved]);

    /// The address of a page: http, https or mailto.
    Address = "address": Address;
    /// The id of a comment.
    Id = "id": Id;
    /// Who wrote it.
    Author = "author": Line;
    /// What was written.
    Text = "text": Text;
    /// When it was written, as RFC 3339 has it.
    Time = "time": Time;
    /// Whether it is settled.
    Resolved = "resolved": Flag;
}

impl Field {
    /// The value that the field has where nothing else is said.
    #[must_use]
    pub fn usual(self) -> Option<Value> {
        Some(match self {
            Self::State => MapState::default().into(),
            Self::PersonaColor => Color::default().into(),
            Self::Phase => BuyingPhase::default().into(),
            Self::Presence => Presence::default().into(),
            Self::Evidence => EvidenceState::default().into(),
            Self::Decision => Decision::default().into(),
            Self::Sentiment => Number::default().into(),
            Self::FruitImpact => Number::whole(limits::FRUIT_IMPACT).into(),
            Self::FruitEffort => Number::whole(limits::FRUIT_EFFORT).into(),
            _ => return None,
        })
    }

    /// Whether files always state the field, so that a reader need not know what is usual.
    #[must_use]
    pub fn is_always_written(self) -> bool {
        matches!(
            self,
            Self::Title
                | Self::Name
                | Self::State
                | Self::PersonaColor
                | Self::Phase
                | Self::Presence
                | Self::Sentiment
        )
    }

    /// Whether what is typed into the field one letter after the other is one change.
    #[must_use]
    pub fn is_typed(self) -> bool {
        use FieldKind::{Address, Line, Lines, Rows, Text, Time};
        match self.kind() {
            Line | Text | Lines | Address | Time | Rows(_) => true,
            // A number is typed unless it is chosen from a short scale.
            FieldKind::Number(range) => range.max - range.min > 10,
            _ => false,
        }
    }
}
