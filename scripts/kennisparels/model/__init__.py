"""The nouns: what every other stage speaks of. Frozen, and blind to disk, clock and engine."""
