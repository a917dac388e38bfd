"""The day of a build."""

import os
from datetime import UTC, date, datetime


def build_day() -> date:
    """Today, or the day of SOURCE_DATE_EPOCH (reproducible-builds.org), which makes a build repeatable."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH")
    return datetime.fromtimestamp(int(epoch), UTC).date() if epoch else date.today()
