"""What every table shares: the two sets of tables, how constraints are named, the types of words and moments."""

from __future__ import annotations

from datetime import UTC, datetime

from sqlalchemy import BigInteger, Dialect, MetaData, Text, TypeDecorator

NAMES = {"pk": "pk_%(table_name)s", "fk": "fk_%(table_name)s_%(column_0_name)s", "ck": "ck_%(table_name)s_%(constraint_name)s"}

vault_tables = MetaData(naming_convention=NAMES)
open_board_tables = MetaData(naming_convention=NAMES)


class Words(TypeDecorator[str]):
    """Words of people. The one type for them, so that they can be found, screened and protected as one."""

    impl = Text
    cache_ok = True


class Moment(TypeDecorator[datetime]):
    """A moment, stored as whole seconds since 1970 in UTC and read back as an aware datetime in UTC."""

    impl = BigInteger
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> int | None:
        return None if value is None else round(value.timestamp())

    def process_result_value(self, value: int | None, dialect: Dialect) -> datetime | None:
        return None if value is None else datetime.fromtimestamp(value, UTC)
