"""From the customer's words to the entry that answers them. Import the pieces: nothing heavy is loaded here."""

import os

# What multiplies for numpy reads these when numpy is first imported. Threads of its own wait for each other at every
# product, busily: beside other work learning took ten times as long, and nine times as much of the processor.
for _variable in ("OPENBLAS_NUM_THREADS", "VECLIB_MAXIMUM_THREADS"):
    os.environ.setdefault(_variable, "1")
