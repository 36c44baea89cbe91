"""Rated answers becoming training data: bundles, jobs, judges, blind votes."""
