"""The look in force: the one thing that widgets ask for colours, fonts and spaces.

Widgets ask when they paint, and there are no style sheets: a change of theme is a change of the palette, which Qt
tells every widget by itself, and sizes in points follow the system's text size.
"""

from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from jobaid.ui.theme.tokens import load_tokens

_FAMILY = "Source Sans Pro"
_NARROW_SIZES = {"script": "script_narrow"}


class Look:
    """Colours of the theme in force, fonts and spaces. `theme` is the setting: system, light or dark."""

    def __init__(self, application: QApplication, theme: str = "system", text_size: int = 100) -> None:
        self._application = application
        self._tokens = load_tokens()
        self._scale = text_size / 100
        self._theme = theme
        self._colors: dict[str, QColor] = {}
        _load_fonts()
        application.setStyle("Fusion")
        application.setFont(self.font())
        self.follow_system()
        application.styleHints().colorSchemeChanged.connect(self.follow_system)

    @property
    def scale(self) -> float:
        """How much larger than usual the text is."""
        return self._scale

    def use(self, theme: str) -> None:
        """Change the theme: system, light or dark."""
        self._theme = theme
        self.follow_system()

    def follow_system(self) -> None:
        """Put the colours in force that the setting, or else the system, wishes for."""
        is_dark = self._theme == "dark"
        if self._theme == "system":
            is_dark = self._application.styleHints().colorScheme() == Qt.ColorScheme.Dark
        names = self._tokens.dark if is_dark else self._tokens.light
        self._colors = {name: QColor(value) for name, value in names.items()}
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


def _load_fonts() -> None:
    """Bring the font along, so that words look and wrap the same everywhere."""
    from font_source_sans_pro import font_directory

    for weight in ("Regular", "Semibold"):
        QFontDatabase.addApplicationFont(f"{font_directory}/SourceSansPro-{weight}.otf")
