"""Progress notes of a session: written, checked, signed, and pasted into the record system."""
