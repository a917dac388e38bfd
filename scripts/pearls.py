"""The one command: check the garden, build it, start a pearl, preview, stage for another engine."""

from kennisparels.command import pearls

if __name__ == "__main__":
    pearls()
