"""The model's schemas as files that editors use; each description says it in Dutch first, then in English."""

import json
from typing import Any

from kennisparels.model.finding import sentence
from kennisparels.model.schema import SCHEMAS, json_schema
from kennisparels.report import say


def schema_files() -> dict[str, str]:
    """Text by file name."""
    schemas = {name: _in_both_languages(json_schema(kind)) for name, kind in SCHEMAS.items()}
    return {name: json.dumps(schema, ensure_ascii=False, indent=2) + "\n" for name, schema in schemas.items()}


def _in_both_languages(node: Any) -> Any:
    if isinstance(node, list):
        return [_in_both_languages(item) for item in node]
    if not isinstance(node, dict):
        return node
    return {key: _twice(value) if _is_told(key, value) else _in_both_languages(value) for key, value in node.items()}


def _is_told(key: str, value: Any) -> bool:
    # a field may have the name `description` too; what stands under it is no text then
    return key == "description" and isinstance(value, str)


def _twice(text: str) -> str:
    return f"{say(sentence(text), 'nl')}\n\n{text}"
