"""The encrypted vault: keys, the connection, migrations, backups, the files of open boards."""
