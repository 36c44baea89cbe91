"""From ratings to better models: feedback, bundles, judges, teachers, comparisons."""
