"""The revisions. Their numbers count up; `migrate.LATEST` names the newest."""
