//! What the name of a folder or label says of the mail in it: sent, draft, spam, chat.
//!
//! Names as mail programs of several languages give them. A name matches whole or not at all.

/// Where a message was kept, as far as it matters here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) enum Shelf {
    /// Anywhere else.
    #[default]
    Other,
    /// Mail the owner sent.
    Sent,
    /// Mail not sent yet.
    Draft,
    /// Junk.
    Spam,
    /// Chat lines that an export mixes with mail.
    Chat,
}

const SENT: &[&str] = &[
    "sent",
    "sent items",
    "sent mail",
    "sent messages",
    "sent objects",
    "sent email",
    "sentmail",
    "enviado",
    "enviados",
    "elementos enviados",
    "correo enviado",
    "correos enviados",
    "mensajes enviados",
    "itens enviados",
    "mensagens enviadas",
    "e mails enviados",
    "enviadas",
    "gesendet",
    "gesendete elemente",
    "gesendete objekte",
    "gesendete nachrichten",
    "envoyés",
    "éléments envoyés",
    "messages envoyés",
    "objets envoyés",
    "courrier envoyé",
    "inviata",
    "inviati",
    "posta inviata",
    "verzonden",
    "verzonden items",
    "verzonden berichten",
    "skickat",
    "skickade",
    "skickade objekt",
    "sendt",
    "sendte elementer",
    "sendt post",
    "lähetetyt",
    "wysłane",
    "elementy wysłane",
    "odeslané",
    "отправленные",
    "надіслані",
    "gönderilmiş öğeler",
    "gönderilenler",
    "送信済み",
    "送信済みメール",
    "送信済みアイテム",
    "已发送",
    "已发送邮件",
    "寄件備份",
    "보낸편지함",
];

const DRAFT: &[&str] = &[
    "draft",
    "drafts",
    "borrador",
    "borradores",
    "entwurf",
    "entwürfe",
    "brouillon",
    "brouillons",
    "bozza",
    "bozze",
    "rascunho",
    "rascunhos",
    "concepten",
    "utkast",
    "kladder",
    "luonnokset",
    "kopie robocze",
    "koncepty",
    "черновики",
    "чернетки",
    "taslaklar",
    "下書き",
    "草稿",
    "草稿箱",
    "임시보관함",
    "outbox",
    "bandeja de salida",
    "templates",
    "plantillas",
];

const SPAM: &[&str] = &[
    "spam",
    "junk",
    "junk e mail",
    "junk email",
    "junk mail",
    "bulk mail",
    "correo no deseado",
    "no deseado",
    "unerwünscht",
    "junk e mails",
    "indésirables",
    "courrier indésirable",
    "posta indesiderata",
    "lixo eletrônico",
    "ongewenste e mail",
    "skräppost",
    "søppelpost",
    "roskaposti",
    "спам",
    "垃圾邮件",
    "迷惑メール",
    "스팸함",
];

const CHAT: &[&str] = &["chat", "chats", "conversation history", "historial de conversaciones"];

impl Shelf {
    /// By the name of one folder or label.
    pub(crate) fn of_name(name: &str) -> Shelf {
        let name = plain(name);
        let is_in = |names: &[&str]| names.contains(&name.as_str());
        match () {
            () if is_in(SENT) => Shelf::Sent,
            () if is_in(DRAFT) => Shelf::Draft,
            () if is_in(SPAM) => Shelf::Spam,
            () if is_in(CHAT) => Shelf::Chat,
            () => Shelf::Other,
        }
    }

    /// By the path of a file: its own name, else its folder's. In a Maildir the flags of the file
    /// name count, and `cur` and `new` are not folders.
    pub(crate) fn of_path(path: &str) -> Shelf {
        if path.rsplit_once(":2,").is_some_and(|(_, flags)| flags.contains('D')) {
            return Shelf::Draft;
        }
        let mut names = path.split(['/', '\\']).rev().filter(|name| !name.is_empty());
        let own = names.next().map_or(Shelf::Other, Shelf::of_name);
        let folder = names.find(|name| !matches!(*name, "cur" | "new" | "mbox"));
        if own == Shelf::Other { folder.map_or(own, Shelf::of_name) } else { own }
    }

