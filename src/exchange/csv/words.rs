//! Words that stand for one of a few values, in our own words, in those of files, and as people write them.

use crate::exchange::csv::key::{key, key_of_name};
use crate::format::words_of;
use crate::model::{Channel, ChannelMode, Choice, Choices, Creator, Decision, EvidenceState, Status};
use crate::wording;

/// The place in the list of the value that a text names.
pub(crate) fn choice(of: Choices, text: &str) -> Option<u8> {
    let places = || 0..u8::try_from(of.count()).unwrap_or_default();
    // Most texts are ours to the letter, and comparing them is quick.
    if let Some(index) = places().find(|index| wording::choice(of, *index) == text) {
        return Some(index);
    }
    let (whole, name) = (key(text), key_of_name(text));
    if whole.is_empty() {
        return None;
    }
    let is_ours = |index: &u8| {
        let ours = wording::choice(of, *index);
        let head = ours.split_once([':', ',']).map_or(ours, |(head, _)| head);
        let of_files = words_of(of).get(usize::from(*index)).copied().unwrap_or_default();
        [ours, head, of_files].into_iter().any(|word| key(word) == whole)
    };
    places().find(is_ours).or_else(|| {
        let synonym = SYNONYMS.iter().filter(|(list, _, _)| *list == of);
        synonym
            .copied()
            .find(|(_, _, words)| words.split(", ").any(|word| word == name))
            .map(|(_, index, _)| index())
    })
}

/// Yes, no, or neither.
pub(crate) fn yes_or_no(text: &str) -> Option<bool> {
    let text = text.trim();
    match key(text).as_str() {
        "yes" | "y" | "true" | "x" | "1" | "ja" | "j" | "si" | "s" | "oui" | "o" | "sim" | "wahr"
        | "verdadero" | "vrai" | "verdadeiro" => Some(true),
        "no" | "n" | "false" | "0" | "nein" | "non" | "nao" | "falsch" | "falso" | "faux" => Some(false),
        "" if ["✓", "✔", "✅", "☑", "★", "•", "●"].contains(&text) => Some(true),
        "" if ["✗", "✘", "❌", "☐", "○", "-", "–"].contains(&text) => Some(false),
        _ => None,
    }
}

/// A step from 1 to 5 in words.
pub(crate) fn step(text: &str) -> Option<i64> {
    Some(match key(text).as_str() {
        "very low" | "minimal" | "xs" | "sehr niedrig" | "sehr gering" | "muy bajo" | "tres faible"
        | "muito baixo" => 1,
        "low" | "small" | "s" | "minor" | "niedrig" | "gering" | "klein" | "bajo" | "baja" | "faible"
        | "baixo" | "baixa" => 2,
        "medium" | "mid" | "moderate" | "m" | "mittel" | "medio" | "media" | "moyen" | "moyenne" => 3,
        "high" | "large" | "l" | "major" | "hoch" | "gross" | "alto" | "alta" | "eleve" | "elevee"
        | "fort" => 4,
        "very high" | "huge" | "xl" | "critical" | "sehr hoch" | "muy alto" | "tres eleve" | "muito alto" => {
            5
        }
        _ => return None,
    })
}

type Synonym = (Choices, fn() -> u8, &'static str);

/// What people write, by key, parted by commas.
const SYNONYMS: &[Synonym] = &[
    (
        Choices::Channel,
        || Channel::Web.index(),
        "website, web site, webpage, web page, site, sitio web, pagina web, internet, portal, webseite, \
         homepage, site web, online shop, webshop",
    ),
    (
        Choices::Channel,
        || Channel::App.index(),
        "mobile app, mobile, mobile application, aplicacion, application, aplicativo, smartphone",
    ),
    (
        Choices::Channel,
        || Channel::Email.index(),
        "email, mail, correo, correo electronico, courriel, newsletter, emails",
    ),
    (
        Choices::Channel,
        || Channel::Phone.index(),
        "telephone, call, phone call, call center, call centre, hotline, telefon, anruf, telefono, llamada, \
         telefone, appel, ligacao",
    ),
    (Choices::Channel, || Channel::Chat.index(), "live chat, chatbot, messenger, whatsapp, messaging, sms"),
    (
        Choices::Channel,
        || Channel::Social.index(),
        "social, facebook, instagram, linkedin, twitter, tiktok, redes sociales, rrss, soziale medien, \
         reseaux sociaux, redes sociais",
    ),
    (
        Choices::Channel,
        || Channel::Search.index(),
        "search engine, google, seo, sem, suche, suchmaschine, buscador, busqueda, recherche",
    ),
    (
        Choices::Channel,
        || Channel::Place.index(),
        "store, shop, in store, branch, office, retail, place, in person, face to face, onsite, on site, \
         physical store, tienda, oficina, sucursal, presencial, filiale, laden, geschaft, vor ort, magasin, \
         boutique, agence, loja, agencia",
    ),
    (Choices::Channel, || Channel::Event.index(), "trade show, fair, messe, evento, evenement"),
    (Choices::Channel, || Channel::Post.index(), "letter, post, brief, carta, courrier, correio"),
    (
        Choices::Channel,
        || Channel::Product.index(),
        "product, device, produkt, gerat, producto, produit, produto",
    ),
    (
        Choices::Channel,
        || Channel::WordOfMouth.index(),
        "friends, family, recommendation, referral, mundpropaganda, boca a boca, bouche a oreille",
    ),
    (Choices::ChannelMode, || ChannelMode::Online.index(), "digital, en ligne, en linea"),
    (Choices::ChannelMode, || ChannelMode::Offline.index(), "physical, analog, fisico, hors ligne"),
    (Choices::ChannelMode, || ChannelMode::Both.index(), "hybrid, mixed, beides, ambos, les deux"),
    (Choices::Creator, || Creator::Owned.index(), "own, owned media, brand, us, eigen, propio"),
    (Choices::Creator, || Creator::Paid.index(), "paid media, bezahlt, pagado, paye, pago"),
    (Choices::Creator, || Creator::Earned.index(), "earned media, verdient, ganado, customer"),
    (Choices::Creator, || Creator::Peer.index(), "peers, social external, peer to peer"),
    (
        Choices::EvidenceState,
        || EvidenceState::Assumption.index(),
        "assumed, hypothesis, guess, annahme, hypothese, hipotesis, supuesto, suposicao",
    ),
    (Choices::EvidenceState, || EvidenceState::PartlyBacked.index(), "partly, partial, teilweise"),
    (
        Choices::EvidenceState,
        || EvidenceState::Researched.index(),
        "validated, evidence, proven, research, confirmed, belegt, validado, valide",
    ),
    (
        Choices::Status,
        || Status::ToDo.index(),
        "todo, open, new, backlog, planned, not started, offen, geplant, pendiente, a faire",
    ),
    (
        Choices::Status,
        || Status::InProgress.index(),
        "doing, wip, ongoing, started, active, in arbeit, laufend, en curso, en progreso, en cours, \
         em andamento",
    ),
    (Choices::Status, || Status::Blocked.index(), "waiting, on hold, stuck, blockiert, bloqueado"),
    (
        Choices::Status,
        || Status::Done.index(),
        "complete, completed, closed, finished, resolved, fertig, erledigt, hecho, terminado, termine, \
         fait, concluido, feito",
    ),
    (Choices::Decision, || Decision::Open.index(), "undecided, tbd, offen, abierto, ouvert"),
    (Choices::Decision, || Decision::Go.index(), "yes, approved, accepted, ja, si, oui, sim"),
    (Choices::Decision, || Decision::Drop.index(), "no, no go, rejected, dropped, nein, non"),
];
