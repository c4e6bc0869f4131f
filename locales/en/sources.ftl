# Kinds of files, how to get them, what they cannot tell, and what could not be used.

source-mbox = Mailbox file (mbox)
source-mbox-export = Gmail: takeout.google.com, choose Mail, download the .zip and import it as it is. Thunderbird and Apple Mail: export the mailbox as an mbox file. Every folder matters, most of all Sent.
source-eml = Single messages (.eml)
source-eml-export = In most mail programs: select the messages and drag them into a folder, or save them as .eml. Import the folder.
source-folder = Folder of single messages
source-maildir = Maildir folder
source-walk = Files that were not read

loses-folders = Which folder a message was in, unless the export names it.
loses-read-state = Whether and when you read a message.

# Left out on purpose
left-out-other-file = Files of other kinds (pictures, pages, documents)
left-out-empty-file = Empty files
left-out-same-folder = Folders reached a second time by a link
left-out-draft = Drafts
left-out-spam = Spam
left-out-chat = Chats

# Complaints about single messages
complaint-no-date = This message has no date.
complaint-bad-date = This message has a date that does not exist: { $date }.
complaint-old-date = This message is dated { $date }, before 1990. The clock it was sent by was wrong.
complaint-future-date = This message is dated { $date }, in the future.
complaint-no-from = This message does not say who sent it.
complaint-broken-message = This is no mail message, or too damaged to read.
complaint-cut-message = The text of this message is longer than we read. The message was kept, with the beginning of its text.
complaint-before-first-message = The file begins in the middle of a message. That part was skipped; the messages after it were read.

# Complaints about files
complaint-empty-file = This file is empty.
complaint-unrecognised = This is neither mail nor a calendar that we can read.
complaint-unreadable = You may not read this file or folder. Change its permissions and import it again.
complaint-read-failed = The system could not read this to its end ({ $error }).
complaint-broken-off = The file breaks off here or is damaged. What comes before was read. Get a fresh copy and import it again: nothing is added twice.
complaint-broken-file = Our reader failed on this file. What comes before was read; the rest was not.
complaint-not-a-file = This is neither a file nor a folder.
complaint-dead-link = This link leads nowhere.
complaint-symlink-loop = This link leads back to a folder it lies in. It was not followed.
complaint-pst = Outlook data files (.pst, .ost) cannot be read yet. Export the mail as .eml or mbox and the calendar as .csv or .ics.
complaint-msg = Outlook messages (.msg) cannot be read. Drag the messages from the new Outlook or Thunderbird into a folder to get .eml files.
complaint-archive-kind = Archives of this kind cannot be opened. Unpack it, or pack it as .zip or .tar.gz.

# Complaints about archives
complaint-broken-archive = This archive is damaged or cut off. Get a fresh copy and import it again.
complaint-broken-entry = This file inside the archive cannot be unpacked: it is damaged, or packed in a way we do not know.
complaint-bomb = This grows beyond all proportion when unpacked. Reading it was stopped.
complaint-archive-depth = Archives inside archives are opened three deep. What lies deeper was not read.
complaint-inner-archive-size = This archive inside an archive is too large to read in place. Take it out and import it by itself.
complaint-too-many-entries = This archive holds more files than we look at. The rest was not read.
complaint-entry-path = This name would lead out of the archive. The file was not read.
complaint-locked =
    { $count ->
        [one] One file in this archive is locked with a password.
       *[other] { $count } files in this archive are locked with a password.
    } Unpack it with the password and import the folder.
