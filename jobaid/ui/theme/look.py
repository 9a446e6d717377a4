"""The look in force: the one thing that widgets ask for colours, fonts and spaces.

Widgets ask when they paint, and there are no style sheets: a change of theme is a change of the palette, which Qt
tells every widget by itself, and sizes in points follow the system's text size. Nothing moves: Qt's effects are off,
and jobaid has none of its own.
"""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette, QStyleHints
from PySide6.QtWidgets import QApplication

from jobaid.ui.theme.tokens import load_tokens

_FAMILY = "Source Sans Pro"
_EFFECTS = (
    Qt.UIEffect.UI_AnimateMenu,
    Qt.UIEffect.UI_FadeMenu,
    Qt.UIEffect.UI_AnimateCombo,
    Qt.UIEffect.UI_AnimateTooltip,
    Qt.UIEffect.UI_FadeTooltip,
    Qt.UIEffect.UI_AnimateToolBox,
)
STYLED = "styled"
"""Set on an application that was begun in the style. Setting it makes PySide load all of QStyle, 6 ms of the start."""
_NARROW_SIZES = {"script": "script_narrow"}


class Look(QObject):
    """Colours of the theme in force, fonts and spaces. `theme` is the setting: system, light, dark or contrast.

    `changed` says that the sizes are others: what is made of them has to be made anew.
    """

    changed = Signal()

    def __init__(self, application: QApplication, theme: str = "system", text_size: int = 100) -> None:
        super().__init__()
        self._application = application
        self._tokens = load_tokens()
        self._scale = text_size / 100
        self._wanted = self._in_force = theme
        self._colors: dict[str, QColor] = {}
        _load_fonts()
        if not application.property(STYLED):
            application.setStyle("Fusion")
        application.setFont(self.font())
        for effect in _EFFECTS:
            application.setEffectEnabled(effect, False)
        self.follow_system()
        self._listen(application.styleHints())

    @property
    def scale(self) -> float:
        """How much larger than usual the text is."""
        return self._scale

    @property
    def theme(self) -> str:
        """The theme in force: light, dark or contrast."""
        return self._in_force

    @property
    def is_contrast(self) -> bool:
        """Whether the theme in force is that of high contrast, where a tint alone does not show."""
        return self._in_force == "contrast"

    def use(self, theme: str) -> None:
        """Change the theme: system, light, dark or contrast."""
        self._wanted = theme
        self.follow_system()

    def set_text_size(self, percent: int) -> None:
        """Change the size of all text, in percent of the system's."""
        if percent != round(self._scale * 100):
            self._scale = percent / 100
            self._application.setFont(self.font())
            self.changed.emit()

    def follow_system(self) -> None:
        """Put the colours in force that the setting, or else the system, wishes for."""
        hints = self._application.styleHints()
        is_dark = hints.colorScheme() == Qt.ColorScheme.Dark
        self._in_force = theme_in_force(self._wanted, dark=is_dark, contrast=_wants_contrast(hints))
        self._colors = {name: QColor(value) for name, value in getattr(self._tokens, self._in_force).items()}
        self._application.setPalette(self._palette())

    def color(self, name: str) -> QColor:
        """A colour of the theme in force by its name in tokens.toml."""
        return self._colors[name]

    def space(self, name: str) -> int:
        """A space by its name in tokens.toml."""
        return self._tokens.space[name]

    def font(self, size: str = "body", *, strong: bool = False, narrow: bool = False) -> QFont:
        """A font by the name of its size; the narrow ones are for a panel beside another program."""
        name = _NARROW_SIZES.get(size, size) if narrow else size
        font = QFont(_FAMILY)
        font.setPointSizeF(self._tokens.size[name] * self._scale)
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        return font

    def _listen(self, hints: QStyleHints) -> None:
        hints.colorSchemeChanged.connect(self.follow_system)
        if hasattr(hints, "accessibility"):
            hints.accessibility().contrastPreferenceChanged.connect(self.follow_system)

    def _palette(self) -> QPalette:
        roles = QPalette.ColorRole
        palette = QPalette()
        for role, name in (
            (roles.Window, "background"),
            (roles.WindowText, "ink"),
            (roles.Base, "surface"),
            (roles.AlternateBase, "sunken"),
            (roles.Text, "ink"),
            (roles.PlaceholderText, "muted"),
            (roles.Button, "surface"),
            (roles.ButtonText, "ink"),
            (roles.BrightText, "surface"),
            (roles.Light, "surface"),
            (roles.Midlight, "sunken"),
            (roles.Mid, "line"),
            (roles.Dark, "input_line"),
            (roles.Shadow, "line"),
            (roles.Highlight, "accent"),
            (roles.HighlightedText, "surface"),
            (roles.Link, "accent"),
            (roles.ToolTipBase, "surface"),
            (roles.ToolTipText, "ink"),
        ):
            palette.setColor(role, self._colors[name])
        return palette


def theme_in_force(wanted: str, *, dark: bool, contrast: bool) -> str:
    """The theme for a setting and for what the system wishes: high contrast goes before light and dark."""
    if wanted != "system":
        return wanted
    if contrast:
        return "contrast"
    return "dark" if dark else "light"


def _wants_contrast(hints: QStyleHints) -> bool:
    """Whether the system wishes for high contrast; Qt tells it from 6.10."""
    if not hasattr(hints, "accessibility"):
        return False
    return hints.accessibility().contrastPreference() == Qt.ContrastPreference.HighContrast


def _load_fonts() -> None:
    """Bring the font along, so that words look and wrap the same everywhere."""
    from font_source_sans_pro import font_directory

    for weight in ("Regular", "Semibold"):
        QFontDatabase.addApplicationFont(f"{font_directory}/SourceSansPro-{weight}.otf")
