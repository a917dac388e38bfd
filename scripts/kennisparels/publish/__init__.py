"""Puts a garden on disk: as a site, or staged for another engine."""
