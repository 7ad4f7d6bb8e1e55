"""Everything held about one client, on one page; and forgetting a client."""
