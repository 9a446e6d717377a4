-- Links that begin with jobaid:// open jobaid. Save it in the Script Editor as an application, and add links.plist to it.
on open location link
	do shell script "/usr/bin/env PATH=\"$HOME/.local/bin:/opt/homebrew/bin:/usr/local/bin:$PATH\" jobaid open -- " & quoted form of link
end open location
