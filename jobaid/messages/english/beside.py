"""The words of standing beside other programs: second starts, links, holding from outside, keys of the whole system."""

from jobaid.messages.message import Plural

TEXTS: dict[str, str | Plural] = {
    "link.unreadable": "The link is not one of jobaid's, or is damaged. Nothing of it was used.",
    "link.no-topic": "The link names no topic: it begins with jobaid://topic/. Nothing of it was used.",
    "link.too-much": "The link has too many values. Nothing of it was used.",
    "link.twice": "The link gives “{name}” twice. Nothing of it was used.",
    "link.signs": "The link gives “{name}” with signs that cannot be seen. Nothing of it was used.",
    "link.too-long": "The link gives “{name}” more than {most} characters. Nothing of it was used.",
    "settings.beside": "Beside other programs",
    "settings.no-key": "None",
    "settings.never": "never",
    "setting.on_top": "Stay in front of other windows",
    "setting.on_top.help": "So that it is still seen while you type in another program.",
    "setting.blank_minutes": "Cover the window when nobody is there",
    "setting.blank_minutes.help": (
        "After so long without a key or the mouse in jobaid; during a call, three times as long. A key or a click "
        "brings it back."
    ),
    "setting.tray": "A sign in the system's tray",
    "setting.tray.help": "With a menu: show jobaid, hold, the next promise, close.",
    "setting.hotkey": "Key that brings jobaid to the front",
    "setting.hotkey.help": "It acts whatever program has the keyboard.",
    "setting.hold_hotkey": "Key that puts the call on hold everywhere",
    "setting.hold_hotkey.help": "It acts whatever program has the keyboard; pressed again, it takes the call back.",
    "hotkeys.taken": "Another program has {keys}, or this keyboard lacks it. Choose another key.",
    "hotkeys.wayland": (
        "On this desktop (Wayland) no program may have keys for itself everywhere. In the keyboard settings of the "
        "desktop, let a key start `jobaid open`, and another one `jobaid hold turn`: that does the same."
    ),
    "hotkeys.mac": (
        "On macOS jobaid has no keys that act in every program. In the app Shortcuts, let one run `jobaid open`, and "
        "another one `jobaid hold turn`, and give them keys there."
    ),
    "tray.none": "This desktop has no tray.",
    "tray.show": "Show jobaid",
    "tray.hold": "Hold, or take back",
    "tray.due": "Next promise: {time}",
    "tray.nothing-due": "No promise is open",
    "tray.quit": "Close jobaid",
    "cover.come-back": "Press a key or click to come back",
    "cover.due": "Something is due",
    "pop.no-topic": "The library has no topic “{topic}”.",
    "pop.no-slot": "The library has no slot “{name}”.",
    "pop.no-case": "The library does not say which slot is the case (`who` in library.toml).",
    "pop.case-twice": "The case is given twice, as “{name}” too.",
    "pop.no-library": "There is no library to open that in.",
    "pop.asks": "{who}: same caller?",
    "pop.asks-unnamed": "Values from another program. Same caller?",
    "pop.same": "Same",
    "pop.same.name": "Same caller: fill in",
    "pop.other": "Another",
    "pop.other.name": "Another caller: their own call",
    "pop.leave": "Skip",
    "pop.leave.name": "Skip: fill in nothing",
    "pop.left": "Nothing was filled in.",
    "doctor.links": "Links: the system opens jobaid:// with jobaid",
    "doctor.no-links": "Links: jobaid:// is not set up here; docs/setting-up.md says how",
    "open.help": "show the window, at a topic and with values filled in",
    "open.link": "a link such as jobaid://topic/late-delivery?customer=Ms%20Duarte&case=4711",
    "open.link-alone": "A link stands alone: leave out --topic, --slot and --case.",
    "open.topic": "the id of the topic to open",
    "open.slot": "fill in a slot; can be given several times",
    "open.case": "the number of the case",
    "open.bad-slot": "`--slot` needs NAME=VALUE, not {found}.",
    "open.twice": "The slot “{name}” is given twice.",
    "open.too-long": "The value of “{name}” has more than {most} characters.",
    "open.signs": "The value of “{name}” has signs that cannot be seen.",
    "open.too-many": "At most {most} slots can be filled in at once.",
    "open.bad-name": "“{name}” is no id: it has letters, digits, - and _ only.",
    "open.no-answer": "The window of jobaid does not answer. Close it, and try again.",
    "open.later": "The library is still being read. It is opened as soon as it is there.",
    "hold-command.help": "put the call on hold, or take it back, for telephone programs",
    "hold-command.turn": "on, off, or turn for the other of the two",
    "hold-command.no-window": "No window of jobaid is open, so there is no call to hold.",
    "hold-command.no-call": "No call is open, so there is none to hold.",
}
