"""What the site's settings say of the repository."""

import pytest

from kennisparels.model.repository import Repository
from kennisparels.publish.settings import repository_in, repository_of


@pytest.mark.parametrize("address", [None, "", "git.example", "javascript:alert(1)", 5])
def test_an_address_that_is_none_of_the_web_is_no_repository(address):
    assert repository_in({"repository": address, "view": "blob", "edit": "edit"}) is None


@pytest.mark.parametrize("text", ["site_name: Tuin\n", "extra:\n", "extra: {repository: ''}\n"])
def test_settings_without_a_repository(text, tmp_path):
    file = tmp_path / "mkdocs.yml"
    file.write_text(text)

    assert repository_of(file) is None


@pytest.mark.parametrize("address", ["https://git.example/a", "https://git.example/a/"])
def test_where_a_page_can_be_changed(address):
    repository = Repository(address, "blob/main/docs", "edit/main/docs")

    assert repository.editor("over/a b.md") == "https://git.example/a/edit/main/docs/over/a%20b.md"


def test_where_a_file_can_be_begun():
    repository = repository_in({"repository": "https://git.example/a", "new": "new/main/docs"})

    assert repository.new_file("parels/") == "https://git.example/a/new/main/docs/parels/"
