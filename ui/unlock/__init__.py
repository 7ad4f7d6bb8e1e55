"""The passphrase is asked for."""
