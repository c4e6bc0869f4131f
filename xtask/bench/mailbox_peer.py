"""What `altitude import` is timed against: Python's own mailbox module reading the same mbox.

Reads date, addresses, subject and the text part of every message with `email.policy.default`, the
policy that decodes headers and bodies. A message it cannot read costs that message only.

    python3 mailbox_peer.py FILE.mbox
"""

import email
import email.policy
import json
import mailbox
import sys
from email.utils import getaddresses


def parse(file):
    return email.message_from_binary_file(file, policy=email.policy.default)


def read(message):
    """Date, addresses, subject and text of one message."""
    headers = [str(message[name] or "") for name in ("From", "To", "Cc")]
    part = message.get_body(preferencelist=("plain", "html"))
    text = part.get_content() if part is not None else ""
    date = message["Date"]
    moment = date.datetime if date is not None else None
    return moment, getaddresses(headers), str(message["Subject"] or ""), text


def main(path):
    counts = {"messages": 0, "unreadable": 0, "addresses": 0, "characters": 0}
    box = mailbox.mbox(path, factory=None, create=False)
    for key in box.iterkeys():
        counts["messages"] += 1
        try:
            _, addresses, _, text = read(parse(box.get_file(key)))
        except Exception:  # one broken message must not end the run
            counts["unreadable"] += 1
            continue
        counts["addresses"] += len(addresses)
        counts["characters"] += len(text)
    print(json.dumps(counts))


if __name__ == "__main__":
    main(sys.argv[1])
