"""Speed is measured here, never asserted in timed tests: ours against a floor of the same run."""
