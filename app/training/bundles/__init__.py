"""Training bundles: rows in the trainers' formats, their files, card and manifest, merging."""
