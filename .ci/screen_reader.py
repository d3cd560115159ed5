"""Works the window as a person does who hears it: keys in, and what AT-SPI tells out."""

import os
import re
import subprocess
import sys
import time

import gi

gi.require_version("Atspi", "2.0")
gi.require_version("Gio", "2.0")
from gi.repository import Atspi, Gio, GLib  # noqa: E402

PROGRAM, ROOT, FOLDER = sys.argv[1:4]
FLAGSHIP = os.path.join(ROOT, "briefings", "un-convention-against-cybercrime.ron")
heard = []


def fail(why):
    print(f"screen reader: {why}", file=sys.stderr)
    print("last heard:", *heard[-8:], sep="\n  ", file=sys.stderr)
    sys.exit(1)


def pump(seconds=0.0):
    """Lets events come in for so long."""
    context = GLib.MainContext.default()
    end = time.monotonic() + seconds
    while True:
        while context.pending():
            context.iteration(False)
        if time.monotonic() >= end:
            return
        time.sleep(0.01)


def wait_for(what, find, seconds=15):
    """The first answer that is not empty."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        pump(0.1)
        try:
            found = find()
        except GLib.GError:
            found = None
        if found:
            return found
    fail(f"{what} did not come")


def on_announcement(event):
    heard.append(str(event.any_data))


def hears(pattern, since, seconds=10):
    """Waits for an announcement from `since` on."""
    return wait_for(f"an announcement like {pattern!r}", lambda: next((s for s in heard[since:] if re.search(pattern, s)), None), seconds)


def key(*keys):
    for one in keys:
        subprocess.run(["xdotool", "key", "--window", window, one], check=True)
        pump(0.15)


def type_text(text):
    subprocess.run(["xdotool", "type", "--window", window, "--delay", "25", text], check=True)
    pump(0.4)


def everything(node):
    """All nodes below, in the order of the tree."""
    stack = [node]
    while stack:
        one = stack.pop()
        yield one
        try:
            children = [one.get_child_at_index(at) for at in range(one.get_child_count())]
        except GLib.GError:
            children = []
        stack.extend(child for child in reversed(children) if child is not None)


def frame():
    desktop = Atspi.get_desktop(0)
    for at in range(desktop.get_child_count()):
        application = desktop.get_child_at_index(at)
        if application and "plenary" in (application.get_name() or "").lower():
            return application
    return None


def read(role=None, name=None):
    """Nodes with their roles and names; one that goes while it is read is passed over."""
    found = []
    for node in everything(frame()):
        try:
            its_role, its_name = node.get_role_name(), node.get_name() or ""
        except GLib.GError:
            continue
        if (role is None or its_role == role) and (name is None or re.search(name, its_name)):
            found.append((node, its_role, its_name))
    return found


def nodes(role=None, name=None):
    return [node for node, _, _ in read(role, name)]


def names(role=None, name=None):
    return [said for _, _, said in read(role, name)]


def start(*arguments):
    """Opens the program and waits until its window can be read."""
    global window, program
    program = subprocess.Popen([PROGRAM, *arguments], stderr=open(os.path.join(FOLDER, "log"), "w"))
    window = wait_for("the window", lambda: subprocess.run(
        ["xdotool", "search", "--onlyvisible", "--pid", str(program.pid)], capture_output=True, text=True).stdout.split()[-1:])[0]
    subprocess.run(["xdotool", "windowmove", window, "0", "0", "windowsize", window, "1366", "768", "windowfocus", window], check=True)
    wait_for("the tree", lambda: frame() and nodes(name="^Provisions$"))


def stop():
    program.kill()
    program.wait()
    pump(0.3)


# A screen reader is on: the toolkit asks the bus, and builds its tree only then.
subprocess.Popen(["/usr/libexec/at-spi-bus-launcher", "--launch-immediately"])
time.sleep(1)
bus = Gio.bus_get_sync(Gio.BusType.SESSION)
for name in ("IsEnabled", "ScreenReaderEnabled"):
    bus.call_sync("org.a11y.Bus", "/org/a11y/bus", "org.freedesktop.DBus.Properties", "Set",
                  GLib.Variant("(ssv)", ("org.a11y.Status", name, GLib.Variant("b", True))), None, 0, 5000)
Atspi.init()
listener = Atspi.EventListener.new(on_announcement)
listener.register("object:announcement")
focused = []
focus_listener = Atspi.EventListener.new(lambda event: focused.append(event.source.get_name() or "") if event.detail1 else None)
focus_listener.register("object:state-changed:focused")

# 1. Open a file.
start(FLAGSHIP)
wait_for("the briefing", lambda: nodes(name="UN Convention against Cybercrime"))
print("screen reader: a file is opened")

# 2. Hear the contents.
contents = names(name=r", \d+ safeguards?, \d+ critiques?")
if not any("Procedural measures" in name for name in contents):
    fail(f"the contents say {contents}")
print(f"screen reader: the contents are read, {len(contents)} rows; the first: {contents[0]}")

# Panes are groups, headings are headings, and nothing that can be pressed is without a name.
roles = {}
for node, role, name in read():
    roles.setdefault(role, []).append(name)
    if not name.strip() and role != "frame" and node.get_state_set().contains(Atspi.StateType.FOCUSABLE):
        fail(f"a {role} has no name")
groups = roles.get("panel", []) + roles.get("grouping", [])
# A pane of comments is headed by what it holds.
headings = {"Provisions": "^Provisions$", "Safeguards": r"^\d+ safeguards? on ", "Critiques": r"^\d+ critiques?\b"}
for pane, heading in headings.items():
    if pane not in groups:
        fail(f"{pane} is not a group: {groups}")
    if not any(re.search(heading, name) for name in roles.get("heading", [])):
        fail(f"{pane} has no heading: {roles.get('heading')}")

# Tab comes to things in the order in which they are read.
focused.clear()
for _ in range(26):
    key("Tab")
expected = ["Menu", "Go to or search", "Smaller text", "Larger text", "Next theme", "Open", "UNCC", "I, General", "Provisions: Active", "Order of critiques", "Critiques: "]
places = [next((at for at, name in enumerate(focused) if name.startswith(part)), None) for part in expected]
if None in places or places != sorted(places):
    fail(f"Tab comes to {focused}")
print(f"screen reader: Tab comes to {len(expected)} things in their order")
key("Escape")

# 3. Go to 24(2), and hear it.
since = len(heard)
key("ctrl+k")
type_text("24 2")
key("Return")
print("screen reader: hears", hears(r"24\(2\).*Related: \d+ safeguards?, \d+ critiques? and \d+ positions?", since))

# 4. Its safeguards and critiques, with number, relation, actor and date.
cards = wait_for("the cards", lambda: [card for card in names(role="article") if "on Article 24" in card])
if not any(re.search(r"^Safeguard \d+ of \d+ on Article 24: Independent review, qualified\. .*Number \d+, on Art\. 24\(2\)", card) for card in cards):
    fail(f"the safeguard is not read: {cards}")
if not any(re.search(r"^(Critique|Position) \d+ of \d+ on Article 24: .*20\d\d.*Number \d+", card) for card in cards):
    fail(f"no critique is read: {cards}")

# 5. All items on Article 24, though only those in sight are laid out.
for panes, kind in ((1, "Safeguard"), (2, "Critique|Position")):
    key("ctrl+k")
    type_text("24")
    key("Return")
    since = len(heard)
    key(*["F6"] * panes)
    hears("^Safeguards, " if panes == 1 else "^Critiques, ", since)
    # Each kind is counted by itself: which of so many, of those heard.
    numbers, of = {}, {}
    for _ in range(80):
        since = len(heard)
        key("Down")
        said = next((s for s in heard[since:] if re.match(rf"(?:{kind}) \d+ of \d+ on ", s)), None)
        for _ in range(300):
            if said:
                break
            pump(0.05)
            said = next((s for s in heard[since:] if re.match(rf"(?:{kind}) \d+ of \d+ on ", s)), None)
        found = said and re.match(rf"({kind}) (\d+) of (\d+) on Article 24: ", said)
        if not found:
            break
        numbers.setdefault(found[1], set()).add(int(found[2]))
        of[found[1]] = int(found[3])
    missing = {one: of[one] for one in of if numbers[one] != set(range(1, of[one] + 1))}
    if len(of) != len(kind.split("|")) or missing:
        fail(f"of {of} items only {numbers} were heard")
    print(f"screen reader: all items on Article 24 were heard: {of}")

# 6. Along the thread.
key("ctrl+k")
type_text("24 2")
key("Return")
pump(0.5)
since = len(heard)
key("bracketright")
print("screen reader: the next related item is", hears(r"(Safeguard|Critique|Position) \d+ of \d+ on Article 24", since)[:70])

# 7. A filter, by its name, and the list of results that it leaves.
since = len(heard)
key("ctrl+shift+l")
box = wait_for("the filters", lambda: nodes(role="check box", name="^NGO, "))[0]
Atspi.Action.do_action(box, 0)
counted = hears(r"^\d+ results: \d+ critiques?", since)
print("screen reader: a filter says", counted)
total = int(counted.split()[0])


def walk_results():
    """Goes down the list to its end: of each row its place, and how many more of its group are folded after it."""
    rows = []
    while True:
        focused.clear()
        key("Down")
        said = None
        for _ in range(30):
            said = next((name for name in focused if re.search(r", \d+ of \d+(, \d+ more .+)?$", name)), None)
            if said:
                break
            pump(0.1)
        if not said:
            return rows
        found = re.search(r", (\d+) of (\d+)(?:, (\d+) more .+)?$", said)
        rows.append((int(found[1]), int(found[2]), int(found[3] or 0)))


rows = walk_results()
if not rows or rows[0][0] != 1 or any(of != total for _, of, _ in rows):
    fail(f"of {total} results these were heard: {rows}")
# Where a group is folded it says how many are left out, and the next row is so many further on.
expected_places = [1]
for place, _, folded in rows[:-1]:
    expected_places.append(place + folded + 1)
if [place for place, _, _ in rows] != expected_places or rows[-1][0] + rows[-1][2] != total:
    fail(f"a folded group does not say how many it leaves out: {rows}")
if not any(folded for _, _, folded in rows):
    fail(f"no group is folded: {rows}")
print(f"screen reader: {len(rows)} results were heard, each with its place of {total};",
      f"{sum(folded > 0 for _, _, folded in rows)} groups say that they are folded")
# Up again to a row that says so: its button stands below it.
focused.clear()
for _ in rows:
    if any(re.search(r", \d+ more .+$", name) for name in focused):
        break
    key("Up")
print("screen reader: a folded group ends with:", wait_for("the button of a folded group", lambda: names(name=r"^\d+ more (in this chapter|here)$"))[0])

# Another order is said once, and the list begins anew.
Atspi.Action.do_action(wait_for("the button with the order", lambda: nodes(name="^Order of the results: By chapter$"))[0], 0)
since = len(heard)
Atspi.Action.do_action(wait_for("the orders", lambda: nodes(name="^By date$"))[0], 0)
print("screen reader: the order says", hears("^Order of the results: By date$", since))
since = len(heard)
Atspi.Action.do_action(wait_for("the button with the order", lambda: nodes(name="^Order of the results: By date$"))[0], 0)
Atspi.Action.do_action(wait_for("the orders", lambda: nodes(name="^By chapter$"))[0], 0)
hears("^Order of the results: By chapter$", since)
box = wait_for("the filter", lambda: nodes(role="check box", name="^NGO, "))[0]
Atspi.Action.do_action(box, 0)
key("ctrl+shift+l")

# 8. A word, from hit to hit.
since = len(heard)
key("ctrl+f")
type_text("review")
pump(1.0)
key("Return")
first = hears(r"^Result \d+ of \d+ for review: ", since)
since = len(heard)
key("F3")
print(f"screen reader: {first}; then", hears(r"^Result \d+ of \d+ for review: ", since))
key("Escape", "Escape")

# 9. A source.
key("ctrl+k")
type_text("s:independent-review")
key("Return")
link = wait_for("the link to the sources", lambda: nodes(role="link", name="^Freedom Online Coalition, "))[0]
Atspi.Action.do_action(link, 0)
wait_for("the source's address", lambda: nodes(name="^https?://"))
print("screen reader: a source is read,", names(name="^https?://")[0])
key("Escape")

# 10. A note: its field has the keyboard, what it hangs on says so, and the list names it.
key("ctrl+k")
type_text("24 2")
key("Return")
pump(0.5)
key("n")


def has_keyboard(node):
    return node.get_state_set().contains(Atspi.StateType.FOCUSED)


wait_for("the field of a note, with the keyboard", lambda: [one for one in nodes(name="^Note$") if has_keyboard(one)])
type_text("ask who reviews")
wait_for("a highlight by its name", lambda: nodes(role="check box", name="^Agree$"))
marked = wait_for("a row that says it has a note", lambda: names(name=r"24\(2\), paragraph, 1 note"))[0]
key("Escape")
entry = wait_for("the note in the list", lambda: names(role="link", name=r"^Note Article 24\(2\)"))[0]
key("Escape")
print(f"screen reader: {marked}; in the list: {entry}")

# 11. The size of text.
since = len(heard)
key("ctrl+plus")
print("screen reader:", hears(r"Text size 1[1-9]0 %", since))
stop()

# 12. The problems of a damaged file.
damaged = os.path.join(FOLDER, "damaged.ron")
with open(FLAGSHIP, encoding="utf-8") as file:
    text = file.read()
with open(damaged, "w", encoding="utf-8") as file:
    file.write(text.replace("strength: Qualified", "strength: Qualifyed", 1))
start(damaged)
wait_for("the list of problems", lambda: nodes(name=r"^Problems$"))
problem = wait_for("the problem", lambda: names(name="Qualifyed"))[0]
key("F8")
if program.poll() is not None:
    fail("the program ended")
stop()
print("screen reader: a problem is read:", " ".join(problem.split())[:90])
print("screen reader: passed")