    /// By a header that names the folder with its parents.
    pub(crate) fn of_folder(path: &str) -> Shelf {
        Shelf::of_name(path.rsplit(['/', '\\']).next().unwrap_or(path))
    }

    /// By a list of labels: a draft, spam or chat label decides, then a sent one.
    pub(crate) fn of_labels(labels: &str) -> Shelf {
        let found: Vec<Shelf> = labels.split(',').map(Shelf::of_name).collect();
        let order = [Shelf::Draft, Shelf::Spam, Shelf::Chat, Shelf::Sent];
        order.into_iter().find(|shelf| found.contains(shelf)).unwrap_or_default()
    }

    /// Sent where `in_sent`, unless the name said something else.
    pub(crate) fn or_sent(self, in_sent: bool) -> Shelf {
        if in_sent { self.or(Shelf::Sent) } else { self }
    }

    /// This, or `other` where this says nothing.
    pub(crate) fn or(self, other: Shelf) -> Shelf {
        if self == Shelf::Other { other } else { self }
    }

    /// Why mail kept here is not kept by us.
    pub(crate) fn left_out(self) -> Option<&'static str> {
        match self {
            Shelf::Draft => Some("left-out-draft"),
            Shelf::Spam => Some("left-out-spam"),
            Shelf::Chat => Some("left-out-chat"),
            Shelf::Other | Shelf::Sent => None,
        }
    }
}

/// Lower case, without the ending of mailbox files, the parents Maildir writes with dots, quotes,
/// and the number that tells two folders of one name apart.
fn plain(name: &str) -> String {
    let lower = name.to_lowercase();
    let ends = [".mbox", ".mbx", ".mbs", ".sbd", ".eml", ".zip"];
    let stem = ends.iter().find_map(|end| lower.strip_suffix(end)).unwrap_or(&lower);
    let last = stem.trim_matches('.').rsplit('.').next().unwrap_or(stem);
    let words = last.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    let joined = words.collect::<Vec<_>>().join(" ");
    joined.trim_end_matches(|c: char| c.is_ascii_digit()).trim_end().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn folders_of_sent_mail_by_their_names() {
        for path in [
            r"\Ann_Lee_Dec2000\Notes Folders\'sent mail",
            r"\Ann_Lee\_sent_mail",
            r"\alee\Sent Items",
            "[Gmail]/Enviados",
            "Gesendete Objekte",
        ] {
            assert_eq!(Shelf::of_folder(path), Shelf::Sent, "{path}");
        }
        assert_eq!(Shelf::of_folder(r"\alee\Inbox"), Shelf::Other);
    }

    #[test]
    fn the_name_of_a_file_comes_before_its_folders() {
        assert_eq!(Shelf::of_path("a/sent/sent/1."), Shelf::Sent);
        assert_eq!(Shelf::of_path("mail.zip!/Takeout/Mail/Enviados.mbox"), Shelf::Sent);
        assert_eq!(Shelf::of_path("Sent Messages.mbox/mbox"), Shelf::Sent);
        assert_eq!(Shelf::of_path("Mail/.INBOX.Sent/cur/17.x:2,S"), Shelf::Sent);
        assert_eq!(Shelf::of_path("Mail/cur/17.x:2,DS"), Shelf::Draft);
        assert_eq!(Shelf::of_path("sent/projects/Drafts-1"), Shelf::Draft);
        assert_eq!(Shelf::of_path("sent/projects/a.mbox"), Shelf::Other);
    }

    #[test]
    fn a_draft_label_beats_a_sent_one() {
        assert_eq!(Shelf::of_labels("Sent,Important"), Shelf::Sent);
        assert_eq!(Shelf::of_labels("Important,Enviados,Borradores"), Shelf::Draft);
        assert_eq!(Shelf::of_labels("Inbox,Opened"), Shelf::Other);
    }
}
