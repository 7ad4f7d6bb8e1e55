"""The library: browse topics, read one whole as it will run, choose one for a session, print its plan."""
