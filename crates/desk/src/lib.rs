//! The only way in: everything a surface (terminal, page, file) can ask of a person's record.
//!
//! A [`Desk`] owns the journal and the texts. What it answers is plain data with sentences already
//! in the reader's language; surfaces arrange it and compute nothing.

mod chart_weeks;
mod correct;
mod doctor;
mod doubts;
mod entries;
mod error;
mod export;
mod house;
mod identity;
mod importing;
mod item_page;
mod items;
mod label;
mod labels;
mod language;
mod lens_page;
mod loading;
mod me;
mod norms;
mod people;
mod proposals;
mod readings;
mod reference;
mod reread;
mod review;
mod score;
mod sources_page;
mod spans;
mod speech;
mod status;
mod uploads;
mod week_page;

use std::cell::RefCell;
use std::path::{Path, PathBuf};

use jiff::{Timestamp, tz::TimeZone};
use journal::Journal;
pub use journal::Version;

pub use chart_weeks::{ChartWeek, chart_weeks, is_rate, months};
pub use correct::{Corrected, Says};
pub use doctor::{Finding, Health};
pub use doubts::{DOUBTS_A_WEEK, Doubt};
pub use entries::{
    AnswerView, HandoverView, NewHandover, NewProposal, ProposalAnswer, ProposalEntryView,
    ReEntriesView, Salt,
};
pub use error::DeskError;
pub use export::Exported;
pub use house::{ForgetWhat, Forgotten};
pub use identity::Me;
pub use importing::{ImportOptions, ImportSummary, Moment, OriginSummary, Pace, ReasonView};
pub use item_page::{AttendeeView, ItemPage, MeetingPart, MessagePart, NamedAct};
pub use items::ItemView;
pub use label::{ActView, LabelView, ReasonView as LabelReason, label};
pub use language::{Language, Slot, Slots, Texts};
pub use lens_page::{LensEntry, LensPage, Papers, lens_list};
pub use lenses::{Citation, Direction, Facet, Unit, Validation};
pub use me::{Candidate, MePage};
pub use norms::{NoNorm, Norm, Quality, Quantiles};
pub use people::{Closeness, PeoplePage, PersonView};
pub use proposals::{Keep, ProposalView};
pub use readings::{PartView, PointView, ReadingView, Trend};
pub use record::{Act, Answer, Kind, Level, Role, WorkingHours};
pub use reference::ReferenceView;
pub use reread::RereadSummary;
pub use review::{FacetView, RecordView, Review};
pub use score::{Forecasts, Score, ScoreMoment, ScorePage, StepView};
pub use sources_page::SourceView;
pub use spans::{Length, Quarter, SpanRequest, SpanView};
pub use speech::{decimal, figure, number, percent};
pub use status::{ComplaintView, LensNeed, OriginView, StatusPage};
pub use text::Reader;
pub use uploads::{make_private_folder, uploads_beside};
pub use week_page::{Block, DayView, LevelHours, WeekPage};

/// What a binary decides for the desk: below here nothing reads the clock or the environment.
#[derive(Debug, Clone)]
pub struct Settings {
    /// The journal file.
    pub journal: PathBuf,
    /// Now.
    pub now: Timestamp,
    /// The zone the person configured; else the calendar's, else `machine_zone`.
    pub zone: Option<TimeZone>,
    /// The machine's zone.
    pub machine_zone: TimeZone,
    /// Working hours, Monday to Friday.
    pub working: WorkingHours,
    /// Language of every sentence.
    pub language: Language,
}

/// The library every surface uses.
pub struct Desk {
    settings: Settings,
    texts: Texts,
    journal: Journal,
    remembered: RefCell<Option<loading::Remembered>>,
}

impl Desk {
    /// Opens the journal, making it where there is none.
    ///
    /// # Errors
    /// The journal cannot be opened, or was written by a newer version.
    pub fn open(settings: Settings) -> Result<Desk, DeskError> {
        let journal = Journal::open(&settings.journal)?;
        Ok(Desk::with(settings, journal))
    }

    /// Opens a journal that must exist already.
    ///
    /// # Errors
    /// [`DeskError::NoJournal`] where nothing was imported yet, else as [`Desk::open`].
    pub fn open_existing(settings: Settings) -> Result<Desk, DeskError> {
        let found = Journal::open_existing(&settings.journal)?;
        let journal = found.ok_or_else(|| DeskError::NoJournal(settings.journal.clone()))?;
        Ok(Desk::with(settings, journal))
    }

    fn with(settings: Settings, journal: Journal) -> Desk {
        let texts = Texts::new(settings.language);
        Desk { settings, texts, journal, remembered: RefCell::new(None) }
    }

    /// What it was opened with.
    pub fn settings(&self) -> &Settings {
        &self.settings
    }

    /// Moves its clock: a desk that stays open for days would otherwise never see a new meeting.
    pub fn set_now(&mut self, now: Timestamp) {
        self.settings.now = now;
    }

    /// Speaks another language from now on.
    pub fn set_language(&mut self, language: Language) {
        self.settings.language = language;
        self.texts = Texts::new(language);
    }

    /// Changes whenever anything in the journal did.
    ///
    /// # Errors
    /// The journal cannot be read.
    pub fn version(&self) -> Result<Version, DeskError> {
        Ok(self.journal.version()?)
    }

    /// The texts, for words a surface shows around the desk's own.
    pub fn texts(&self) -> &Texts {
        &self.texts
    }

    /// The journal file.
    pub fn journal_path(&self) -> &Path {
        self.journal.path()
    }
}
