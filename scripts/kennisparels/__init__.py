"""The garden's own package: read > model > check > enrich > publish > finish."""
