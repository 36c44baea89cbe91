"""From ratings to training data: examples, formats, redaction, bundles."""
