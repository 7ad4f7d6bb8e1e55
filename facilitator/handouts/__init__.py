"""What goes on one client's sheets, batches of them, the paper plan of a topic, blank forms."""
