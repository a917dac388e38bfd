"""The garden's own package: read > model > check > enrich > publish > finish."""

import os

# Pydantic looks through all installed packages for plugins, at every start.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
