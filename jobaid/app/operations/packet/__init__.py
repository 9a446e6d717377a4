"""What goes along with a call that is handed over: words for people, and a code that another jobaid reads.

`packet` is what it holds, `data` its way into bytes and back, `block` the bytes as lines of text. `composing` makes one
of a call, `words` says it to people, `taking` brings it into a library.
"""
