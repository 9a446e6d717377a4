"""The window."""

import sys

if sys.version_info < (3, 12):
    from jobaid.ui.lasting_none import make_none_last

    make_none_last()
