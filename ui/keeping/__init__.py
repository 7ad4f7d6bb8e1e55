"""What setting up, unlocking, backups and Settings share: secrets typed and shown, and the place where a practice is kept."""
