"""The fields as JSON Schema 2020-12: what editors complete and check with, and what the field list is made from."""

from functools import cache
from typing import Any

from pydantic import TypeAdapter
from pydantic.json_schema import GenerateJsonSchema
from pydantic_core.core_schema import CoreSchema

from kennisparels.model.front_matter import DossierMatter, PearlMatter, ThemeMatter

Schema = dict[str, Any]

# Files at the top of the site.
SCHEMAS: dict[str, type] = {
    "pearl.schema.json": PearlMatter,
    "theme.schema.json": ThemeMatter,
    "dossier.schema.json": DossierMatter,
}


@cache
def json_schema(kind: type) -> Schema:
    """The schema of one kind of front matter; not to be changed, for it is made once."""
    schema = TypeAdapter(kind).json_schema(by_alias=True, schema_generator=_Generator)
    return {"$schema": _Generator.schema_dialect, **schema}


class _Generator(GenerateJsonSchema):
    """As Pydantic makes it, less what is Python's own: a field is left out, and never empty or None."""

    def nullable_schema(self, schema: CoreSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def default_schema(self, schema: CoreSchema) -> Schema:
        return self.generate_inner(schema["schema"])

    def dataclass_schema(self, schema: CoreSchema) -> Schema:
        """Without our docstrings: they speak to programmers, and the fields speak for themselves."""
        made = super().dataclass_schema(schema)
        made.pop("description", None)
        return made

    def field_title_should_be_set(self, schema: CoreSchema) -> bool:
        return False
